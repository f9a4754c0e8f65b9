import type { CheckOptions } from '@thethuc/core';
import { RIGHT_NUMBER, type PageChoices } from '../page/layout.ts';
import type { Line } from '../page/line.ts';
import { linesOf, makeLine } from '../page/lines.ts';
import { USUAL_MANNER, type Manner } from '../page/manner.ts';
import { A4 } from '../page/page.ts';
import { baseDocument, EXTRAS, parseBaseName, type Extra } from '../van-ban/base.ts';
import { GENERATIONS } from '../van-ban/generation.ts';
import { PART_KEYS, type PartKey, type TheHe } from '../van-ban/van-ban.ts';
import { Draft, rewrite, rowLine, type Entry, type Written } from './edit-lines.ts';
import { parseInline, type Inline } from './inline.ts';
import { NotationError } from './notation-error.ts';
import { choicesOf, mannerOption, pageOptions, type PageOptions } from './page-options.ts';

export type RunWhere = 'memory' | 'docx';

/** A document described by a block of the case notation. */
export interface CaseDocument {
  readonly entries: readonly Entry[];
  readonly manner: Manner;
  readonly choices: PageChoices;
  readonly options: CheckOptions;
  readonly where: readonly RunWhere[];
  readonly theHe: TheHe;
}

const TODAY = '2026-11-01';
const STAGES = ['du-thao', 'ban-hanh', 'mau'] as const;

/** True for a line that states a result: carets, tildes, `=>`. */
export function isExpectation(line: string): boolean {
  return /^\s*(\^+ |\^+$|~+$|=> )/u.test(line);
}

interface Directives {
  readonly base?: string;
  readonly extras: readonly Extra[];
  readonly rest: readonly { readonly at: number; readonly text: string }[];
}

/** The lines that must be known before the document is built, and the others in order. */
function directives(lines: readonly string[], info: string): Directives {
  let base = info === '' ? undefined : info;
  const extras: Extra[] = [];
  const rest: { at: number; text: string }[] = [];
  lines.forEach((text, at) => {
    if (text.trim() === '' || isExpectation(text)) return;
    const nen = /^nền: (.+)$/u.exec(text)?.[1];
    const co = /^có: (.+)$/u.exec(text)?.[1];
    if (nen !== undefined) base = nen.trim();
    else if (co !== undefined) {
      for (const word of co.split(',').map((one) => one.trim())) {
        const extra = EXTRAS.find((one) => one === word);
        if (extra === undefined) throw new NotationError(`có: không biết "${word}"`);
        extras.push(extra);
      }
    } else rest.push({ at, text });
  });
  return { ...(base === undefined ? {} : { base }), extras, rest };
}

function partKey(word: string): PartKey {
  const key = PART_KEYS.find((one) => one === word);
  if (key === undefined) throw new NotationError(`Không có thành phần "${word}"`);
  return key;
}

/** A row written with `‖`: its cells, and the columns of the whole. */
function cellsOf(source: string, offset: number): { cells: Inline[]; columns: number[] } {
  const cells: Inline[] = [];
  const columns: number[] = [];
  let at = 0;
  for (const piece of source.split('‖')) {
    const lead = piece.length - piece.trimStart().length;
    const inline = parseInline(piece.trimStart(), offset + at + lead);
    cells.push(inline);
    // The place after the last character of a cell is the end of its paragraph.
    columns.push(...inline.columns);
    at += piece.length + 1;
  }
  return { cells, columns };
}

class Reader {
  readonly #draft: Draft;
  readonly #theHe: TheHe;
  readonly #hasBase: boolean;
  #manner: Manner = USUAL_MANNER;
  #sections: PageOptions[] = [{ setting: A4, number: RIGHT_NUMBER, mirrorMargins: false }];
  #options: CheckOptions = { today: TODAY };
  #where: readonly RunWhere[] = ['memory', 'docx'];
  #foreignChunk = false;
  #legacyEncoding: PageChoices['legacyEncoding'];

  constructor(lines: readonly Line[], theHe: TheHe, hasBase: boolean) {
    this.#draft = new Draft(lines, theHe);
    this.#theHe = theHe;
    this.#hasBase = hasBase;
  }

  document(): CaseDocument {
    const [first] = this.#sections;
    const alignment = first?.numberAlignment;
    const own = GENERATIONS[this.#theHe].phuLucOwnPages;
    const entries = this.#draft.entries.map((entry) =>
      entry.line.part === 'so-trang' && alignment !== undefined
        ? { ...entry, line: { ...entry.line, paragraph: { ...entry.line.paragraph, alignment } } }
        : entry,
    );
    return {
      entries,
      manner: this.#manner,
      choices: choicesOf(this.#sections, {
        foreignChunk: this.#foreignChunk,
        ...(this.#legacyEncoding === undefined ? {} : { legacyEncoding: this.#legacyEncoding }),
        appendixSections: own || this.#sections.length > 1,
        ownPages: own,
      }),
      options: this.#options,
      where: this.#where,
      theHe: this.#theHe,
    };
  }

