import type { Field } from '@thethuc/core';
import { CompletionItemKind, InsertTextFormat, type CompletionItem } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../analysis.ts';
import { fieldsUnder, frontMatterRange, type FrontMatterPlace } from '../front-matter-place.ts';
import { markdown } from '../markup.ts';
import { fieldHelp } from './field-help.ts';

/** The keys that may stand here and do not stand yet, in the order of the schema. */
export function keyItems(
  { text, settings }: Analysis,
  document: TextDocument,
  place: FrontMatterPlace,
): CompletionItem[] {
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

/** Keys beside the place: those of the braces it stands in, or of the lines around it with the same indent. */
function presentKeys(text: string, { indent, keyStart }: FrontMatterPlace): ReadonlySet<string> {
  const lineStart = Math.max(text.lastIndexOf('\n', keyStart - 1), text.lastIndexOf('\r', keyStart - 1)) + 1;
  if (keyStart > lineStart + indent.length) {
    const end = text.indexOf('}', keyStart);
    const braces = text.slice(text.lastIndexOf('{', keyStart), end < 0 ? keyStart : end);
    return new Set([...braces.matchAll(/[{,][ \t]*([\w-]+)[ \t]*:/gu)].map((match) => match[1]!));
  }
  const range = frontMatterRange(text);
  const before = text
    .slice(range?.start ?? 0, lineStart)
    .split(/\r\n|\r|\n/u)
    .reverse();
  const after = text
    .slice(lineStart, range?.end)
    .split(/\r\n|\r|\n/u)
    .slice(1);
  return new Set([...keysAt(indent, before), ...keysAt(indent, after)]);
}

/** The keys with that indent, until a line that stands further out. */
function* keysAt(indent: string, lines: readonly string[]): Generator<string> {
  for (const line of lines) {
    const match = /^([ \t]*)(?:([\w-]+)[ \t]*:)?/u.exec(line)!;
    if (line.trim() === '') continue;
    if (match[1]!.length < indent.length) return;
    if (match[1] === indent && match[2] !== undefined) yield match[2];
  }
}
