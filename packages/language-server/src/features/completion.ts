import type { CompletionItem } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../analysis.ts';
import { frontMatterPlace, frontMatterRange } from '../front-matter-place.ts';
import { citationItems } from './completion-citations.ts';
import { keyItems } from './completion-keys.ts';
import { draftItems, contentItems } from './completion-snippets.ts';
import { valueItems, type KnownOrgan } from './completion-values.ts';

/** Characters after which an editor asks by itself. */
export const TRIGGER_CHARACTERS = [':', ' ', '/', '-'];

/** What may be typed at an offset of the file. */
export function completion(
  analysis: Analysis,
  document: TextDocument,
  offset: number,
  organs: readonly KnownOrgan[],
): CompletionItem[] {
  const { text } = analysis;
  const place = frontMatterPlace(text, offset);
  if (place) {
    return place.inKey ? keyItems(analysis, document, place) : valueItems(analysis, document, place, organs);
  }
  const front = frontMatterRange(text);
  const citations = citationItems(analysis, document, offset);
  if (citations.length > 0) return citations;
  const line = lineBefore(text, offset);
  if (!/^\s*[\p{L}:#]*$/u.test(line)) return [];
  if (!front && text.slice(0, offset - line.length).trim() === '') return draftItems(analysis, document, offset, line);
  return front?.closed ? contentItems(analysis, document, offset, line) : [];
}

function lineBefore(text: string, offset: number): string {
  return /[^\r\n]*$/u.exec(text.slice(0, offset))![0];
}
