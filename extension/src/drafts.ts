import type { TextDocument } from 'vscode';

/** Lines looked at: front matter is short, and a file that is not ours must cost nothing. */
const MAX_LINES = 200;

/** True for Markdown whose front matter names the type of a document. */
export function isDraft(document: TextDocument): boolean {
  if (document.languageId !== 'markdown') return false;
  if (!/^\uFEFF?---\s*$/u.test(document.lineAt(0).text)) return false;
  for (let line = 1; line < Math.min(document.lineCount, MAX_LINES); line += 1) {
    const { text } = document.lineAt(line);
    if (/^(?:---|\.\.\.)\s*$/u.test(text)) return false;
    if (/^loai-van-ban\s*:/u.test(text)) return true;
  }
  return false;
}
