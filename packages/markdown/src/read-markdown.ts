import {
  formDate,
  formOf,
  resolve,
  symbolOf,
  type Bilingual,
  type Doc,
  type Draft,
  type DraftBlock,
  type DraftRun,
  type FormOptions,
  type ReadProblem,
  type Recognised,
  type ThongTin,
} from '@thethuc/core';
import { readContent, type SourcedAppendix, type SourcedBlock } from './blocks.ts';
import { draftDoc } from './draft-doc.ts';
import { isDraftFrontMatter, readFrontMatter, type Fault } from './front-matter.ts';
import { LineIndex } from './line-index.ts';
import { parseBlocks, type ParseMemory } from './parse.ts';
import { pastedDoc } from './pasted-doc.ts';
import { BOLD, ITALIC, type Sourced } from './sourced.ts';

export interface MarkdownResult {
  /** False when a fault of the notation keeps the draft from being printed as it stands. */
  readonly ok: boolean;
  readonly doc: Doc;
  readonly problems: readonly ReadProblem[];
  /** The typed data of a draft; absent for Markdown without front matter of ours. */
  readonly draft?: Draft;
  /** What the front matter says of the components; for `checkDoc` in place of recognition by looks. */
  readonly recognised?: Recognised;
}

/**
 * Reads Markdown: a draft with front matter becomes the document that it will be printed as, composed by the
 * instruments in force on its date; other Markdown becomes its lines. Never throws on content. `memory` of the same
 * text before an edit saves time and changes nothing.
 */
export function readMarkdown(text: string, options: FormOptions = {}, memory?: ParseMemory): MarkdownResult {
  const lines = new LineIndex(text);
  const from = text.startsWith('\uFEFF') ? 1 : 0;
  const parsed = parseBlocks(text, from, memory);
  const [first] = parsed;
  const yaml = first?.node.type === 'yaml' ? first.node : undefined;
  if (yaml === undefined || !isDraftFrontMatter(yaml.value)) {
    const faults = unclosedFrontMatter(text, from);
    return {
      ok: faults.length === 0,
      doc: pastedDoc(text, lines, parsed, from),
      problems: problemsOf(faults, lines),
    };
  }
  const opening = { start: from, end: from + 3 };
  const yamlEnd = from + (yaml.position?.end.offset ?? 0);
  const yamlStart = afterLine(text, from);
  const front = readFrontMatter(text, yamlStart, Math.max(yamlStart, text.lastIndexOf('---', yamlEnd - 1)));
  const content = readContent(text, parsed.slice(1));
  const draft: Draft = {
    thongTin: front.thongTin,
    noiDung: content.blocks.map(plainBlock),
    phuLuc: content.appendices.map((one) => ({
      ...(one.so ? { so: one.so.text } : {}),
      ten: one.ten.map((line) => line.text),
      ...(one.ghiChu ? { ghiChu: one.ghiChu.text } : {}),
      blocks: one.blocks.map(plainBlock),
    })),
  };
  const values = new Map(front.values);
  content.appendices.forEach((one, index) => addAppendix(values, one, index));
  const { doc, recognised } = draftDoc(text, lines, formOf(draft, options), content, {
    values,
    keys: front.keys,
    opening,
  });
  const faults = [...front.faults, ...openSymbol(front.thongTin, front.keys, opening, options), ...content.faults];
  return {
    ok: faults.every(({ fatal }) => !fatal),
    doc,
    problems: problemsOf(faults, lines),
    draft,
    recognised,
  };
}

function problemsOf(faults: readonly Fault[], lines: LineIndex): ReadProblem[] {
  return faults
    .toSorted((a, b) => a.start - b.start)
    .map(({ message, start, end, fatal }) => ({
      message,
      place: lines.place(start, end),
      ...(fatal ? { fatal } : {}),
    }));
}

function afterLine(text: string, from: number): number {
  const end = /\r\n|\r|\n/u.exec(text.slice(from));
  return end ? from + end.index + end[0].length : text.length;
}

