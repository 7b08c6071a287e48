import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../../src/app/log/entries.ts';
import { positionOf } from '../../../src/app/log/form.ts';
import type { FormState } from '../../../src/app/log/form-context.ts';
import { nextQuestion } from '../../../src/app/log/questions.ts';
import { tonightLine } from '../../../src/app/log/summary.ts';
import { at, context, rawOf, type, typeOne } from './form-support.ts';

const ONE = ['', 'mau 3h, vj 4h', '30+12', '1730', 'h', 'con', 'h', '2', '20', 'a', 'o', 'a', ''];

function words(state: FormState) {
  return entriesOf(positionOf(state, context).answers, context).map(({ kind, raw }) => ({
    kind,
    ...Object.fromEntries([...raw].map(([key, { text }]) => [key, text])),
  })) as ({ kind: string } & Record<string, string>)[];
}

describe('a vacation by questions', () => {
  test('one intervention in 25 keys', () => {
    const keys = ONE.slice(3).reduce((sum, line) => sum + line.length + 1, 0);
    expect(keys).toBe(25);
    const state = type([...ONE, '']);
    expect(at(state)).toBe('summary');
    expect(words(state)).toEqual([
      {
        kind: 'shifts',
        date: '2026-11-28',
        plannedStart: '14:00',
        plannedEnd: '21:30',
        team: 'M1, M2',
        quartiers: 'maurepas 180 min, villejean 240 min',
        contacts: '42',
      },
      {
        kind: 'interventions',
        date: '2026-11-28',
        start: '17:30',
        quartier: 'maurepas',
        placeType: 'hall',
        situation: 'conflit_voisinage',
        origin: 'habitant',
        persons: '2',
        durationMinutes: '20',
        actions: 'apaisement',
        cooperation: 'oui',
        outcome: 'apaise',
      },
    ]);
    expect(at(type([''], state))).toBe('save');
  });

  test('a quiet evening in five keys saves at once', () => {
    const state = type(['r', '18']);
    expect(at(state)).toBe('save');
    expect(words(state)).toEqual([
      {
        kind: 'shifts',
        date: '2026-11-28',
        plannedStart: '14:00',
        plannedEnd: '21:30',
        team: 'M1, M2',
        ras: 'oui',
        contacts: '18',
      },
    ]);
  });

  test('what changes: people, hours, day', () => {
    const raw = rawOf(type(['13/11 avec m3, sans m1 14h-20h']), 'planning');
    expect(raw).toMatchObject({
      date: '2026-11-13',
      plannedEnd: '21:30',
      realStart: '14:00',
      realEnd: '20:00',
      team: 'M2, M3',
    });
    expect(typeOne([], 'bidule').problem).toContain('bidule');
    expect(typeOne([], '29/11').problem).toBe(context.words.future('29/11'));
    expect(rawOf(type(['14h-20h 28/3']), 'planning')?.['date']).toBe('2026-03-28');
  });

  test('Enter alone invents nothing', () => {
    const state = type(['', '', '', '']);
    expect(at(state)).toBe('summary');
    expect(words(state)).toEqual([
      { kind: 'shifts', date: '2026-11-28', plannedStart: '14:00', plannedEnd: '21:30', team: 'M1, M2' },
    ]);
  });

  test('quartier and situation are needed, whatever is typed to pass', () => {
    const where = type(['', '', '', '1730']);
    for (const line of ['', '-']) expect(typeOne(where, line).problem).toBe(context.words.needed.where);
    expect(typeOne(where, 'hall').problem).toBe(context.words.whichQuartier("Hall d'immeuble"));
    const situation = type(['h mau'], where);
    for (const line of ['', 'passer']) expect(typeOne(situation, line).problem).toBe(context.words.needed.situation);
    expect(typeOne(situation, 'fin').problem).toBe(context.words.needed.situation);
  });

  test('the place before is proposed and Enter takes it', () => {
    const state = type([...ONE, '1910']);
    const next = nextQuestion(state, context);
    expect(next.is === 'ask' && next.question.proposal).toBe("Hall d'immeuble, Maurepas");
    expect(rawOf(type([''], state), 'i2.where')).toEqual({ quartier: 'maurepas', placeType: 'hall' });
  });

  test('questions come only when useful', () => {
    const upTo = type(['', '', '', '1730', 'h mau', 'reg', '', '', '', 'ori, table']);
    expect(at(upTo)).toBe('i1.outcome');
    const asked: string[] = [];
    let state = type(['suivre'], upTo);
    for (const line of ['bai, ccas', '5/12', 'D12', '']) {
      asked.push(at(state));
      state = type([line], state);
    }
    expect(asked).toEqual(['i1.partners', 'i1.followUpOn', 'i1.caseCode', 'i1.comment']);
    expect(rawOf(state, 'i1.partners')).toEqual({ partners: 'bailleur, ccas' });
  });

  test('persons by sex and age', () => {
    const before = type(['', '', '', '1730', 'h mau', 'reg', '']);
    expect(rawOf(type(['1f 1h'], before), 'i1.persons')).toEqual({ persons: '2', women: '1', men: '1' });
    expect(rawOf(type(['3 ados'], before), 'i1.persons')).toEqual({ persons: '3', 'ages.a12_17': '3' });
  });

  test('back keeps the answer ready; from the first question it leaves', () => {
    const state = type(['', 'mau 3h', '42', '<', '<']);
    expect(at(state)).toBe('passages');
    expect(rawOf(type(['', ''], state), 'contacts')).toEqual({ contacts: '42' });
    expect(typeOne([], '<').left).toBe(true);
  });

  test('a number of the summary reopens that answer and comes back', () => {
    const state = type([...ONE, '']);
    const corrected = type(['2', '50'], state);
    expect([at(corrected), rawOf(corrected, 'contacts')]).toEqual(['summary', { contacts: '50' }]);
    const fixed = type(['3', 'situation', 'reg'], state);
    expect(at(fixed)).toBe('summary');
    expect(rawOf(fixed, 'i1.situation')).toEqual({ situation: 'regroupement' });
    // A question that is no longer asked no longer counts.
    expect(words(fixed)[1]).not.toHaveProperty('cooperation');
    expect(typeOne(state, '9').problem).toBeDefined();
    expect(at(type(['+'], state))).toBe('i2.start');
    expect(at(type(['a', ''], state))).toBe('summary');
    expect(at(type(['a', 'oui'], state))).toBe('abandoned');
  });

  test('correcting one answer asks what it makes useful, nothing else', () => {
    const state = type([...ONE, '']);
    const asked: string[] = [];
    let fixing = type(['3', 'actions'], state);
    for (const line of ['apa, ori', 'bai']) {
      asked.push(at(fixing));
      fixing = type([line], fixing);
    }
    expect([asked, at(fixing)]).toEqual([['i1.actions', 'i1.partners'], 'summary']);
    for (const lines of [[''], ['<'], ['heure', '<'], ['heure', '']]) {
      const back = type(['3', ...lines], state);
      expect([at(back), words(back)]).toEqual(['summary', words(state)]);
    }
    const next = nextQuestion(type(['3', 'heure'], state), context);
    expect(next.is === 'ask' && [next.question.before, next.question.progress]).toEqual([[], null]);
  });

  test('an intervention taken out: those after it take its number', () => {
    const state = type([...ONE, '1900', '', 'reg', 'fin']);
    const left = type(['3', 'retirer'], state);
    expect(at(left)).toBe('summary');
    expect(words(left).map(({ start, situation }) => [start, situation])).toEqual([
      [undefined, undefined],
      ['19:00', 'regroupement'],
    ]);
    expect(words(type(['3', 'retirer'], left))).toHaveLength(1);
  });

  test('an end told with the hour gives the duration, which Entrée takes and a correction follows', () => {
    const upTo = type(['', 'mau', '', '1730-1810', 'h', 'con', '', '']);
    const next = nextQuestion(upTo, context);
    expect(next.is === 'ask' && [next.question.name, next.question.proposal]).toEqual(['i1.durationMinutes', '40 min']);
    const state = type(['', 'fin'], upTo);
    expect(words(state)[1]).toMatchObject({ start: '17:30', durationMinutes: '40' });
    expect(words(type(['20', 'fin'], upTo))[1]).toMatchObject({ durationMinutes: '20' });
    expect(words(type(['-', 'fin'], upTo))[1]).not.toHaveProperty('durationMinutes');
    expect(words(type(['fin'], upTo))[1]).toMatchObject({ durationMinutes: '40' });
    const fixed = type(['3', 'heure', '17h30-18h30', ''], state);
    expect([at(fixed), words(fixed)[1]?.['durationMinutes']]).toEqual(['summary', '60']);
    expect(typeOne(type(['', '', '']), '18h10-17h30').problem).toContain('avant le début');
  });

  test('a text longer than a comment is said, and kept whole', () => {
    const before = type(ONE.slice(0, -1));
    const { state, said } = typeOne(before, 'x'.repeat(501));
    expect(said[1]).toContain('Ce texte a 501 caractères');
    expect(rawOf(state, 'i1.comment')?.['comment']).toHaveLength(501);
  });

  test('a name in a comment is said at once; Enter writes the neutral wording', () => {
    const state = type([...ONE.slice(0, -1), 'M. Durand crie']);
    expect(at(state)).toBe('i1.guard');
    expect(rawOf(type([''], state), 'i1.comment')).toEqual({ comment: 'Un habitant crie' });
    expect(at(type([''], state))).toBe('i2.start');
    expect(at(type(['g'], state))).toBe('i2.start');
    expect(rawOf(type(['g'], state), 'i1.comment')).toEqual({ comment: 'M. Durand crie' });
    expect(at(type(['m'], state))).toBe('i1.comment');
    expect(at(type(['m', 'Un voisin crie'], state))).toBe('i2.start');
  });
});

