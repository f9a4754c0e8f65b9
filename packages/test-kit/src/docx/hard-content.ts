import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** What offices put into their documents that no base has, and that a page shows in its own way. */
export const HARD = [
  'gach-dau-dong-mac-dinh',
  'toan-gach-dau-dong',
  'gach-treo',
  'thut-khoi',
  'cong-va-tab',
  'ngat-dong',
  'chu-thich',
  'dau-trang-hai-dong',
  'ma-duoi-so-trang',
  'bang-dai',
  'dong-cham',
  'muc-luc',
] as const;

export type Hard = (typeof HARD)[number];

/** Faults of the running text that stay faults beside all of this. */
export interface HardFault {
  /** Left margin, twips. */
  readonly left?: number;
  /** Of the paragraphs of running text that are put in: first line and space after, twips. */
  readonly firstLine?: number;
  readonly after?: number;
}

const SENTENCES = [
  'Các chi bộ tổ chức sinh hoạt đúng kỳ, giữ vững nền nếp, chủ động giải quyết những việc mới phát sinh ở cơ sở và kịp thời báo cáo khi có khó khăn.',
  'Việc giám sát được tiến hành thường xuyên, đúng trọng tâm; nơi nào còn hạn chế thì người đứng đầu cùng tập thể bàn cách khắc phục trong thời gian sớm nhất.',
  'Công tác lưu trữ hồ sơ, tài liệu từng bước đi vào nền nếp, tạo thuận lợi cho việc tra cứu và phục vụ tốt hơn công tác lãnh đạo ở từng nơi.',
] as const;
const sentence = (at: number): string => SENTENCES[at % SENTENCES.length]!;

const FONT = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>';
const run = (text: string, size = 28): string =>
  `<w:r><w:rPr>${FONT}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>${text}</w:r>`;
const words = (text: string, size?: number): string => run(`<w:t xml:space="preserve">${text}</w:t>`, size);
const TAB = run('<w:tab/>');
const BREAK = run('<w:br/>');

/** A justified paragraph. @param properties in the order of the schema, before the spacing */
function paragraph(content: string, indent: string, { after = 120, properties = '', align = 'both' } = {}): string {
  return `<w:p><w:pPr>${properties}<w:spacing w:before="0" w:after="${after}" w:line="360" w:lineRule="exact"/><w:ind ${indent}/><w:jc w:val="${align}"/></w:pPr>${content}</w:p>`;
}

const running = (content: string, { firstLine = 567, after = 120 }: HardFault = {}): string =>
  paragraph(content, `w:left="0" w:firstLine="${firstLine}"`, { after });
const numbered = (at: number): string =>
  paragraph(words(sentence(at)), 'w:left="1287" w:hanging="360"', {
    properties: '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="77"/></w:numPr>',
  });
const times = (count: number, make: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => make(at)).join('');

function leader(text: string, end: string): string {
  return paragraph(words(text) + TAB + words(end), 'w:left="0" w:firstLine="567"', {
    properties: '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9354"/></w:tabs>',
    align: 'left',
  });
}

function table(rows: number): string {
  const border = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`;
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('');
  const widths = [700, 5654, 3000];
  const cell = (text: string, at: number) =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[at]}" w:type="dxa"/></w:tcPr><w:p><w:pPr><w:spacing w:before="0" w:after="0"/><w:ind w:left="0" w:firstLine="0"/><w:jc w:val="${at === 0 ? 'center' : 'left'}"/></w:pPr>${words(text, 24)}</w:p></w:tc>`;
  const row = (cells: readonly string[]) => `<w:tr>${cells.map(cell).join('')}</w:tr>`;
  return `<w:tbl><w:tblPr><w:tblW w:w="9354" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${row(['TT', 'Công việc', 'Ghi chú'])}${times(rows, (at) => row([`${at + 1}`, 'Rà soát hồ sơ của chi bộ', `Chi bộ số ${at + 1}`]))}</w:tbl>`;
}

const NOTE = (id: number): string =>
  `<w:r><w:rPr>${FONT}<w:sz w:val="28"/><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`;

