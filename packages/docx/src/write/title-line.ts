import { element, emu } from './xml.ts';

const SHAPE = 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape';
/** Three quarters of a point. */
const WEIGHT_EMU = 9525;
const POINTS_PER_MM = 72 / 25.4;

/**
 * A solid line in the middle of its column, that far under the top of its paragraph; DrawingML (20.4.2.3), with the
 * VML that programs before Word 2010 draw. Lengths in mm.
 */
export function titleLineXml(lengthMm: number, columnMm: number, dropMm: number): string {
  const cx = emu(lengthMm);
  const geometry =
    `<a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="0"/></a:xfrm><a:prstGeom prst="line"><a:avLst/></a:prstGeom>` +
    `<a:ln w="${WEIGHT_EMU}"><a:solidFill><a:srgbClr val="000000"/></a:solidFill><a:prstDash val="solid"/></a:ln>`;
  const shape = `<wps:wsp><wps:cNvCnPr/><wps:spPr>${geometry}</wps:spPr><wps:bodyPr/></wps:wsp>`;
  const anchor =
    '<w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="251659264" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">' +
    '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:align>center</wp:align></wp:positionH>' +
    `<wp:positionV relativeFrom="paragraph"><wp:posOffset>${emu(dropMm)}</wp:posOffset></wp:positionV>` +
    `<wp:extent cx="${cx}" cy="0"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>` +
    '<wp:docPr id="1" name="Đường kẻ dưới tiêu đề"/><wp:cNvGraphicFramePr/>' +
    `<a:graphic><a:graphicData uri="${SHAPE}">${shape}</a:graphicData></a:graphic></wp:anchor></w:drawing>`;
  const from = (columnMm - lengthMm) / 2;
  const vml =
    '<w:pict><v:line id="DuongKe" style="position:absolute;z-index:251659264" ' +
    `from="${points(from)},${points(dropMm)}" to="${points(from + lengthMm)},${points(dropMm)}" strokecolor="black" strokeweight=".75pt"/></w:pict>`;
  return element(
    'w:r',
    {},
    element(
      'mc:AlternateContent',
      {},
      `<mc:Choice Requires="wps">${anchor}</mc:Choice><mc:Fallback>${vml}</mc:Fallback>`,
    ),
  );
}

function points(mm: number): string {
  return `${Math.round(mm * POINTS_PER_MM * 100) / 100}pt`;
}
