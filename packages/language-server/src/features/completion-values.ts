import { symbolOf, type Field, type ThongTin } from '@thethuc/core';
import { CompletionItemKind, InsertTextFormat, type CompletionItem, type TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../analysis.ts';
import { paramsOf } from '../params-of.ts';
import { fieldAt, frontMatterRange, type FrontMatterPlace } from '../front-matter-place.ts';
import { markdown } from '../markup.ts';
import { organItems, superiorItems, type KnownOrgan } from './completion-organs.ts';
import { fieldHelp } from './field-help.ts';

export type { KnownOrgan } from './completion-organs.ts';

interface Value {
  readonly text: string;
  readonly detail?: string;
  /** `text` holds tab stops. */
  readonly snippet?: true;
  /** Written elsewhere at the same time. */
  readonly also?: readonly TextEdit[];
}

const NEXT = { vi: 'Hôm nay', en: 'Today' } as const;

/** The values a key may take: closed lists, and what the instruments of the day say of the issuer. */
export function valueItems(
  analysis: Analysis,
  document: TextDocument,
  place: FrontMatterPlace,
  organs: readonly KnownOrgan[],
): CompletionItem[] {
  const field = fieldAt(place);
  if (!field) return [];
  const range = { start: document.positionAt(place.valueStart), end: document.positionAt(place.valueEnd) };
  // "key:" directly before the cursor wants a blank before the value.
  const blank = analysis.text.charAt(place.valueStart - 1) === ':' ? ' ' : '';
  const documentation = markdown(fieldHelp(field, analysis.settings.language));
  return valuesOf(field, analysis, document, organs).map(({ text, detail, snippet, also }, index) => ({
    label: snippet ? text.replace(/\$\{\d+:([^}]*)\}/gu, '$1') : text,
    kind: snippet ? CompletionItemKind.Snippet : CompletionItemKind.Value,
    ...(detail === undefined ? {} : { detail }),
    documentation,
    sortText: String(index).padStart(3, '0'),
    filterText: `${blank}${text}`,
    ...(snippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
    textEdit: { range, newText: `${blank}${text}` },
    ...(also ? { additionalTextEdits: [...also] } : {}),
  }));
}

function valuesOf(field: Field, analysis: Analysis, document: TextDocument, organs: readonly KnownOrgan[]): Value[] {
  if (field.kind === 'choice') return field.choices.map(({ value, vi }) => ({ text: value, detail: vi }));
  if (field.kind === 'date') return [{ text: analysis.today, detail: NEXT[analysis.settings.language] }];
  switch (field.key) {
    case 'co-quan-ban-hanh':
      return organItems(analysis, organs).map(({ superior, ...value }) => ({
        ...value,
        ...(superior === undefined ? {} : { also: writeSuperior(analysis, document, superior) }),
      }));
    case 'co-quan-cap-tren':
      return superiorItems(analysis, organs);
    case 'ky-hieu':
      return symbols(analysis);
    case 'quyen-han':
      return authorities(analysis);
    case 'muc-do-khan':
      return (paramsOf<{ words: readonly string[] }>(analysis, 'muc-do-khan/tu').words ?? []).map((text) => ({ text }));
    case 'noi-nhan': {
      const word = paramsOf<{ word: string }>(analysis, 'danh-sach-noi-nhan/luu').word;
      const first = paramsOf<{ words: readonly string[] }>(analysis, 'danh-sach-noi-nhan/nhu-tren').words ?? [];
      return [
        ...first.map((text) => ({ text })),
        ...(word === undefined ? [] : [{ text: `${word} \${1:…}`, snippet: true as const }]),
      ];
    }
    default:
      return [];
  }
}

/** The superior of a chosen organ, written above it when no superior is there. */
function writeSuperior({ text, draft }: Analysis, document: TextDocument, superior: string): TextEdit[] {
  const front = frontMatterRange(text);
  if (!front || draft?.thongTin['co-quan-cap-tren'] !== undefined) return [];
  const key = /^co-quan-(?:cap-tren|ban-hanh)[ \t]*:.*$/mu.exec(text.slice(front.start, front.end));
  if (!key || key[0].startsWith('co-quan-cap-tren')) return [];
  const at = document.positionAt(front.start + key.index);
  const newLine = /\r\n|\r|\n/u.exec(text)?.[0] ?? '\n';
  return [{ range: { start: at, end: at }, newText: `co-quan-cap-tren: ${superior}${newLine}` }];
}

/** The symbols that type and issuer allow. */
function symbols(analysis: Analysis): Value[] {
  const { 'ky-hieu': _typed, ...known }: ThongTin = analysis.draft?.thongTin ?? {};
  const symbol = symbolOf(known, <P>(requirement: string) => paramsOf<P>(analysis, requirement));
  const [type = '', , organ = ''] = symbol.pieces.map(({ text }) => text);
  const types = symbol.openType ?? [type];
  const organs = symbol.openOrgan ?? [organ];
  return types
    .flatMap((one) => organs.map((other) => ({ text: `${one}/${other}` })))
    .filter(({ text }) => !text.includes('…'));
}

interface Template {
  readonly loai: readonly string[];
  readonly match?: readonly string[];
  readonly types?: readonly string[];
  readonly lines: readonly string[];
}

/** The authority lines that this issuer may carry. */
function authorities(analysis: Analysis): Value[] {
  const { templates = [] } = paramsOf<{ templates: readonly Template[] }>(analysis, 'quyen-han/theo-co-quan');
  const { coQuan, loaiVanBan } = analysis.result.profile;
  const fitting = templates.find(
    ({ loai, match, types }) =>
      coQuan !== undefined &&
      loai.includes(coQuan.loai) &&
      (!match || match.some((start) => coQuan.ten.startsWith(start))) &&
      (!types || (loaiVanBan !== undefined && types.includes(loaiVanBan))),
  );
  const lines = fitting?.lines ?? [...new Set(templates.flatMap((template) => template.lines))];
  return lines
    .filter((line) => line !== '')
    .map((line) => (line.includes('…') ? { text: line.replace('…', '${1:…}'), snippet: true } : { text: line }));
}
