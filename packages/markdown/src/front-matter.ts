import {
  DATE_PATTERN,
  FIELDS,
  readDraftDate,
  WAIVERS_KEY,
  type Bilingual,
  type Field,
  type ThongTin,
} from '@thethuc/core';
import { isMap, isScalar, isSeq, parseDocument, type Node, type Pair } from 'yaml';
import { closest } from './closest.ts';
import { sourcedScalar } from './scalar.ts';
import { composed, replaceAll, splitAt, trim, type Sourced } from './sourced.ts';

/** A fault of the draft's own notation. */
export interface Fault {
  readonly message: Bilingual;
  readonly start: number;
  readonly end: number;
  readonly fatal: boolean;
}

export interface FrontMatter {
  readonly thongTin: ThongTin;
  /** The values, under their path as JSON. */
  readonly values: ReadonlyMap<string, Sourced>;
  /** Where each top-level key stands. */
  readonly keys: ReadonlyMap<string, { readonly start: number; readonly end: number }>;
  readonly faults: readonly Fault[];
}

/** True when the YAML has a key that is ours: other front matter belongs to somebody else. */
export function isDraftFrontMatter(yaml: string): boolean {
  return FIELDS.some(({ key }) => new RegExp(String.raw`^["']?${key}["']?\s*:`, 'mu').test(yaml));
}

/** Reads the YAML that stands at `[start, end)` of the file. */
export function readFrontMatter(source: string, start: number, end: number): FrontMatter {
  const reader = new FrontMatterReader(source, start);
  return reader.read(source.slice(start, end));
}

type Read = string | readonly string[] | Record<string, unknown> | undefined;

class FrontMatterReader {
  readonly #source: string;
  readonly #offset: number;
  readonly #values = new Map<string, Sourced>();
  readonly #keys = new Map<string, { start: number; end: number }>();
  readonly #faults: Fault[] = [];

  constructor(source: string, offset: number) {
    this.#source = source;
    this.#offset = offset;
  }

