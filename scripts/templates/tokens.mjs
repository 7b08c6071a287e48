// Colours, formats and cell styles of the built-in templates: one place for all of them.
export const T = {
  encre: '17324D',
  texte: '1E1E1E',
  gris: '4D5966',
  trait: 'AEBAC6',
  fil: 'DCE3EA',
  fond: 'F2F5F8',
  donnee: '274863',
  donnee2: '5B7C99',
  avant: 'D3DDE7',
  avantBord: '5A6F84',
  nonVisite: 'E4E6E9',
  alerte: 'A6400A',
  missions: { conflits: '5C1724', veille: '513D5C', presence: '356498', lien: 'AE6A00', interface: '53A289' },
  /** Five classes, from none to the most. */
  heat: ['F4F7FA', 'D3E0EC', '9DBBD6', '41729F', '17324D'],
};

const NB = '\u00a0';
export const FORMAT = {
  count: '#,##0',
  tenth: '#,##0.0',
  hundredth: '0.00',
  share: `0.0"${NB}%"_)`,
  day: '[$-40C]d mmm',
  signed: '+#,##0;"−"#,##0;0',
};

/** French spaces that never break, outside the markers. */
export const typeset = (text) =>
  text
    .split(/(\{\{.*?\}\})/)
    .map((part) => (part.startsWith('{{') ? part : part.replaceAll(/ (?=[:;»%?!])|(?<=«) /g, NB)))
    .join('');

export const FOOTER =
  '&L&"Arial,Regular"&8&K4D5966{{ dispositif.name }}, {{ dispositif.city }} – {{ period.label }} – interne, édité le {{ edition.date }}&R&"Arial,Regular"&8&K4D5966&P / &N';

export function stylesOf(book) {
  const line = { colour: T.fil };
  const strong = { style: 'medium', colour: T.encre };
  const cell = { size: 10, bottom: line };
  const total = { size: 10, bold: true, fill: T.fond, top: { colour: T.encre }, bottom: strong };
  const head = { size: 9, bold: true, colour: T.encre, bottom: strong, vertical: 'bottom', wrap: true };
  return {
    small: book.style({ size: 9, colour: T.gris }),
    mark: book.style({ size: 9, bold: true, colour: T.encre, fill: T.fond, align: 'center', edge: T.encre }),
    title: book.style({ size: 20, bold: true, colour: T.encre, shrink: true }),
    lead: book.style({ size: 12, colour: T.texte, wrap: true, vertical: 'top' }),
    h2: book.style({ size: 13, bold: true, colour: T.encre }),
    tileLabel: book.style({ size: 8.5, colour: T.gris, shrink: true, top: { style: 'thick', colour: T.encre } }),
    tile: (format) => book.style({ size: 20, bold: true, colour: T.encre, format, align: 'left' }),
    tileNote: book.style({ size: 8, colour: T.gris, shrink: true }),
    head: book.style(head),
    headAir: book.style({ ...head, align: 'right', format: '@_)' }),
    headRight: book.style({ ...head, align: 'right' }),
    label: book.style({ ...cell, shrink: true }),
    nothing: book.style({ size: 9, italic: true, colour: T.gris }),
    reading: book.style({ ...cell, size: 9, colour: T.gris, indent: 1 }),
    readingTotal: book.style({ ...total, size: 9, indent: 1 }),
    headReading: book.style({ ...head, indent: 1 }),
    number: (format) => book.style({ ...cell, format, align: 'right' }),
    heat: book.style({
      size: 10,
      fill: T.heat[0],
      format: FORMAT.count,
      align: 'center',
      edge: 'FFFFFF',
    }),
    heatHead: book.style({ size: 9, bold: true, colour: T.encre, align: 'center', vertical: 'bottom', wrap: true }),
    heatTotal: book.style({ size: 10, bold: true, colour: T.gris, align: 'center', format: FORMAT.count }),
    rate: book.style({ size: 10, fill: T.heat[0], format: FORMAT.hundredth, align: 'center', edge: 'FFFFFF' }),
    aside: (format) => book.style({ ...cell, format, align: 'center' }),
    asideTotal: (format) => book.style({ size: 10, bold: true, colour: T.gris, format, align: 'center' }),
    rateTotal: book.style({ size: 10, bold: true, colour: T.gris, align: 'center', format: FORMAT.hundredth }),
    totalLabel: book.style(total),
    total: (format) => book.style({ ...total, format, align: 'right' }),
    note: book.style({ size: 8, colour: T.gris, wrap: true, vertical: 'top' }),
    text: book.style({ size: 10, wrap: true, vertical: 'top' }),
    strong: book.style({ size: 10, bold: true, vertical: 'top', wrap: true }),
    strongLabel: book.style({ size: 10, bold: true, colour: T.gris }),
  };
}