test('a process stopped at any answer resumes where it was', () => {
  const lines = fc.array(
    fc.constantFrom(
      '',
      'r',
      'h',
      'con',
      'reg',
      '2',
      '1730',
      '20',
      'a',
      'o',
      'mau 3h',
      '<',
      '-',
      'fin',
      '+',
      '3',
      'M. Durand',
      'g',
      'm',
      'a suivre',
    ),
    { maxLength: 40 },
  );
  fc.assert(
    fc.property(lines, fc.nat(), (script, cut) => {
      let straight: FormState = [];
      let resumed: FormState = [];
      script.forEach((line, index) => {
        if (nextQuestion(straight, context).is !== 'ask') return;
        straight = typeOne(straight, line).state;
        resumed = typeOne(resumed, line).state;
        if (index === cut % 40) resumed = JSON.parse(JSON.stringify(resumed));
      });
      expect(at(resumed)).toBe(at(straight));
      expect(words(resumed)).toEqual(words(straight));
    }),
    { numRuns: 60 },
  );
});

test('the name of a place stands before or after its line', () => {
  const from = type(ONE.slice(0, 4));
  for (const typed of ['rue vj, dalle Kennedy', 'dalle Kennedy, rue vj']) {
    expect(rawOf(typeOne(from, typed).state, 'i1.where')).toEqual({
      quartier: 'villejean',
      placeType: 'rue_place',
      place: 'dalle Kennedy',
    });
  }
  expect(rawOf(typeOne(from, 'square du Moulin, maurepas').state, 'i1.where')).toEqual({
    quartier: 'maurepas',
    place: 'square du Moulin',
  });
  expect(typeOne(from, 'square du Moulin, nulle part').problem).toBeDefined();
});