  read(yaml: string): FrontMatter {
    const document = parseDocument(yaml, { prettyErrors: false, logLevel: 'silent', uniqueKeys: false });
    for (const { code, pos } of document.errors) this.#fault(YAML_FAULTS[code] ?? YAML_FAULT, pos[0], pos[1]);
    const root = document.contents;
    let thongTin: ThongTin = {};
    if (isMap(root)) thongTin = this.#object(FIELDS, root.items, []);
    else if (root !== null && !(isScalar(root) && root.value === null)) {
      this.#fault(NOT_A_MAP, root.range?.[0] ?? 0, root.range?.[1] ?? 0);
    }
    for (const field of FIELDS) {
      if ('required' in field && !(field.key in thongTin) && !this.#keys.has(field.key)) {
        this.#fault(missingKey(field), 0, 0);
      }
    }
    return { thongTin, values: this.#values, keys: this.#keys, faults: this.#faults };
  }

  #object(
    fields: readonly Field[],
    pairs: readonly Pair[],
    path: readonly (string | number)[],
  ): Record<string, unknown> {
    const object: Record<string, unknown> = {};
    const seen = new Set<string>();
    for (const pair of pairs) {
      const keyNode = pair.key as Node | null;
      const [from, to] = rangeOf(keyNode);
      const key = isScalar(keyNode) ? String(keyNode.value).normalize('NFC') : '';
      if (path.length === 0 && key === WAIVERS_KEY) continue;
      const field = fields.find((one) => one.key === key);
      if (!field) {
        this.#fault(
          unknownKey(
            key,
            closest(
              key,
              fields.map((one) => one.key),
            ),
          ),
          from,
          to,
          false,
        );
        continue;
      }
      if (seen.has(key)) {
        this.#fault(duplicateKey(key), from, to);
        continue;
      }
      seen.add(key);
      if (path.length === 0) this.#keys.set(key, { start: this.#offset + from, end: this.#offset + to });
      const value = this.#value(field, pair.value as Node | null, [...path, key]);
      if (value !== undefined) object[key] = value;
    }
    return object;
  }

  #value(field: Field, node: Node | null, path: readonly (string | number)[]): Read {
    if (node === null || (isScalar(node) && node.value === null)) return undefined;
    switch (field.kind) {
      case 'object':
        if (isMap(node)) return this.#object(field.fields, node.items, path);
        {
          this.#wrong(field, node);
          return;
        }
      case 'lines':
      case 'list':
        return this.#list(field, node, path);
      default:
        return this.#scalar(field, node, path);
    }
  }

  #list(field: Field, node: Node, path: readonly (string | number)[]): readonly string[] | undefined {
    const nodes: readonly Node[] = isSeq(node) ? (node.items as Node[]) : [node];
    const items: Sourced[] = [];
    for (const item of nodes) {
      if (isScalar(item) && item.value === null) continue;
      const text = this.#text(item);
      if (text === undefined) this.#wrong(field, item);
      else
        items.push(
          ...splitAt(text, (unit) => unit === '\n')
            .map(trim)
            .filter((line) => line.text !== ''),
        );
    }
    items.forEach((item, index) => this.#values.set(JSON.stringify([...path, index]), item));
    return items.length === 0 ? undefined : items.map(({ text }) => text);
  }

  #scalar(field: Field, node: Node, path: readonly (string | number)[]): string | undefined {
    if (field.kind === 'round' && isScalar(node) && node.value === true) {
      this.#values.set(JSON.stringify(path), sourcedScalar(this.#source, node, this.#offset));
      return '';
    }
    if (field.kind === 'round' && isScalar(node) && node.value === false) return undefined;
    const read = this.#text(node);
    if (read === undefined) {
      this.#wrong(field, node);
      return;
    }
    const value = trim(replaceAll(read, /\s*\n\s*/gu, ' '));
    const { text } = value;
    if (text === '') return undefined;
    if (!fits(field, text)) {
      this.#wrong(field, node, text);
      return;
    }
    this.#values.set(JSON.stringify(path), value);
    return text;
  }

  /** Text or a number as typed; `undefined` for anything else. */
  #text(node: Node): Sourced | undefined {
    if (!isScalar(node) || (typeof node.value !== 'string' && typeof node.value !== 'number')) return undefined;
    return composed(sourcedScalar(this.#source, node, this.#offset)).sourced;
  }

  #wrong(field: Field, node: Node, actual?: string): undefined {
    const [from, to] = rangeOf(node);
    this.#fault(wrongValue(field, actual), from, to);
    return undefined;
  }

  #fault(message: Bilingual, from: number, to: number, fatal = true): void {
    this.#faults.push({ message, start: this.#offset + from, end: this.#offset + Math.max(from, to), fatal });
  }
}

function rangeOf(node: Node | null): [number, number] {
  return [node?.range?.[0] ?? 0, node?.range?.[1] ?? 0];
}

function fits(field: Field, text: string): boolean {
  switch (field.kind) {
    case 'choice':
      return field.choices.some(({ value }) => value === text);
    case 'number':
      return /^0*[1-9]\d{0,8}$/u.test(text);
    case 'round':
      return /^[1-9]\d?$/u.test(text);
    case 'date':
      return new RegExp(DATE_PATTERN, 'u').test(text) && readDraftDate(text) !== undefined;
    default:
      return true;
  }
}

