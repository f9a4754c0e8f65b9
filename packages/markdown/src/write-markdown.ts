import { FIELDS, type Draft, type DraftBlock, type DraftRun, type Field } from '@thethuc/core';
import { stringify } from 'yaml';
import { escapeText, type TypedAt } from './escape.ts';

/** A draft as Markdown with front matter; `readMarkdown` gives the same draft back. Line ends are `\n`. */
export function writeMarkdown(draft: Draft): string {
  const front = FIELDS.flatMap((field) => {
    const value = (draft.thongTin as Readonly<Record<string, unknown>>)[field.key];
    return value === undefined ? [] : [yamlOf(field.key, frontValue(field, value))];
  });
  const blocks = [...draft.noiDung.map((block) => blockText(block, 3)), ...draft.phuLuc.map(appendixText)];
  return `---\n${front.join('')}---\n${blocks.map((block) => `\n${block}\n`).join('')}`;
}

function yamlOf(key: string, value: unknown): string {
  // Long lines are not folded: one value, one line, as a person would type it.
  return stringify({ [key]: value }, { lineWidth: 0, flowCollectionPadding: true });
}

/** Numbers as numbers, a list of one line as that line. */
function frontValue(field: Field, value: unknown): unknown {
  switch (field.kind) {
    case 'object':
      return Object.fromEntries(
        field.fields.flatMap((inner) => {
          const own = (value as Readonly<Record<string, unknown>>)[inner.key];
          return own === undefined ? [] : [[inner.key, frontValue(inner, own)]];
        }),
      );
    case 'lines':
      return Array.isArray(value) && value.length === 1 ? (value[0] as string) : value;
    case 'number':
      return String(Number(value)) === value ? Number(value) : value;
    case 'round':
      return value === '' ? true : Number(value);
    default:
      return value;
  }
}

/** `colons`: how many open a block, more than any block inside it has. */
function blockText(block: DraftBlock, colons: number): string {
  switch (block.kind) {
    case 'paragraph': {
      const text = runsText(block.runs);
      return block.alignment === 'center' ? fenced('giua', [text], colons) : text;
    }
    case 'heading': {
      const own = block.donVi === 'phan' || block.donVi === 'chuong' || block.donVi === 'muc';
      const label = escapeText(block.label, 'inside');
      const title = runsText(block.title, 'heading');
      const gap = label === '' || title === '' ? '' : own ? '. ' : ' ';
      return `${'#'.repeat(block.level)} ${label}${gap}${title}`.replace(/(#+)$/u, '\\$1');
    }
    case 'table':
      return tableText(block);
    case 'page-break':
      return '::ngat-trang';
    case 'landscape':
      return fenced(
        'ngang',
        block.blocks.map((inner) => blockText(inner, colons)),
        colons + 1,
      );
  }
}

function fenced(name: string, blocks: readonly string[], colons: number): string {
  const fence = ':'.repeat(colons);
  return [`${fence}${name}`, ...blocks, fence].join('\n\n');
}

function appendixText({ so, ten, ghiChu, blocks }: Draft['phuLuc'][number]): string {
  const attributes = [
    ...(so === undefined ? [] : [`so=${quoted(so)}`]),
    ...(ten.length === 0 ? [] : [`ten=${quoted(ten.join(' '))}`]),
    ...(ghiChu === undefined ? [] : [`ghi-chu=${quoted(ghiChu)}`]),
  ];
  const name = `phu-luc${attributes.length === 0 ? '' : `{${attributes.join(' ')}}`}`;
  return fenced(
    name,
    blocks.map((block) => blockText(block, 3)),
    5,
  );
}

/** Attributes have no escapes: a value holds one kind of quotation mark at most. */
function quoted(text: string): string {
  return text.includes('"') ? `'${text.replaceAll("'", '’')}'` : `"${text}"`;
}

function tableText({ rows, alignments }: Extract<DraftBlock, { kind: 'table' }>): string {
  const cell = (runs: readonly DraftRun[]) => runsText(runs, 'cell');
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const marks = alignments.map((one) =>
    one === 'center' ? ':---:' : one === 'right' ? '---:' : one === 'left' ? ':---' : '---',
  );
  const [head = [], ...rest] = rows.map((row) => row.map(cell));
  return [line(head), line(marks), ...rest.map(line)].join('\n');
}

/** Markers of neighbouring runs are never typed against each other: a run takes its blanks outside. */
function runsText(runs: readonly DraftRun[], place: 'paragraph' | 'cell' | 'heading' = 'paragraph'): string {
  const inner: TypedAt = place === 'cell' ? 'cell' : 'inside';
  const lineBreak = place === 'paragraph' ? '\\\n' : '<br>';
  const typed = (text: string, at: TypedAt = inner) => escapeText(text, at).replaceAll('\v', lineBreak);
  return runs
    .map(({ text, bold, italic }, index) => {
      const marker = `${bold ? '**' : ''}${italic ? '*' : ''}`;
      const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
      if (marker === '' || words === '')
        return typed(text, index === 0 && place === 'paragraph' ? 'line-start' : inner);
      return `${typed(before)}${marker}${typed(words)}${[...marker].reverse().join('')}${typed(after)}`;
    })
    .join('');
}
