// Conditional formats of the built-in templates: a solid bar in a cell, a class of a heat table, words apart.
import { T } from './tokens.mjs';

/** A bar as long as its share of the largest of `cells`: those of every table of the sheet that counts the same thing. */
export const dataBar = (colour, cells) => (range, priority, n) => {
  const id = `{00000000-0001-0000-0000-${String(n).padStart(12, '0')}}`;
  const most = `MAX(${cells.join(',')})`;
  // The 2010 form alone can be solid; the first form is for older readers, and names it by its id.
  return {
    rule: `<cfRule type="dataBar" priority="${priority}"><dataBar showValue="0" minLength="0" maxLength="100"><cfvo type="num" val="0"/><cfvo type="formula" val="${most}"/><color rgb="FF${colour}"/></dataBar><extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:id>${id}</x14:id></ext></extLst></cfRule>`,
    extension: `<x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" id="${id}"><x14:dataBar minLength="0" maxLength="100" gradient="0" showValue="0" axisPosition="none"><x14:cfvo type="num"><xm:f>0</xm:f></x14:cfvo><x14:cfvo type="formula"><xm:f>${most}</xm:f></x14:cfvo></x14:dataBar></x14:cfRule><xm:sqref>${range}</xm:sqref></x14:conditionalFormatting>`,
  };
};

/** A format while a formula holds; the first rules of a sheet win. */
const whenever = (dxf, formula) => (_range, priority) => ({
  rule: `<cfRule type="expression" dxfId="${dxf}" priority="${priority}" stopIfTrue="1"><formula>${formula.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</formula></cfRule>`,
  extension: '',
});

/** More than `least` fifths of the largest: its class of the five colours, in white on the two darkest. */
export const heatClass = (book, cell, most, least) =>
  whenever(book.dxf({ fill: T.heat[least], colour: least >= 3 ? 'FFFFFF' : T.texte }), `${cell}>${least / 5}*${most}`);

/** Under five events, a colour would say more than the number does. */
export const fewEvents = (book, count) =>
  whenever(book.dxf({ fill: 'FFFFFF', colour: T.gris, italic: true }), `IFERROR(${count},0)<5`);

const UNTOLD = (label) => `ISNUMBER(SEARCH("non renseigné",${label}))`;

/** Where the team did not go; what is not situated is no place. */
export const notVisited = (book, cell, label, all) =>
  whenever(book.dxf({ fill: T.nonVisite }), `AND(COUNT(${all})>0,ISBLANK(${cell}),NOT(${UNTOLD(label)}))`);

/** The line of what is not told stands apart. */
export const untoldLine = (book, label) => whenever(book.dxf({ colour: T.gris, italic: true }), UNTOLD(label));

/** More than a week before the latest passage. */
export const longAgo = (book, cell, all) =>
  whenever(book.dxf({ colour: T.alerte, bold: true }), `AND(ISNUMBER(${cell}),MAX(${all})-${cell}>7)`);

/** A change that chance does not explain is read first: its reading begins with the way that it goes. */
export const beyondChance = (book, cell) =>
  whenever(book.dxf({ colour: T.encre, bold: true }), `OR(LEFT(${cell})="▲",LEFT(${cell})="▼")`);
