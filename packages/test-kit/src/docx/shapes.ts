import type { Drawing, TextBox } from '../page/page.ts';
import { emu, points } from './xml.ts';

/** Vertical distance of the title line from the top of its paragraph, in mm. */
const DROP_MM = 6.6;
const WPS = 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape';

function anchor(
  id: number,
  name: string,
  place: { h: string; v: string; cx: number; cy: number; wrap: string },
  body: string,
): string {
  return (
    '<w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="251659264" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">' +
    `<wp:simplePos x="0" y="0"/>${place.h}${place.v}<wp:extent cx="${place.cx}" cy="${place.cy}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>` +
    `${place.wrap}<wp:docPr id="${id}" name="${name} ${id}"/><wp:cNvGraphicFramePr/>` +
    `<a:graphic><a:graphicData uri="${WPS}">${body}</a:graphicData></a:graphic></wp:anchor></w:drawing>`
  );
}

const position = (axis: 'H' | 'V', from: string, offset: number): string =>
  `<wp:position${axis} relativeFrom="${from}"><wp:posOffset>${offset}</wp:posOffset></wp:position${axis}>`;

function vmlLine(id: number, { lengthMm, leftInColumnMm, solid }: Drawing): string {
  const y = points(DROP_MM);
  return (
    `<w:pict><v:line id="DuongKe${id}" style="position:absolute;z-index:251659264" from="${points(leftInColumnMm)},${y}" ` +
    `to="${points(leftInColumnMm + lengthMm)},${y}" strokecolor="black" strokeweight=".75pt">${solid ? '' : '<v:stroke dashstyle="dash"/>'}</v:line></w:pict>`
  );
}

/** A run that anchors a straight line; DrawingML as Word writes it, with the VML it keeps for old programs, or VML alone. */
export function lineRun(id: number, drawing: Drawing): string {
  const vml = vmlLine(id, drawing);
  if (drawing.as === 'vml') return `<w:r>${vml}</w:r>`;
  const cx = emu(drawing.lengthMm);
  const shape =
    '<wps:wsp><wps:cNvCnPr/><wps:spPr>' +
    `<a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="0"/></a:xfrm><a:prstGeom prst="line"><a:avLst/></a:prstGeom>` +
    `<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill>${drawing.solid ? '' : '<a:prstDash val="dash"/>'}</a:ln>` +
    '</wps:spPr><wps:bodyPr/></wps:wsp>';
  const place = {
    h: position('H', 'column', emu(drawing.leftInColumnMm)),
    v: position('V', 'paragraph', emu(DROP_MM)),
    cx,
    cy: 0,
    wrap: '<wp:wrapNone/>',
  };
  return (
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${anchor(id, 'Đường kẻ', place, shape)}</mc:Choice>` +
    `<mc:Fallback>${vml}</mc:Fallback></mc:AlternateContent></w:r>`
  );
}

/** A run that anchors a borderless text box, with its VML double. */
export function boxRun(id: number, box: TextBox, content: string): string {
  const cx = emu(box.widthMm);
  const cy = emu(box.heightMm);
  const shape =
    '<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr>' +
    `<a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln>` +
    `</wps:spPr><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx><wps:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"><a:noAutofit/></wps:bodyPr></wps:wsp>`;
  const place = {
    h: position('H', 'page', emu(box.leftMm)),
    v: position('V', 'page', emu(box.topMm)),
    cx,
    cy,
    wrap: '<wp:wrapTopAndBottom/>',
  };
  const style =
    `position:absolute;margin-left:${points(box.leftMm)};margin-top:${points(box.topMm)};width:${points(box.widthMm)};height:${points(box.heightMm)};` +
    'z-index:251659264;mso-position-horizontal-relative:page;mso-position-vertical-relative:page';
  return (
    `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${anchor(id, 'Khung', place, shape)}</mc:Choice>` +
    `<mc:Fallback><w:pict><v:rect id="Khung${id}" style="${style}" filled="f" stroked="f"><v:textbox inset="0,0,0,0"><w:txbxContent>${content}</w:txbxContent></v:textbox></v:rect></w:pict></mc:Fallback>` +
    '</mc:AlternateContent></w:r>'
  );
}
