import { describe, expect, it } from 'vitest';
import type { Issue } from '../../../src/domain/entry.ts';
import * as en from '../../../src/messages/en/issues.ts';
import * as fr from '../../../src/messages/fr/issues.ts';

const issue: Issue = {
  code: 'ambiguous-word',
  severity: 'warning',
  field: 'partners',
  column: 'Orienté vers',
  row: 7,
  sheet: null,
  value: 'police',
  nearest: [
    { code: 'police_nationale', label: 'Police nationale' },
    { code: 'police_municipale', label: 'Police municipale' },
  ],
  args: {},
};

describe('sentences of issues', () => {
  it('names the column, the words and the choices', () => {
    expect(fr.issues[issue.code](issue)).toBe(
      'Orienté vers : « police » peut être « Police nationale » ou « Police municipale »',
    );
    expect(en.issues[issue.code](issue)).toContain('“Police nationale” or “Police municipale”');
  });

  it('gives the flag in full', () => {
    expect(fr.suggestion(issue, [])).toBe(
      'police_nationale, police_municipale : --value "partners:police=police_nationale"',
    );
    expect(fr.suggestion({ ...issue, nearest: [] }, [])).toBeNull();
  });

  it('gives the flag of words without a neighbour, with what its field may hold', () => {
    const lost: Issue = { ...issue, code: 'unknown-word', value: 'zorglub', nearest: [] };
    expect(fr.suggestion(lost, ['bailleur', '…'])).toBe('bailleur, … : --value "partners:zorglub=CODE"');
    expect(en.suggestion(lost, ['bailleur', '…'])).toBe('bailleur, …: --value "partners:zorglub=CODE"');
    const words: Issue = { ...lost, code: 'not-a-number', field: 'persons', value: 'beaucoup' };
    expect(fr.suggestion(words, [])).toBe('--value "persons:beaucoup=VALEUR"');
  });

  it('says of a place that it is printed, and of a case code that it has no name', () => {
    const named = { ...issue, code: 'privacy.name', nearest: [], value: 'M. Durand' } as const;
    const end = (field: string, args = {}) =>
      fr.issues['privacy.name']({ ...named, field, column: 'X', args }).replace(/^.*?personne\. /, '');
    expect(end('comment')).toBe("Ce texte n'ira dans aucun rapport de financeur");
    expect(end('caseCode')).toBe('Un dossier se désigne par un code sans nom, comme D12');
    expect(end('place', { neutral: 'Rue de Suisse' })).toBe(
      'Un lieu est imprimé dans les tableaux. Écrivez « Rue de Suisse »',
    );
    expect(end('place')).toBe('Un lieu est imprimé dans les tableaux. Écrivez-le sans ce qui désigne une personne');
  });

  it('shows no control character of a file', () => {
    expect(fr.issues[issue.code]({ ...issue, value: 'a\u001b[2Jb' })).not.toContain('\u001b');
  });

  it.each([
    [{ value: '1 234,5', args: { expected: 'count', max: 10_000 } }, 'il faut un nombre entier, de 0 à 10 000'],
    [{ value: '12/13/2026', args: { noMonth: 13 } }, "il n'y a pas de mois 13"],
    [{ value: '25h00', args: { expected: 'time' } }, "l'heure va de 0 h 00"],
  ])('says why %j is impossible', (more, why) => {
    expect(fr.issues['impossible-value']({ ...issue, ...more }).replaceAll('\u00a0', ' ')).toContain(why);
  });

  it('quotes the words that say nothing of a required value', () => {
    expect(fr.issues['required-missing']({ ...issue, column: 'Motif', value: 'NC' })).toContain('« NC »');
    expect(fr.issues['required-missing']({ ...issue, column: 'Motif', value: null })).toBe(
      'Motif : la valeur manque, elle est obligatoire',
    );
  });
});
