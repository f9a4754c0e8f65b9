import type { Chunk, PageContent, Stroke } from '../src/page/content.ts';
import { file, hex } from './tiny-pdf.ts';

// Word's "Save as PDF", as its files show it: every run in a BT … ET of its own under a clip and marked content, the
// letters of one word from two fonts (a simple one with WinAnsi, a composite one for what WinAnsi lacks), blanks now in
// the string and now alone, lines and borders as thin filled rectangles, headers and footers first, a structure tree.

/** Prints the pages again the way Word does: the same letters and lines at the same places. */
export function wordPdf(pages: readonly PageContent[]): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const catalog = add('');
  const tree = add('');
  const structure = add('');
  const fonts = new Fonts(pages);
  const resources = fonts.write(add);
  const state = add('<< /Type /ExtGState /BM /Normal /ca 1 >>');
  const picture = add(
    streamOf('abc', '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceRGB /BitsPerComponent 8'),
  );
  const marked: string[] = [];
  const kids = pages.map((page, index) => {
    const own = contentOf(page, fonts);
    const contents = add(streamOf(own.text));
    const kid = add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${page.widthPt} ${page.heightPt}] /Contents ${contents} 0 R ` +
        `/Group << /Type /Group /S /Transparency /CS /DeviceRGB >> /Tabs /S /StructParents ${index} ` +
        `/Resources << /Font << ${resources} >> /ExtGState << /GS10 ${state} 0 R >> /XObject << /P ${picture} 0 R >> /ProcSet [/PDF /Text] >> >>`,
    );
    marked.push(`<< /Type /StructElem /S /P /P ${structure} 0 R /Pg ${kid} 0 R /K [${range(own.marks).join(' ')}] >>`);
    return kid;
  });
  const elements = marked.map(add);
  const refs = (numbers: readonly number[]): string => numbers.map((number) => `${number} 0 R`).join(' ');
  objects[catalog - 1] =
    `<< /Type /Catalog /Pages ${tree} 0 R /Lang (vi-VN) /MarkInfo << /Marked true >> /StructTreeRoot ${structure} 0 R >>`;
  objects[tree - 1] = `<< /Type /Pages /Count ${kids.length} /Kids [${refs(kids)}] >>`;
  objects[structure - 1] =
    `<< /Type /StructTreeRoot /K [${refs(elements)}] /RoleMap << /Header /Sect /Footer /Sect >> >>`;
  return new TextEncoder().encode(file(objects));
}

function contentOf(page: PageContent, fonts: Fonts): { text: string; marks: number } {
  const clip = `0.00000912 0 ${page.widthPt} ${page.heightPt} re\nW* n`;
  const isHead = ({ y, text }: Chunk) =>
    (y < 0.1 * page.heightPt || y > 0.92 * page.heightPt) && /^\s*[\divx]+\s*$/iu.test(text);
  const show = (chunk: Chunk, begin: () => string): string =>
    fonts
      .runsOf(chunk)
      .map(({ font, x, string }) => {
        const color = (chunk.color ?? '000000')
          .match(/../gu)!
          .map((part) => number(parseInt(part, 16) / 255))
          .join(' ');
        const size = number(chunk.size);
        return ` ${begin()} BDC q\n${clip}\nBT\n/${font} ${size} Tf\n1 0 0 1 ${number(x)} ${number(page.heightPt - chunk.y)} Tm\n/GS10 gs\n${color} rg\n${string} TJ\nET\nQ\n EMC `;
      })
      .join('');
  const lines = page.strokes.map(
    (stroke) => ` /Artifact BDC q\n${clip}\n${rectangles(stroke, page.heightPt)}\nQ\n EMC `,
  );
  const pictures = page.pictures.map(
    ({ x, y, width, height }) =>
      `q\n${width} 0 0 ${height} ${number(x)} ${number(page.heightPt - y - height)} cm\n/P Do\nQ\n`,
  );
  let marks = 0;
  const heads = page.chunks
    .filter(isHead)
    .map((chunk) => show(chunk, () => '/Artifact <</Attached [/Top]/Type/Pagination/Subtype/Header>>'));
  const body = page.chunks
    .filter((chunk) => !isHead(chunk))
    .map((chunk) => show(chunk, () => `/P <</MCID ${marks++}/Lang (vi-VN)>>`));
  return { text: [...heads, ...body, ...lines, ...pictures].join(''), marks };
}

/** Borders and underlines are filled, run by run and cell by cell with a square at each end; what is dashed is drawn. */
function rectangles({ x0, y0, x1, y1, width, dashed }: Stroke, height: number): string {
  if (dashed)
    return `[3 3] 0 d\n${number(width)} w\n${number(x0)} ${number(height - y0)} m\n${number(x1)} ${number(height - y1)} l\nS`;
  const level = x1 - x0 >= y1 - y0;
  const [from, to] = level ? [x0, x1] : [y0, y1];
  const ends = [from, Math.min(from + width, to)];
  for (let at = from + PIECE; at < to - width; at += PIECE) ends.push(at);
  ends.push(Math.max(ends.at(-1)!, to - width), to);
  const box = (start: number, end: number): readonly number[] =>
    level ? [start, height - y0 - width / 2, end - start, width] : [x0 - width / 2, height - end, width, end - start];
  const boxes = ends.slice(1).map((end, at) => `${box(ends[at]!, end).map(number).join(' ')} re\nf*`);
  return `0 0 0 rg\n${boxes.join('\n')}`;
}

/** Points after which Word begins another rectangle, about the width of a word or a cell. */
const PIECE = 60;

/** A stretch of letters that one font shows. */
interface WordRun {
  readonly font: string;
  readonly x: number;
  /** The operand of TJ. */
  readonly string: string;
}

interface WordFont {
  readonly key: string;
  readonly name: string;
  readonly simple: boolean;
  /** Thousandths of the size, by code. */
  readonly widths: ReadonlyMap<number, number>;
}

class Fonts {
  readonly #fonts = new Map<string, WordFont>();

  constructor(pages: readonly PageContent[]) {
    const seen = new Map<string, { name: string; simple: boolean; widths: Map<number, number[]> }>();
    for (const chunk of pages.flatMap(({ chunks }) => chunks)) {
      units(chunk).forEach(({ code, advance }) => {
        const simple = isSimple(code);
        const key = fontKey(chunk, simple);
        const font = seen.get(key) ?? { name: nameOf(chunk), simple, widths: new Map<number, number[]>() };
        seen.set(key, font);
        const all = font.widths.get(code) ?? [];
        font.widths.set(code, all);
        all.push((1000 * advance) / chunk.size);
      });
    }
    [...seen].forEach(([key, { name, simple, widths }], index) => {
      const tag = `BCD${String.fromCharCode(69 + index)}EE`;
      const middle = new Map(
        [...widths].map(([code, all]) => [code, Math.round(all.sort((a, b) => a - b)[all.length >> 1]!)]),
      );
      this.#fonts.set(key, { key: `F${index + 1}`, name: `${tag}+${name}`, simple, widths: middle });
    });
  }

  /** Cuts where the font changes; every second blank that ends a word stands alone. */
  runsOf(chunk: Chunk): WordRun[] {
    const runs: { font: WordFont; x: number; parts: string[]; blank: boolean }[] = [];
    let blanks = 0;
    for (const { code, x, advance } of units(chunk)) {
      const font = this.#fonts.get(fontKey(chunk, isSimple(code)))!;
      const blank = code === 0x20 && ++blanks % 2 === 0;
      let run = runs.at(-1);
      if (!run || run.font !== font || run.blank || blank) {
        run = { font, x, parts: [], blank };
        runs.push(run);
      }
      const kern = Math.round(font.widths.get(code)! - (1000 * advance) / chunk.size);
      run.parts.push(`<${font.simple ? winAnsi(code) : hex(code)}>`, ...(kern === 0 ? [] : [String(kern)]));
    }
    return runs.map(({ font, x, parts }) => ({
      font: font.key,
      x,
      string: `[${parts.join('').replaceAll('><', '')}]`,
    }));
  }

  /** Adds the fonts; returns their names in the resources of a page. */
  write(add: (body: string) => number): string {
    const map = add(streamOf(UNICODE));
    const own = [...this.#fonts.values()].map(({ key, name, simple, widths }) => {
      const descriptor = add(
        `<< /Type /FontDescriptor /FontName /${name} /Flags 32 /ItalicAngle 0 /Ascent 891 /Descent -216 /CapHeight 693 /StemV 40 /FontBBox [-568 -216 2046 693] >>`,
      );
      if (simple) {
        const list = range(224).map((at) => widths.get(at + 32) ?? 0);
        const font = `<< /Type /Font /Subtype /TrueType /Name /${key} /BaseFont /${name} /Encoding /WinAnsiEncoding /FontDescriptor ${descriptor} 0 R /FirstChar 32 /LastChar 255 /Widths [${list.join(' ')}] >>`;
        return `/${key} ${add(font)} 0 R`;
      }
      const list = [...widths].map(([code, width]) => `${code} [${width}]`).join(' ');
      const below = add(
        `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDToGIDMap /Identity /DW 1000 /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${descriptor} 0 R /W [${list}] >>`,
      );
      const font = `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${below} 0 R] /ToUnicode ${map} 0 R >>`;
      return `/${key} ${add(font)} 0 R`;
    });
    return own.join(' ');
  }
}

/** The letters of a chunk, where each begins and how far the next one is. */
function units({ text, starts, x1 }: Chunk): { code: number; x: number; advance: number }[] {
  return range(text.length).map((at) => {
    const x = starts[at]!;
    return { code: text.charCodeAt(at), x, advance: Math.max(0, (starts[at + 1] ?? Math.max(x1, x)) - x) };
  });
}

/** Letters of WinAnsi whose code is that of Unicode. */
function isSimple(code: number): boolean {
  return (code >= 0x20 && code < 0x7f) || (code > 0xa0 && code <= 0xff);
}

const winAnsi = (code: number): string => code.toString(16).toUpperCase().padStart(2, '0');

const fontKey = ({ face }: Chunk, simple: boolean): string => `${nameOf({ face })} ${simple}`;

function nameOf({ face: { family = 'Times New Roman', bold, italic } }: Pick<Chunk, 'face'>): string {
  const style = `${bold ? 'Bold' : ''}${italic ? 'Italic' : ''}`;
  if (/^(?:Liberation Serif|Times New Roman)$/u.test(family)) return `TimesNewRomanPS${style && `-${style}`}MT`;
  return `${family.replace(/ /gu, '')}${style && `-${style}`}`;
}

const range = (count: number): number[] => Array.from({ length: count }, (_, at) => at);
const number = (value: number): string => String(Math.round(value * 1000) / 1000);
const streamOf = (content: string, dictionary = ''): string =>
  `<< ${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`;

const UNICODE =
  '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n' +
  '1 begincodespacerange <0000> <FFFF> endcodespacerange\n' +
  `${range(256)
    .map((block) => hex(block * 256))
    .map((from) => `1 beginbfrange <${from}> <${from.slice(0, 2)}FF> <${from}> endbfrange`)
    .join('\n')}\nendcmap end end`;
