import { MarkupKind, type MarkupContent } from 'vscode-languageserver';

/** Paragraphs of Markdown. */
export function markdown(paragraphs: readonly string[]): MarkupContent {
  return { kind: MarkupKind.Markdown, value: paragraphs.filter((one) => one !== '').join('\n\n') };
}

/** Words of a document inside Markdown of ours: nothing in them is a sign. */
export function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/gu, String.raw`\$&`).replace(/[\n\v]+/gu, '  \n');
}
