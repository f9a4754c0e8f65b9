import type { Field } from '@thethuc/core';
import { CompletionItemKind, InsertTextFormat, type CompletionItem } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../analysis.ts';
import { fieldsUnder, frontMatterRange, type FrontMatterPlace } from '../front-matter-place.ts';
import { markdown } from '../markup.ts';
import { fieldHelp } from './field-help.ts';

/** The keys that may stand here and do not stand yet, in the order of the schema. */
export function keyItems({ text, settings }: Analysis, document: TextDocument, place: FrontMatterPlace): CompletionItem[] {
  const fields = fieldsUnder(place.parents);
  if (!fields) return [];
  const present = presentKeys(text, place);
  const range = { start: document.positionAt(place.keyStart), end: document.positionAt(place.keyEnd) };
  const hasColon = text.charAt(place.keyEnd) === ':';
  return fields
    .filter(({ key }) => key === place.key || !present.has(key))
    .map((field, index) => ({
      label: field.key,
      kind: CompletionItemKind.Property,
      detail: field.title[settings.language],
      documentation: markdown(fieldHelp(field, settings.language)),
      sortText: String(index).padStart(2, '0'),
      insertTextFormat: InsertTextFormat.Snippet,
      textEdit: { range, newText: hasColon ? field.key : `${field.key}:${valueSnippet(field, place.indent)}` },
    }));
}

/** What is put after the colon: the frame of the value. */
export function valueSnippet(field: Field, indent: string): string {
  const inner = `${indent}  `;
  switch (field.kind) {
    case 'list':
      return `\n${inner}- $0`;
    case 'object':
      return field.fields.map(({ key }, index) => `\n${inner}${key}: $${index + 1}`).join('');
    default:
      return ' $0';
  }
}

/** Keys beside the place: those of the front matter, or of the block or flow map it stands in. */
function presentKeys(text: string, { parents, indent, keyStart }: FrontMatterPlace): ReadonlySet<string> {
  const range = frontMatterRange(text);
  const source = range ? text.slice(range.start, range.end) : '';
  if (parents.length === 0) return new Set([...source.matchAll(/^([\w-]+)[ \t]*:/gmu)].map((match) => match[1]!));
  const from = range?.start ?? 0;
  const start = source.slice(0, keyStart - from).search(new RegExp(String.raw`^[ \t]*${parents.at(-1)!}[ \t]*:(?![\s\S]*^[ \t]*${parents.at(-1)!}[ \t]*:)`, 'mu'));
  const block = source.slice(Math.max(0, start));
  const pattern = indent === '' ? /[{,][ \t]*([\w-]+)[ \t]*:/gu : /^[ \t]+([\w-]+)[ \t]*:/gmu;
  const end = block.slice(1).search(/^[\w-]+[ \t]*:/mu);
  return new Set([...block.slice(0, end < 0 ? block.length : end + 1).matchAll(pattern)].map((match) => match[1]!));
}