function wrongValue(field: Field, actual: string | undefined): Bilingual {
  const name = `“${field.key}” (${field.title.vi})`;
  const given = actual === undefined ? '' : ` “${actual}”`;
  switch (field.kind) {
    case 'choice': {
      const values = field.choices.map(({ value }) => value);
      const near = actual === undefined ? undefined : (byName(field.choices, actual) ?? closest(actual, values));
      return {
        vi: `Giá trị${given} của ${name} không có trong danh mục${near === undefined ? '' : `; có phải “${near}” không`}.`,
        en: `The value${given} of "${field.key}" is not on the list${near === undefined ? '' : `; did you mean "${near}"`}.`,
      };
    }
    case 'date':
      return {
        vi: `Ngày${given} của ${name} không đúng; ghi năm-tháng-ngày như 2026-06-05 hoặc ngày/tháng/năm như 5/6/2026.`,
        en: `The date${given} of "${field.key}" is wrong; write it as 2026-06-05 or 5/6/2026.`,
      };
    case 'number':
      return {
        vi: `Giá trị${given} của ${name} phải là một số nguyên từ 1.`,
        en: `The value${given} of "${field.key}" must be a whole number from 1.`,
      };
    case 'round':
      return {
        vi: `Giá trị${given} của ${name} phải là số lần dự thảo, hoặc true.`,
        en: `The value${given} of "${field.key}" must be the number of the draft, or true.`,
      };
    case 'object': {
      const keys = field.fields.map(({ key }) => key).join(', ');
      return {
        vi: `Giá trị của ${name} phải gồm các khoá ${keys}.`,
        en: `The value of "${field.key}" must have the keys ${keys}.`,
      };
    }
    case 'lines':
    case 'list':
      return {
        vi: `Mỗi dòng của ${name} phải là chữ; dòng có dấu hai chấm thì đặt trong dấu ngoặc kép.`,
        en: `Every line of "${field.key}" must be text; quote a line with a colon in it.`,
      };
    case 'text':
      return {
        vi: `Giá trị của ${name} phải là một dòng chữ; có dấu hai chấm thì đặt trong dấu ngoặc kép.`,
        en: `The value of "${field.key}" must be one line of text; quote it if there is a colon in it.`,
      };
  }
}

/** "Nghị quyết" written for `nghi-quyet`. */
function byName(
  choices: readonly { readonly value: string; readonly vi: string }[],
  actual: string,
): string | undefined {
  const small = actual.toLocaleLowerCase('vi');
  return choices.find(({ vi }) => vi.toLocaleLowerCase('vi') === small)?.value;
}

function unknownKey(key: string, near: string | undefined): Bilingual {
  return {
    vi: `Không có khoá “${key}” trong bản thảo${near === undefined ? '' : `; có phải “${near}” không`}.`,
    en: `A draft has no key "${key}"${near === undefined ? '' : `; did you mean "${near}"`}.`,
  };
}

function duplicateKey(key: string): Bilingual {
  return { vi: `Khoá “${key}” ghi hai lần; chỉ giữ một.`, en: `The key "${key}" is written twice; keep one.` };
}

function missingKey(field: Field): Bilingual {
  return {
    vi: `Thiếu khoá “${field.key}” (${field.title.vi}).`,
    en: `The key "${field.key}" (${field.title.en}) is missing.`,
  };
}

const NOT_A_MAP: Bilingual = {
  vi: 'Phần thông tin giữa hai dòng --- phải gồm các dòng “khoá: giá trị”.',
  en: 'What stands between the two lines of --- must be lines of "key: value".',
};

const YAML_FAULT: Bilingual = {
  vi: 'Phần thông tin giữa hai dòng --- viết sai ở đây; mỗi dòng là “khoá: giá trị”, giá trị có dấu hai chấm thì đặt trong dấu ngoặc kép.',
  en: 'What stands between the two lines of --- is wrong here; each line is "key: value", a value with a colon is quoted.',
};

const YAML_FAULTS: Readonly<Record<string, Bilingual>> = {
  TAB_AS_INDENT: {
    vi: 'Thụt đầu dòng trong phần thông tin phải bằng dấu cách, không bằng tab.',
    en: 'Indent with blanks here, not with a tab.',
  },
  BAD_INDENT: {
    vi: 'Dòng này trong phần thông tin thụt vào không đúng.',
    en: 'The indent of this line is wrong.',
  },
  MISSING_CHAR: {
    vi: 'Thiếu dấu đóng ngoặc, dấu phẩy hoặc dấu hai chấm ở đây.',
    en: 'A closing bracket or quote, a comma or a colon is missing here.',
  },
  BAD_ALIAS: {
    vi: 'Giá trị bắt đầu bằng dấu * hoặc & phải đặt trong dấu ngoặc kép.',
    en: 'A value that begins with * or & must be quoted.',
  },
  MULTIPLE_DOCS: {
    vi: 'Chỉ được có một phần thông tin, giữa hai dòng ---.',
    en: 'There may be only one front matter, between two lines of ---.',
  },
};
