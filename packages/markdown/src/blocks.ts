import type { Bilingual, DonVi } from '@thethuc/core';
import { closest } from './closest.ts';
import type { Fault } from './front-matter.ts';
import { flatten } from './inline.ts';
import type { ParsedBlock, RootContent } from './parse.ts';
import { composed, copied, NOTHING, replaceAll, slice, splitAt, trim, type Sourced } from './sourced.ts';
import { lineBreaks, readTable, type SourcedTable } from './table.ts';

export type SourcedBlock =
  | { readonly kind: 'paragraph'; readonly text: Sourced; readonly alignment?: 'center' }
  | {
      readonly kind: 'heading';
      readonly level: number;
      readonly donVi?: DonVi;
      readonly label: Sourced;
      readonly title: Sourced;
    }
  | SourcedTable
  | { readonly kind: 'page-break' }
  | { readonly kind: 'landscape'; readonly blocks: readonly SourcedBlock[] };

export interface SourcedAppendix {
  readonly so?: Sourced;
  readonly ten: readonly Sourced[];
  readonly ghiChu?: Sourced;
  readonly blocks: readonly SourcedBlock[];
}

export interface Content {
  readonly blocks: readonly SourcedBlock[];
  readonly appendices: readonly SourcedAppendix[];
  readonly faults: readonly Fault[];
}

/** The content of a draft: prose, headings, tables and the directives Markdown has no word for. */
export function readContent(source: string, parsed: readonly ParsedBlock[]): Content {
  const reader = new ContentReader(source);
  const blocks = parsed.flatMap(({ node, base }) => reader.read(node, base, true));
  return { blocks, appendices: reader.appendices, faults: reader.faults };
}

/** Names of the directives, and the attributes each takes. */
export const DIRECTIVES: Readonly<Record<string, readonly string[]>> = {
  'phu-luc': ['so', 'ten', 'ghi-chu'],
  ngang: [],
  giua: [],
  'ngat-trang': [],
};

class ContentReader {
  readonly appendices: SourcedAppendix[] = [];
  readonly faults: Fault[] = [];
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  read(node: RootContent, base: number, top: boolean): SourcedBlock[] {
    const start = base + (node.position?.start.offset ?? 0);
    const end = base + (node.position?.end.offset ?? 0);
    switch (node.type) {
      case 'paragraph':
        return this.#paragraph(flatten(this.#source, node.children, base));
      case 'heading':
        return [heading(node.depth, this.#clean(flatten(this.#source, node.children, base)))];
      case 'leafDirective':
        if (node.name === 'ngat-trang') return [{ kind: 'page-break' }];
        this.#unknown(node.name, start, end);
        return this.#lines(start, end);
      case 'containerDirective':
        return this.#container(node.name, node.children, base, start, end, top);
      case 'code':
        this.#fault(CODE, start, end);
        return this.#lines(...inner(this.#source, start, end));
      default:
        return [];
    }
  }

  #container(
    name: string,
    children: readonly RootContent[],
    base: number,
    start: number,
    end: number,
    top: boolean,
  ): SourcedBlock[] {
    const opening = lineAt(this.#source, start, end);
    if (!/(?:^|[\r\n])[ \t]*:{3,}[ \t]*$/u.test(this.#source.slice(opening.end, end))) {
      this.#fault(unclosed(name), start, opening.end);
    }
    const blocks = () => children.flatMap((child) => this.read(child, base, false));
    switch (name) {
      case 'phu-luc': {
        if (!top) this.#fault(NESTED, start, opening.end);
        const attributes = this.#attributes(name, opening.start, opening.end);
        const { so, ten, 'ghi-chu': ghiChu } = attributes;
        this.appendices.push({
          ...(so ? { so } : {}),
          ten: ten ? [ten] : [],
          ...(ghiChu ? { ghiChu } : {}),
          blocks: blocks(),
        });
        return [];
      }
      case 'ngang':
        this.#attributes(name, opening.start, opening.end);
        return [{ kind: 'landscape', blocks: blocks() }];
      case 'giua':
        this.#attributes(name, opening.start, opening.end);
        return blocks().map((block) => (block.kind === 'paragraph' ? { ...block, alignment: 'center' } : block));
      default:
        this.#unknown(name, start, opening.end);
        return blocks();
    }
  }

  #attributes(name: string, start: number, end: number): Record<string, Sourced> {
    const line = this.#source.slice(start, end);
    const brace = line.indexOf('{');
    const attributes: Record<string, Sourced> = {};
    if (brace < 0) return attributes;
    const pattern = /([\p{L}][\p{L}\p{N}-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s}"']+))/gu;
    pattern.lastIndex = brace;
    const known = DIRECTIVES[name] ?? [];
    for (const match of line.matchAll(pattern)) {
      const key = match[1]!.normalize('NFC');
      const value = match[2] ?? match[3] ?? match[4] ?? '';
      const quoted = match[4] === undefined;
      const at = start + match.index + match[0].length - value.length - (quoted ? 1 : 0);
      if (!known.includes(key)) {
        this.#fault(
          unknownAttribute(name, key, closest(key, known)),
          start + match.index,
          start + match.index + key.length,
          false,
        );
      } else {
        const text = trim(composed(copied(this.#source, at, at + value.length)).sourced);
        if (text.text !== '') attributes[key] = text;
      }
    }
    return attributes;
  }

  #paragraph(text: Sourced): SourcedBlock[] {
    const clean = composed(text).sourced;
    const table = readTable(clean);
    if (table) return [table];
    return paragraphsIn(lineBreaks(clean)).map((paragraph) => ({ kind: 'paragraph', text: paragraph }));
  }

  /** Lines of the file as they stand, for what is no Markdown of ours. */
  #lines(start: number, end: number): SourcedBlock[] {
    return splitAt(composed(copied(this.#source, start, end)).sourced, (unit) => unit === '\n' || unit === '\r')
      .map(trim)
      .filter(({ text }) => text !== '')
      .map((text) => ({ kind: 'paragraph', text }));
  }

  #clean(text: Sourced): Sourced {
    return trim(lineBreaks(composed(text).sourced));
  }

  #unknown(name: string, start: number, end: number): void {
    this.#fault(unknownDirective(name, closest(name, Object.keys(DIRECTIVES))), start, end);
  }

  #fault(message: Bilingual, start: number, end: number, fatal = true): void {
    this.faults.push({ message, start, end, fatal });
  }
}

/** What begins a paragraph of its own even without an empty line before it. */
const BEGINS =
  /^(?:[-–+•][ \t\u00a0]|\d{1,2}(?:\.\d{1,2})*[.)][ \t\u00a0]|[a-zđ]\)[ \t\u00a0]|(?:Điều|Khoản)\s+\d|(?:Phần|Chương|Mục)\s+(?:thứ|[IVXLC\d]))/u;

/** The paragraphs typed in one block: a soft line end is a blank, except before a new item. */
function paragraphsIn(text: Sourced): Sourced[] {
  const begins = (index: number) => BEGINS.test(text.text.slice(index + 1, index + 40));
  return splitAt(text, (unit, index) => unit === '\n' && begins(index))
    .map((part) => trim(replaceAll(part, /\n/gu, ' ')))
    .filter((part) => part.text !== '');
}

const DIVISION =
  /^(?<label>(?<word>Phần|PHẦN|Chương|CHƯƠNG|Mục|MỤC)\s+(?:(?:thứ|THỨ)(?:\s+\p{Ll}+){1,2}|THỨ\s+\p{Lu}+|[IVXLC]+|\d+))(?:\s*[.:]|\s+[-–—])?(?:\s+(?<title>\S.*))?\s*$/su;
const LABELS: readonly (readonly [RegExp, DonVi | undefined])[] = [
  [/^(?:Điều|ĐIỀU)\s+\d+\p{Ll}?(?:\s*[.:])?(?=\s|$)/u, 'dieu'],
  [/^[IVXLC]+\s*[.\-–)]+(?=\s)/u, 'de-muc'],
  [/^\d{1,2}(?:\.\d{1,2})+\.?(?=\s)/u, undefined],
  [/^\d{1,2}\s*[.)](?=\s)/u, 'khoan'],
  [/^[a-zđ]\s*\)(?=\s)/u, 'diem'],
];