test('what a vacation can hardly hold is said and taken', () => {
  const passages = typeOne(type(['']), 'mau 9h, vj 4h');
  expect(passages.said.at(-1)).toBe('! 13 h de passages dans une vacation de 7 h 30. < : corriger.');
  const hour = typeOne(type(['', 'mau 3h', '12'], []), '1300');
  expect(hour.said.at(-1)).toBe('! 13:00 est en dehors de la vacation, 14:00–21:30. < : corriger.');
  expect(typeOne(type(['', 'mau 3h', '12']), '1730').said).toHaveLength(1);
});

test('a name as the code of a case, or in a place, is said at once and taken', () => {
  const placed = typeOne(type(ONE.slice(0, 4)), 'rue vj, chez M. Durand');
  expect(placed.said.at(-1)).toContain('! « M. Durand » est un nom, et un lieu est imprimé');
  const asked = type([...ONE.slice(0, 9), 'table', 'o', 'a']);
  expect(at(asked)).toBe('i1.caseCode');
  expect(typeOne(asked, 'D12').said).toHaveLength(1);
  const named = typeOne(asked, 'M. Durand crie');
  expect(named.said.at(-1)).toContain('! « M. Durand » est un nom, et un dossier se désigne par un code comme D12.');
  expect(rawOf(named.state, 'i1.caseCode')).toEqual({ caseCode: 'M. Durand crie' });
});

describe('+ opens the other questions of an intervention', () => {
  const START = ['', '', '42', '1730', 'h mau', 'reg'];

  test('after its comment, and keeps the question where it is', () => {
    const state = type([...START, '+'], []);
    expect(at(state)).toBe('i1.origin');
    const asked: string[] = [];
    let walked = type(['h', '2', '20', 'a', 'a', ''], state);
    for (const line of ['oui', 'bai', '05/12', 'D12', 'vis', '2', '1', 'm1']) {
      asked.push(at(walked));
      walked = type([line], walked);
    }
    expect(asked).toEqual(
      [
        'cooperation',
        'partners',
        'followUpOn',
        'caseCode',
        'channel',
        'tensionBefore',
        'tensionAfter',
        'mediators',
      ].map((name) => `i1.${name}`),
    );
    expect(at(walked)).toBe('i2.start');
    expect(words(walked)[1]).toMatchObject({
      cooperation: 'oui',
      partners: 'bailleur',
      followUpOn: '05/12',
      caseCode: 'D12',
      channel: 'de_visu',
      tensionBefore: '2',
      tensionAfter: '1',
      mediators: 'M1',
    });
  });

  test('says which ones, those already asked left out', () => {
    const { said } = typeOne(type(['', '', '42', '1730', 'h mau', 'con']), '+');
    expect(said[0]).toContain('Partenaires');
    expect(said[0]).not.toContain('Coopération');
  });

  test('each of them knows retour', () => {
    const state = type([...START, '+', 'h', '2', '20', 'a', 'a', '', '-', '-']);
    expect(at(state)).toBe('i1.followUpOn');
    expect(at(type(['<'], state))).toBe('i1.partners');
    expect(at(type(['<', '<', '<'], state))).toBe('i1.comment');
  });
});

