import type { FoldingRange } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isOurs, type Analysis } from '../analysis.ts';
import { frontMatterRange } from '../front-matter-place.ts';
import { unitRanges } from '../units.ts';

/** The front matter, every unit of more than one line and every block between `:::`. */
export function foldingRanges(analysis: Analysis, document: TextDocument): FoldingRange[] {
  if (!isOurs(analysis)) return [];
  const { text } = analysis;
  const ranges: FoldingRange[] = [];
  const add = (start: number, end: number, kind?: string) => {
    const startLine = document.positionAt(start).line;
    const endLine = document.positionAt(end).line;
    if (endLine > startLine) ranges.push({ startLine, endLine, ...(kind === undefined ? {} : { kind }) });
  };
  const front = frontMatterRange(text);
  if (front?.closed) add(0, front.end, 'region');
  for (const { start, end } of unitRanges(analysis)) add(start, end);
  for (const { start, end } of containers(text)) add(start, end);
  return ranges.sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}

/** Blocks from `:::phu-luc` to their closing `:::`, by the number of colons as the notation counts them. */
function containers(text: string): { start: number; end: number }[] {
  const open: { start: number; length: number }[] = [];
  const found: { start: number; end: number }[] = [];
  for (const match of text.matchAll(/^(:{3,})([^\r\n]*)/gmu)) {
    const length = match[1]!.length;
    if (match[2]!.trim() !== '') {
      open.push({ start: match.index, length });
      continue;
    }
    const last = open.findLastIndex((one) => one.length <= length);
    if (last < 0) continue;
    found.push({ start: open[last]!.start, end: match.index });
    open.splice(last);
  }
  return found;
}