/** What is put into the content. */
function contentOf(hard: Hard, fault: HardFault): string {
  const plain = times(3, (at) => running(words(sentence(at)), fault));
  switch (hard) {
    case 'gach-dau-dong-mac-dinh':
      return plain + times(6, numbered);
    case 'toan-gach-dau-dong':
      return times(34, numbered);
    case 'gach-treo':
      return plain + times(8, (at) => paragraph(words(`- ${sentence(at)}`), 'w:left="850" w:hanging="283"'));
    case 'thut-khoi':
      return times(8, (at) => paragraph(words(sentence(at)), 'w:left="567" w:firstLine="0"'));
    case 'cong-va-tab':
      return (
        plain + times(4, (at) => paragraph(words('+') + TAB + words(sentence(at)), 'w:left="0" w:firstLine="851"'))
      );
    case 'ngat-dong':
      return (
        plain +
        running(['Thời gian:', '- Quý I: quán triệt.', '- Quý II: triển khai.'].map((text) => words(text)).join(BREAK))
      );
    case 'chu-thich':
      return (
        running(words('Các chi bộ đã kết nạp đảng viên mới') + NOTE(2) + words('.'), fault) +
        plain +
        running(words('Công tác thu nộp đảng phí') + NOTE(3) + words(' đi vào nền nếp.'), fault)
      );
    case 'bang-dai':
      return plain + table(75) + plain;
    case 'dong-cham':
      return (
        plain + times(3, (at) => running(words(`Tổng số đảng viên của chi bộ: ${'.'.repeat(70 - 2 * at)}`))) + plain
      );
    case 'muc-luc':
      return plain + times(4, (at) => leader(`${at + 1}. Phần việc của chi bộ`, `${at + 2}`)) + plain;
    case 'dau-trang-hai-dong':
    case 'ma-duoi-so-trang':
      return times(24, (at) => running(words(sentence(at)), fault));
  }
}

const NUMBERING = `<w:abstractNum w:abstractNumId="77"><w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="1287" w:hanging="360"/></w:pPr><w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol" w:hint="default"/></w:rPr></w:lvl></w:abstractNum><w:num w:numId="77"><w:abstractNumId w:val="77"/></w:num>`;
const note = (id: number, text: string): string =>
  `<w:footnote w:id="${id}"><w:p><w:pPr><w:spacing w:before="0" w:after="0"/><w:ind w:left="0" w:firstLine="0"/><w:rPr>${FONT}<w:sz w:val="20"/></w:rPr></w:pPr><w:r><w:rPr>${FONT}<w:sz w:val="20"/><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>${words(` ${text}`, 20)}</w:p></w:footnote>`;
const separator = (id: number, name: string): string =>
  `<w:footnote w:type="${name}" w:id="${id}"><w:p><w:r><w:${name}/></w:r></w:p></w:footnote>`;
const FOOTNOTES =
  separator(0, 'separator') +
  separator(1, 'continuationSeparator') +
  note(2, 'Trong đó có đảng viên là đoàn viên thanh niên.') +
  note(3, SENTENCES[0]);

const MAIN = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The document with more in it. @param before words of the paragraph before which the content is put */
export function withHardContent(docx: Uint8Array, hard: Hard, before: string, fault: HardFault = {}): Uint8Array {
  const parts = unzipSync(docx);
  const edit = (name: string, change: (text: string) => string): void => {
    const part = parts[name];
    if (!part) throw new Error(`${name} is missing`);
    parts[name] = strToU8(change(strFromU8(part)));
  };
  const add = (name: string, element: string, content: string): void => {
    parts[`word/${name}.xml`] = strToU8(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${element} ${MAIN}>${content}</w:${element}>`,
    );
    edit('[Content_Types].xml', (text) =>
      text.replace('</Types>', `<Override PartName="/word/${name}.xml" ContentType="${TYPES}.${name}+xml"/></Types>`),
    );
    edit('word/_rels/document.xml.rels', (text) =>
      text.replace(
        '</Relationships>',
        `<Relationship Id="rIdKho${name}" Type="${RELATION}/${name}" Target="${name}.xml"/></Relationships>`,
      ),
    );
  };
  edit('word/document.xml', (text) => {
    const at = text.lastIndexOf('<w:p>', text.indexOf(`>${before}`));
    if (at < 0) throw new Error(`no paragraph begins with ${before}`);
    const longer = text.slice(0, at) + contentOf(hard, fault) + text.slice(at);
    return fault.left === undefined ? longer : longer.replace(/(<w:pgMar [^>]*w:left=")\d+/gu, `$1${fault.left}`);
  });
  if (hard === 'gach-dau-dong-mac-dinh' || hard === 'toan-gach-dau-dong') add('numbering', 'numbering', NUMBERING);
  if (hard === 'chu-thich') add('footnotes', 'footnotes', FOOTNOTES);
  if (hard === 'dau-trang-hai-dong' || hard === 'ma-duoi-so-trang') {
    const code = `<w:p><w:pPr><w:spacing w:before="0" w:after="0"/><w:jc w:val="right"/></w:pPr>${words('Mẫu 3-KN', 20)}</w:p>`;
    edit('word/header1.xml', (text) =>
      hard === 'ma-duoi-so-trang' ? text.replace('</w:hdr>', `${code}</w:hdr>`) : text.replace('<w:p>', `${code}<w:p>`),
    );
  }
  return zipSync(parts);
}