test('a sign that is no letter chooses no line of a list', () => {
  const state = type(['', '', '42', '1730', 'h mau']);
  expect(typeOne(state, '.').problem).toContain('«');
  expect(at(typeOne(state, '…').state)).toBe('i1.situation');
});

test('passages are parted by commas, by « et », or by their times alone', () => {
  const told = (line: string) => rawOf(type(['', line]), 'passages')?.['quartiers'];
  const both = 'maurepas 180 min, villejean 90 min';
  expect(['mau 3h, vj 1h30', 'mau 3h vj 1h30', 'mau 3 h et vj 90 min', 'mau 3h + vj 1h30'].map(told)).toEqual([
    both,
    both,
    both,
    both,
  ]);
  expect(told('le blosne, vj')).toBe('blosne, villejean');
  expect(typeOne(type(['']), 'mau 99h').problem).toBe(context.words.tooLong('mau 99h'));
});

test('who is there and who is not, in both languages', () => {
  expect(rawOf(type(['with m3 without m1']), 'planning')?.['team']).toBe('M2, M3');
});

test('what is told of the evening leaves out what nobody told', () => {
  const before = (lines: readonly string[]) => {
    const next = nextQuestion(type(lines), context);
    return next.is === 'ask' ? next.question.before[0] : '';
  };
  const one = ['', '', '42', '1730', 'h mau', 'con', 'h'];
  expect(before([...one, '-', '', '', '', '', ''])).toContain('1 intervention, 42 contacts');
  expect(before([...one, '2', '', '', '', '', ''])).toContain('1 intervention, 2 personnes, 42 contacts');
  const two = [...one, '2', '', '', '', '', '', '1900', '', 'con', 'h', '1f 1h', '', '', '', '', ''];
  expect(before(two)).toContain('2 interventions, 4 personnes, 42 contacts');
});

test('off the planning, the keys ask for hours', () => {
  const keys = (plannedOn: typeof context.plannedOn) => {
    const next = nextQuestion([], { ...context, plannedOn });
    return next.is === 'ask' ? next.question.keys : null;
  };
  expect(keys(() => null)).toContain('r 14h-20h : rien à signaler');
  expect(keys(context.plannedOn)).toContain("c'est exact");
});

test('bands are added up by their least, and said so', () => {
  const evening = (persons: readonly (readonly [string, string])[]) =>
    tonightLine(
      new Map(
        persons.flatMap(([told, shown], at) => [
          [`i${at + 1}.start`, { text: '', raw: {}, shown: '' }],
          [`i${at + 1}.persons`, { text: told, raw: told === '' ? {} : { persons: told }, shown }],
        ]),
      ),
      context,
    );
  expect(
    evening([
      ['une dizaine', 'environ 10 personnes'],
      ['2', '2 personnes'],
    ]),
  ).toContain('au moins 12 personnes');
  expect(evening([['5-10', '5 à 10 personnes']])).toContain('au moins 5 personnes');
  expect(evening([['2', '2 personnes']])).not.toContain('au moins');
  expect(evening([['', 'non renseigné']])).toContain('1 intervention ·');
});

test('at each question, retour gives the one before with its answer, and Entrée comes back', () => {
  const evening = [...ONE, '1900', 'h vj', 'reg', 'h', '2', '20', 'ori', 'relais', 'bai', '', ''];
  let state = type(evening.slice(0, 1));
  for (const [index, line] of evening.entries()) {
    if (index === 0) continue;
    const here = at(state);
    const back = type(['<'], state);
    const next = nextQuestion(back, context);
    expect([here, at(back)]).not.toEqual([here, here]);
    expect(next.is === 'ask' && next.question.proposal !== null).toBe(true);
    expect([here, at(type([''], back))]).toEqual([here, here]);
    expect(words(type([''], back))).toEqual(words(state));
    state = type([line], state);
  }
  expect(at(state)).toBe('summary');
  expect(at(type(['<'], state))).toBe('i3.start');
});
