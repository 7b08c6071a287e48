-- The standard item that a town's own one stands for: without it, the code itself says.
ALTER TABLE list_item ADD COLUMN standard TEXT;