  line(text: string, at: number): void {
    const [, key, index, value = ''] = /^([^:[\]]+?)(?:\[(\d+|\+)\])?:(?: (.*))?$/u.exec(text) ?? [];
    if (key !== undefined && this.#directive(key, index, value.trim(), at, text)) return;
    if (key !== undefined && (PART_KEYS as readonly string[]).includes(key)) {
      this.#component(partKey(key), index, text, at);
      return;
    }
    if (this.#hasBase) throw new NotationError(`Không hiểu dòng "${text}"`);
    this.#free(text, at);
  }

  #component(part: PartKey, index: string | undefined, text: string, at: number): void {
    const offset = text.indexOf(': ') < 0 ? text.length : text.indexOf(': ') + 2;
    const source = text.slice(offset);
    if (/^\[(?:[^\]]*, )?bảng( ẩn)?[,\]]/u.test(source)) {
      const { cells, columns } = cellsOf(source, offset);
      const ruled = cells[0]?.leading.row === 'ruled';
      this.#put(part, index, (before) => rowLine(before, cells, ruled), { at, columns });
      return;
    }
    const inline = parseInline(source, offset);
    const make = (before: Line): Line => rewrite(before, inline, this.#theHe);
    if (inline.runs.length === 0 && index === undefined) this.#draft.restyle(part, make);
    else this.#put(part, index, make, { at, columns: inline.columns });
  }

  #put(part: PartKey, index: string | undefined, make: (before: Line) => Line, written: Written): void {
    if (index === undefined) this.#draft.write(part, make, written);
    else this.#draft.writeAt(part, index === '+' ? '+' : Number(index), make, written);
  }

  /** A paragraph of a document without a base. */
  #free(text: string, at: number): void {
    const before: Line = {
      ...makeLine('khac', '', this.#theHe),
      zone: 'free',
      paragraph: makeLine('noi-nhan', '', this.#theHe).paragraph,
    };
    if (text.includes('‖')) {
      const { cells, columns } = cellsOf(text, 0);
      this.#draft.append(rowLine(before, cells, cells[0]?.leading.row === 'ruled'), { at, columns });
      return;
    }
    const inline = parseInline(text, 0);
    this.#draft.append(rewrite(before, inline, this.#theHe), { at, columns: inline.columns });
  }

  #directive(key: string, index: string | undefined, value: string, at: number, text: string): boolean {
    const manner = mannerOption(key, value);
    if (manner !== undefined) {
      this.#manner = { ...this.#manner, ...manner };
      return true;
    }
    const beside = /^thêm (sau|trước) ([a-z-]+)$/u.exec(key);
    if (beside !== null) {
      const inline = parseInline(text.slice(key.length + 2), key.length + 2);
      const make = (before: Line): Line => rewrite(before, inline, this.#theHe);
      this.#draft.addBeside(partKey(beside[2] ?? ''), beside[1] === 'sau', make, { at, columns: inline.columns });
      return true;
    }
    switch (key) {
      case 'bỏ':
        for (const word of value.split(',').map((one) => one.trim())) {
          const [, part = '', nth] = /^([a-z-]+)(?:\[(\d+)\])?$/u.exec(word) ?? [];
          this.#draft.remove(partKey(part), nth === undefined ? undefined : Number(nth));
        }
        return true;
      case 'dời': {
        const [, part = '', side, anchor = ''] = /^([a-z-]+) (sau|trước) ([a-z-]+)$/u.exec(value) ?? [];
        this.#draft.move(partKey(part), side === 'sau', partKey(anchor));
        return true;
      }
      case 'đổi bên':
        if (value === 'đầu trang') this.#draft.swap('left', 'right');
        else if (value === 'chữ ký') this.#swapSigners();
        else throw new NotationError(`đổi bên: không biết "${value}"`);
        return true;
      case 'trang':
        this.#page(index === undefined ? 0 : Number(index), value);
        return true;
      case 'tệp':
        this.#file(value);
        return true;
      case 'giai đoạn': {
        const stage = STAGES.find((one) => one === value);
        if (stage === undefined) throw new NotationError(`giai đoạn: không biết "${value}"`);
        this.#options = { ...this.#options, stage };
        return true;
      }
      case 'xét ngày':
        this.#options = { ...this.#options, asOf: value };
        return true;
      case 'hôm nay':
        this.#options = { ...this.#options, today: value };
        return true;
      case 'chạy':
        if (value !== 'docx' && value !== 'bộ nhớ') throw new NotationError(`chạy: không biết "${value}"`);
        this.#where = [value === 'docx' ? 'docx' : 'memory'];
        return true;
      default:
        return false;
    }
  }

  /** With one signer the block changes places with the recipients, with two they change with each other. */
  #swapSigners(): void {
    const two = this.#draft.entries.some(({ line }) => line.zone === 'sign-left');
    if (two) this.#draft.swap('sign-left', 'sign-right');
    else this.#draft.swap('recipients', 'sign-right');
  }

  #page(index: number, value: string): void {
    const [first] = this.#sections;
    while (this.#sections.length <= index && first !== undefined) this.#sections.push(first);
    const before = this.#sections[index];
    if (before !== undefined) this.#sections[index] = pageOptions(value, before);
  }

  #file(value: string): void {
    for (const item of value.split(';').map((one) => one.trim())) {
      const encoding = /^bảng mã (TCVN3|VNI)$/u.exec(item)?.[1];
      if (item === 'khối nhập ngoài') this.#foreignChunk = true;
      else if (encoding === 'TCVN3' || encoding === 'VNI') {
        this.#legacyEncoding = encoding;
        this.#where = ['memory'];
      } else throw new NotationError(`tệp: không biết "${item}"`);
    }
  }
}

/** Reads the lines of a ```van-ban block; `info` is what stands after the word on its fence. */
export function readBlock(lines: readonly string[], info = ''): CaseDocument {
  const { base, extras, rest } = directives(lines, info);
  const name = base === undefined || base === 'không' ? undefined : parseBaseName(base);
  if (base !== undefined && base !== 'không' && name === undefined)
    throw new NotationError(`Không có văn bản nền "${base}"`);
  const theHe = name?.theHe ?? '2026';
  const reader = new Reader(name === undefined ? [] : linesOf(baseDocument(name, extras)), theHe, name !== undefined);
  for (const { at, text } of rest) reader.line(text, at);
  return reader.document();
}
