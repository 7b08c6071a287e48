// A native chart of bars or columns: a value on each bar, no axis of values, no grid; the first bar names its series, for want of a legend.
import { T } from './tokens.mjs';
import { HEAD, REL, xmlText } from './xlsx-writer.mjs';

const fill = (colour) => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
const run = (points, bold, colour, tag = 'a:defRPr') =>
  `<${tag} lang="fr-FR" sz="${points * 100}" b="${bold ? 1 : 0}">${fill(colour)}<a:latin typeface="Arial"/></${tag}>`;
const textOf = (points, bold, colour) =>
  `<c:txPr><a:bodyPr rot="0" vert="horz"/><a:lstStyle/><a:p><a:pPr>${run(points, bold, colour)}</a:pPr><a:endParaRPr lang="fr-FR"/></a:p></c:txPr>`;
const shape = ({ colour, edge }) =>
  `<c:spPr>${fill(colour)}${edge ? `<a:ln w="9525">${fill(edge)}</a:ln>` : '<a:ln><a:noFill/></a:ln>'}</c:spPr>`;

/** Room for long names on the left of bars, and on their right for what the first one is called. */
const plotOf = (horizontal) =>
  horizontal
    ? '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="0.46"/><c:y val="0.1"/><c:w val="0.3"/><c:h val="0.88"/></c:manualLayout></c:layout>'
    : '<c:layout/>';

/** What a label shows: its value, and its series before it on the bar that stands for a legend. */
const label = (bold, named) =>
  `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textOf(bold ? 9 : 8, bold, bold ? T.texte : T.gris)}<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="${named ? 1 : 0}"/><c:showPercent val="0"/><c:showBubbleSize val="0"/><c:separator> – </c:separator>`;

/** `series`: {name, labels, values: ranges, colour, edge, bold, named, points: [{at, colour, edge, bold}]}. */
export function chart({ kind, title, series, alt, from, size }) {
  const horizontal = kind === 'bar';
  const drawn = series.map((one, index) => {
    const points = one.points ?? [];
    const shapes = points
      .filter(({ colour }) => colour)
      .map(
        (point) =>
          `<c:dPt><c:idx val="${point.at}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>${shape(point)}</c:dPt>`,
      );
    const labels = [...(one.named ? [{ at: 0, bold: one.bold, named: true }] : []), ...points].map(
      (point) => `<c:dLbl><c:idx val="${point.at}"/>${label(point.bold, point.named)}</c:dLbl>`,
    );
    return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:strRef><c:f>${xmlText(one.name)}</c:f><c:strCache><c:ptCount val="0"/></c:strCache></c:strRef></c:tx>${shape(one)}<c:invertIfNegative val="0"/>${shapes.join('')}<c:dLbls>${labels.join('')}${label(one.bold, false)}</c:dLbls><c:cat><c:strRef><c:f>${xmlText(one.labels)}</c:f><c:strCache><c:ptCount val="0"/></c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>${xmlText(one.values)}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="0"/></c:numCache></c:numRef></c:val></c:ser>`;
  });
  const heading = `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr algn="l">${run(8.5, false, T.gris)}</a:pPr><a:r>${run(8.5, false, T.gris, 'a:rPr')}<a:t>${xmlText(title)}</a:t></a:r></a:p></c:rich></c:tx><c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="0.01"/><c:y val="0.01"/></c:manualLayout></c:layout><c:overlay val="0"/></c:title>`;
  const axes = `<c:catAx><c:axId val="111"/><c:scaling><c:orientation val="${horizontal ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/><c:axPos val="${horizontal ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr><a:ln w="9525">${fill(T.trait)}</a:ln></c:spPr>${textOf(horizontal ? 9 : 7.5, false, T.texte)}<c:crossAx val="222"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx><c:valAx><c:axId val="222"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="1"/><c:axPos val="${horizontal ? 't' : 'l'}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="111"/><c:crosses val="autoZero"/></c:valAx>`;
  const xml = `${HEAD}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${REL}"><c:date1904 val="0"/><c:lang val="fr-FR"/><c:roundedCorners val="0"/><c:chart>${heading}<c:autoTitleDeleted val="0"/><c:plotArea>${plotOf(horizontal)}<c:barChart><c:barDir val="${horizontal ? 'bar' : 'col'}"/><c:grouping val="clustered"/><c:varyColors val="0"/>${drawn.join('')}<c:gapWidth val="${horizontal ? 45 : 35}"/><c:overlap val="0"/><c:axId val="111"/><c:axId val="222"/></c:barChart>${axes}<c:spPr><a:noFill/></c:spPr></c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:chartSpace>`;
  return { xml, alt, from, size };
}
