import type { DocumentLink } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isOurs, type Analysis } from '../analysis.ts';
import { instrumentMentions } from '../cited.ts';
import { instrumentPage } from '../pages.ts';

/** The number of an instrument we know leads to its page: what it says, clause by clause. */
export function documentLinks(analysis: Analysis, document: TextDocument): DocumentLink[] {
  if (!isOurs(analysis)) return [];
  const { language } = analysis.settings;
  return instrumentMentions(analysis.text).flatMap(({ instrument, start, end }) => {
    const target = instrumentPage(instrument.id);
    if (target === undefined) return [];
    const range = { start: document.positionAt(start), end: document.positionAt(end) };
    return [{ range, target, tooltip: `${instrument.name[language]}: ${instrument.title[language]}` }];
  });
}
