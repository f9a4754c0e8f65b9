import type { Values } from './form-values.ts';
import type { Looks, ParagraphLook, Style } from './look.ts';
import { justification, runLookXml } from './paragraph.ts';
import { element, NAMESPACES, pointsToTwips, twips, XML } from './xml.ts';

/** The style sheet: what the form names has a style of its own, so that the office goes on with the same looks in Word. */
export function stylesXml(looks: Looks, values: Values): string {
  const { family = 'Times New Roman' } = values.params<{ family: string }>('phong-chu/ten');
  const { color = 'auto' } = values.params<{ color: string }>('phong-chu/mau');
  const size = Math.round(looks['noi-dung'].run.sizePt * 2);
  const letters =
    element('w:rFonts', { 'w:ascii': family, 'w:eastAsia': family, 'w:hAnsi': family, 'w:cs': family }) +
    element('w:color', { 'w:val': color }) +
    element('w:sz', { 'w:val': size }) +
    element('w:szCs', { 'w:val': size }) +
    element('w:lang', { 'w:val': 'vi-VN', 'w:eastAsia': 'vi-VN', 'w:bidi': 'ar-SA' });
  const spacing = element('w:spacing', { 'w:before': 0, 'w:after': 0, 'w:line': 240, 'w:lineRule': 'auto' });
  const defaults = element(
    'w:docDefaults',
    {},
    element('w:rPrDefault', {}, element('w:rPr', {}, letters)) +
      element('w:pPrDefault', {}, element('w:pPr', {}, spacing)),
  );
  const normal =
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>' +
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>' +
    '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>';
  const own = Object.values(looks).map(styleXml).join('');
  return `${XML}<w:styles ${NAMESPACES}>${defaults}${normal}${own}</w:styles>`;
}

function styleXml({ id, name, run, paragraph }: Style): string {
  return element(
    'w:style',
    { 'w:type': 'paragraph', 'w:customStyle': 1, 'w:styleId': id },
    element('w:name', { 'w:val': name }) +
      element('w:basedOn', { 'w:val': 'Normal' }) +
      element('w:qFormat') +
      element('w:pPr', {}, paragraphLookXml(paragraph)) +
      element('w:rPr', {}, runLookXml(run)),
  );
}

function paragraphLookXml(look: ParagraphLook): string {
  const { alignment, firstLineMm, spaceBeforePt, spaceAfterPt, linePt, keepNext, lineAbove, outline } = look;
  const line =
    linePt === undefined
      ? { 'w:line': 240, 'w:lineRule': 'auto' }
      : { 'w:line': pointsToTwips(linePt), 'w:lineRule': 'exact' };
  return (
    (keepNext ? element('w:keepNext') : '') +
    (lineAbove
      ? element('w:pBdr', {}, element('w:top', { 'w:val': 'single', 'w:sz': 6, 'w:space': 4, 'w:color': '000000' }))
      : '') +
    element('w:spacing', {
      'w:before': pointsToTwips(spaceBeforePt),
      'w:after': pointsToTwips(spaceAfterPt),
      ...line,
    }) +
    element('w:ind', { 'w:left': 0, 'w:right': 0, 'w:firstLine': twips(firstLineMm) }) +
    element('w:jc', { 'w:val': justification(alignment) }) +
    (outline === undefined ? '' : element('w:outlineLvl', { 'w:val': outline }))
  );
}
