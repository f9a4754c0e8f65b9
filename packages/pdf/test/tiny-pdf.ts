/** A text line of a page made for a test. Points; `y` from the bottom edge, as in the file. */
export interface TinyText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size?: number;
  readonly font?: 'regular' | 'bold' | 'italic';
  /** Parts of red, green and blue: `1 0 0`. */
  readonly color?: string;
  /** ISO 32000-1, table 106: 3 is invisible. */
  readonly mode?: number;
}

export interface TinyPage {
  readonly texts?: readonly TinyText[];
  /** Level lines: left, bottom, right. */
  readonly lines?: readonly (readonly [x0: number, y: number, x1: number])[];
  /** Upright lines: left, bottom, top. */
  readonly posts?: readonly (readonly [x: number, y0: number, y1: number])[];
  /** Pictures: left, bottom, width, height. */
  readonly pictures?: readonly (readonly [x: number, y: number, width: number, height: number])[];
  readonly width?: number;
  readonly height?: number;
  /** Further entries of the page: `/Rotate 90`. */
  readonly entries?: string;
}

const FONTS = { regular: 'TimesNewRomanPSMT', bold: 'TimesNewRomanPS-BoldMT', italic: 'TimesNewRomanPS-ItalicMT' };
/** Every letter is half as wide as it is high. */
export const LETTER = 0.5;

/** Writes a PDF. */
export function tinyPdf(pages: readonly TinyPage[]): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const stream = (content: string, dictionary = ''): number =>
    add(`<< ${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`);
  const catalog = add('');
  const tree = add('');
  const map = stream(
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def\n' +
      '1 begincodespacerange <0000> <FFFF> endcodespacerange\n' +
      `${Array.from({ length: 32 }, (_, at) => at)
        .map((block) => hex(block * 256))
        .map((from) => `1 beginbfrange <${from}> <${from.slice(0, 2)}FF> <${from}> endbfrange`)
        .join('\n')}\nendcmap end end`,
  );
  const fonts = Object.entries(FONTS).map(([key, name]) => {
    const descriptor = add(
      `<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 891 /Descent -216 /CapHeight 660 /StemV 80 >>`,
    );
    const font = add(
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${descriptor} 0 R /DW ${LETTER * 1000} >>`,
    );
    const whole = add(
      `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${font} 0 R] /ToUnicode ${map} 0 R >>`,
    );
    return `/${key} ${whole} 0 R`;
  });
  const picture = stream(
    'abcdefghijkl',
    '/Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceRGB /BitsPerComponent 8',
  );
  const kids = pages.map(
    ({ texts = [], lines = [], posts = [], pictures = [], width = 595.28, height = 841.89, entries = '' }) => {
      const content = [
        ...texts.map(
          ({ x, y, text, size = 14, font = 'regular', mode = 0, color = '0 0 0' }) =>
            `BT ${color} rg /${font} ${size} Tf ${mode} Tr ${x} ${y} Td <${[...text].map((letter) => hex(letter.charCodeAt(0))).join('')}> Tj ET`,
        ),
        ...lines.map(([x0, y, x1]) => `0.75 w ${x0} ${y} m ${x1} ${y} l S`),
        ...posts.map(([x, y0, y1]) => `0.75 w ${x} ${y0} m ${x} ${y1} l S`),
        ...pictures.map(([x, y, w, h]) => `q ${w} 0 0 ${h} ${x} ${y} cm /P Do Q`),
      ].join('\n');
      const contents = stream(content);
      return add(
        `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${width} ${height}] ${entries} /Contents ${contents} 0 R /Resources << /Font << ${fonts.join(' ')} >> /XObject << /P ${picture} 0 R >> >> >>`,
      );
    },
  );
  objects[catalog - 1] = `<< /Type /Catalog /Pages ${tree} 0 R >>`;
  objects[tree - 1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`;
  return new TextEncoder().encode(file(objects));
}

/** The objects of a file with their table. */
export function file(objects: readonly string[]): string {
  let text = '%PDF-1.7\n';
  const offsets = objects.map((body, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  return `${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
}

/** A character code in a string of two bytes. */
export function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}

/** A line of letters centred at `x`. */
export function centred(text: string, x: number, y: number, more: Partial<TinyText> = {}): TinyText {
  const { size = 14 } = more;
  return { ...more, text, x: x - (text.length * size * LETTER) / 2, y };
}
