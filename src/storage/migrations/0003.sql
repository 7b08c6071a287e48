-- Whether the team acted while it happened, or later.
ALTER TABLE intervention ADD COLUMN timing_id INTEGER REFERENCES list_item (id);
INSERT INTO list_item (list, code, position, label, synonyms)
  SELECT 'timing', code, position, label, synonyms FROM (
    SELECT 'temps_reel' AS code, 0 AS position, 'Temps réel' AS label, '["tr","immédiat","sur le moment","en direct"]' AS synonyms
    UNION ALL SELECT 'differe', 1, 'Différé', '["temps différé","après coup","plus tard"]'
  ) WHERE EXISTS (SELECT 1 FROM list_item);