function addAppendix(values: Map<string, Sourced>, { so, ten, ghiChu }: SourcedAppendix, index: number): void {
  const put = (path: readonly (string | number)[], value: Sourced | undefined) => {
    if (value) values.set(JSON.stringify(['phu-luc', index, ...path]), value);
  };
  put(['so'], so);
  ten.forEach((line, at) => put(['ten', at], line));
  put(['ghi-chu'], ghiChu);
}

function plainBlock(block: SourcedBlock): DraftBlock {
  switch (block.kind) {
    case 'paragraph':
      return {
        kind: 'paragraph',
        runs: runsOf(block.text),
        ...(block.alignment ? { alignment: block.alignment } : {}),
      };
    case 'heading':
      return { ...block, label: block.label.text, title: runsOf(block.title) };
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map(runsOf)) };
    case 'landscape':
      return { kind: 'landscape', blocks: block.blocks.map(plainBlock) };
    case 'page-break':
      return block;
  }
}

function runsOf({ text, marks }: Sourced): DraftRun[] {
  const runs: DraftRun[] = [];
  let from = 0;
  for (let at = 1; at <= text.length; at++) {
    if (at < text.length && marks[at] === marks[from]) continue;
    const mark = marks[from] ?? 0;
    runs.push({
      text: text.slice(from, at),
      ...((mark & BOLD) !== 0 ? { bold: true } : {}),
      ...((mark & ITALIC) !== 0 ? { italic: true } : {}),
    });
    from = at;
  }
  return runs;
}

/** Asks for the halves of the symbol that nobody can tell from type and issuer. */
function openSymbol(
  thongTin: ThongTin,
  keys: ReadonlyMap<string, { readonly start: number; readonly end: number }>,
  opening: { readonly start: number; readonly end: number },
  options: FormOptions,
): Fault[] {
  if (thongTin['so-va-ky-hieu'] !== undefined) return [];
  const requirements = resolve(formDate(thongTin, options), options.overlay);
  const params = <P>(requirement: string) => (requirements.get(requirement)?.provision.params ?? {}) as Partial<P>;
  const { openType, openOrgan } = symbolOf(thongTin, params);
  const fault = (key: string, message: Bilingual): Fault => ({
    message,
    ...(keys.get('ky-hieu') ?? keys.get(key) ?? opening),
    fatal: false,
  });
  return [
    ...(openType && thongTin['loai-van-ban'] !== undefined
      ? [fault('loai-van-ban', askFor(openType, 'tên loại', 'of the type', 'ký hiệu tên loại/ký hiệu cơ quan'))]
      : []),
    ...(openOrgan && thongTin['co-quan-ban-hanh'] !== undefined
      ? [fault('co-quan-ban-hanh', askFor(openOrgan, 'cơ quan', 'of the issuer', 'ký hiệu cơ quan'))]
      : []),
  ];
}

function askFor(choices: readonly string[], vi: string, en: string, what: string): Bilingual {
  return choices.length === 0
    ? {
        vi: `Không suy ra được ký hiệu ${vi}; hãy ghi khoá “ky-hieu” (${what}).`,
        en: `The symbol ${en} cannot be told; write it under the key "ky-hieu".`,
      }
    : {
        vi: `Ký hiệu ${vi} có thể là ${choices.join(' hoặc ')}, tạm dùng ${choices[0]}; hãy ghi khoá “ky-hieu” (${what}).`,
        en: `The symbol ${en} may be ${choices.join(' or ')}; ${choices[0]} is used until you write the key "ky-hieu".`,
      };
}

/** A first line of hyphens with keys of ours after it and no second one. */
function unclosedFrontMatter(text: string, from: number): Fault[] {
  const opening = /^---[ \t]*(?:\r\n|\r|\n)/u.exec(text.slice(from, from + 80));
  if (!opening) return [];
  const head = text.slice(from + opening[0].length, from + 2000);
  const block = /^(?:[ \t]*[a-z-]+:.*(?:\r\n|\r|\n)?)+/u.exec(head)?.[0];
  if (block === undefined || !isDraftFrontMatter(block)) return [];
  return [{ message: UNCLOSED, start: from, end: from + 3, fatal: true }];
}

const UNCLOSED: Bilingual = {
  vi: 'Phần thông tin mở bằng dòng --- nhưng chưa đóng bằng một dòng ---.',
  en: 'The front matter opens with a line of --- and is not closed by another.',
};
