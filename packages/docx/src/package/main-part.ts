import type { DocxPackage } from './docx-package.ts';
import { refuse } from '../refusal.ts';

const MAIN_TYPE =
  /wordprocessingml\.(document|template)\.main\+xml$|ms-word\.(document|template)\.macroEnabled\.main\+xml$/i;
const OTHER_OFFICE: ReadonlyArray<readonly [RegExp, string, string]> = [
  [/^xl\//, 'bảng tính Excel (.xlsx)', 'an Excel workbook (.xlsx)'],
  [/^ppt\//, 'bản trình chiếu PowerPoint (.pptx)', 'a PowerPoint presentation (.pptx)'],
  [/^visio\//, 'bản vẽ Visio (.vsdx)', 'a Visio drawing (.vsdx)'],
];

/** Name of the main document part: by relationship, else by content type, else by its usual name. */
export function findMainPart(pkg: DocxPackage): string {
  for (const [pattern, vi, en] of OTHER_OFFICE) {
    for (const name of pkg.names()) {
      if (pattern.test(name) && !pkg.has('word/document.xml')) {
        refuse(
          'other-office',
          `Đây là ${vi}, không phải văn bản Word. Hãy chọn đúng tệp .docx.`,
          `This is ${en}, not a Word document. Choose the .docx file.`,
        );
      }
    }
  }
  const related = pkg.related('', 'officeDocument');
  const main = related ?? byContentType(pkg) ?? (pkg.has('word/document.xml') ? 'word/document.xml' : undefined);
  return main ?? refuseNotDocx();
}

function byContentType(pkg: DocxPackage): string | undefined {
  const types = pkg.optional('[Content_Types].xml');
  for (const node of types?.root.children ?? []) {
    const name = (node.attribute('PartName') ?? '').replace(/^\//, '');
    if (node.name === 'Override' && MAIN_TYPE.test(node.attribute('ContentType') ?? '') && pkg.has(name)) return name;
  }
  return undefined;
}

export function refuseNotDocx(): never {
  refuse(
    'not-docx',
    'Đây là tệp nén (zip) nhưng không phải văn bản Word. Nếu văn bản nằm trong tệp nén, hãy giải nén rồi chọn tệp .docx bên trong.',
    'This is a zip archive but not a Word document. If the document lies inside, extract it and choose the .docx file.',
  );
}
