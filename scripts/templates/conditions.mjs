// Conditional formats of the built-in templates: a solid bar in a cell, a class of a heat table.
import { T } from './tokens.mjs';

/** The 2010 form alone can be solid; the first form is for older readers, and names it by its id. */
export const dataBar = (colour) => (range, priority, n) => {
  const id = `{00000000-0001-0000-0000-${String(n).padStart(12, '0')}}`;
  return {
    rule: `<cfRule type="dataBar" priority="${priority}"><dataBar showValue="0" minLength="0" maxLength="100"><cfvo type="num" val="0"/><cfvo type="max"/><color rgb="FF${colour}"/></dataBar><extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:id>${id}</x14:id></ext></extLst></cfRule>`,
    extension: `<x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" id="${id}"><x14:dataBar minLength="0" maxLength="100" gradient="0" showValue="0" axisPosition="none"><x14:cfvo type="num"><xm:f>0</xm:f></x14:cfvo><x14:cfvo type="max"/></x14:dataBar></x14:cfRule><xm:sqref>${range}</xm:sqref></x14:conditionalFormatting>`,
  };
};

/** More than `least` fifths of the largest: its class of the five colours, in white on the two darkest. */
export const heatClass = (book, cell, all, least) => {
  const dxf = book.dxf({ fill: T.heat[least], colour: least >= 3 ? 'FFFFFF' : T.texte });
  return (_range, priority) => ({
    rule: `<cfRule type="expression" dxfId="${dxf}" priority="${priority}" stopIfTrue="1"><formula>${cell}&gt;${least / 5}*MAX(${all})</formula></cfRule>`,
    extension: '',
  });
};