const DIVISIONS: Readonly<Record<string, DonVi>> = { p: 'phan', c: 'chuong', m: 'muc' };

function heading(level: number, text: Sourced): SourcedBlock {
  const division = DIVISION.exec(text.text);
  if (division) {
    const { label = '', word = '', title = '' } = division.groups ?? {};
    return {
      kind: 'heading',
      level,
      donVi: DIVISIONS[word.charAt(0).toLowerCase()]!,
      label: slice(text, 0, label.length),
      title: title === '' ? NOTHING : trim(slice(text, text.text.indexOf(title, label.length))),
    };
  }
  for (const [pattern, donVi] of LABELS) {
    const label = pattern.exec(text.text)?.[0];
    if (label === undefined) continue;
    return {
      kind: 'heading',
      level,
      ...(donVi ? { donVi } : {}),
      label: slice(text, 0, label.length),
      title: trim(slice(text, label.length)),
    };
  }
  return { kind: 'heading', level, label: NOTHING, title: text };
}

function lineAt(source: string, start: number, end: number): { start: number; end: number } {
  const length = source.slice(start, end).search(/[\r\n]/u);
  return { start, end: length < 0 ? end : start + length };
}

/** What stands between the first and the last line. */
function inner(source: string, start: number, end: number): [number, number] {
  const from = lineAt(source, start, end).end;
  const last = Math.max(source.lastIndexOf('\n', end - 1), source.lastIndexOf('\r', end - 1));
  return [from, /^\s*[`~]{3,}\s*$/u.test(source.slice(last + 1, end)) ? Math.max(from, last) : end];
}

const CODE: Bilingual = {
  vi: 'Bản thảo không có khối mã giữa hai dòng ```; bỏ hai dòng ấy đi.',
  en: 'A draft has no code between two lines of ```; remove these lines.',
};

const NESTED: Bilingual = {
  vi: 'Phụ lục không đặt trong khối khác; đóng khối ngoài bằng dòng ::: trước.',
  en: 'An appendix stands in no other block; close the outer one with a line of ::: first.',
};

function unclosed(name: string): Bilingual {
  return {
    vi: `Khối :::${name} chưa được đóng bằng một dòng :::.`,
    en: `The block :::${name} is not closed by a line of :::.`,
  };
}

function unknownDirective(name: string, near: string | undefined): Bilingual {
  return {
    vi: `Không có khối “${name}” trong bản thảo${near === undefined ? '' : `; có phải “${near}” không`}.`,
    en: `A draft has no block "${name}"${near === undefined ? '' : `; did you mean "${near}"`}.`,
  };
}

function unknownAttribute(name: string, key: string, near: string | undefined): Bilingual {
  return {
    vi: `Khối “${name}” không có thuộc tính “${key}”${near === undefined ? '' : `; có phải “${near}” không`}.`,
    en: `The block "${name}" has no attribute "${key}"${near === undefined ? '' : `; did you mean "${near}"`}.`,
  };
}
