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

  it('shows no control character of a file', () => {
    expect(fr.issues[issue.code]({ ...issue, value: 'a\u001b[2Jb' })).not.toContain('\u001b');
  });
});
