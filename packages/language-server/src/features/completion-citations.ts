import { dateIn, INSTRUMENTS, type Instrument } from '@thethuc/core';
import { CompletionItemKind, type CompletionItem } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../analysis.ts';
import { markdown } from '../markup.ts';

/** "Quy định số 399", "số 399-Q", "399-": the beginning of a citation. */
const BEGUN =
  /(?:(?<type>Quy định|Hướng dẫn|Nghị định)[ \u00a0]+)?(?:(?<word>số)[ \u00a0]+)?(?<number>\d[\d\p{L}/-]*)?$/u;

const WORDS = {
  vi: { first: 'viện dẫn lần đầu, đủ ngày và trích yếu', later: 'viện dẫn lần sau' },
  en: { first: 'first citation, with date and summary', later: 'later citation' },
} as const;

/** Instruments by number: in full, and the short form for when it has been cited before. */
export function citationItems({ text, settings }: Analysis, document: TextDocument, offset: number): CompletionItem[] {
  const line = /[^\r\n]*$/u.exec(text.slice(0, offset))![0];
  const match = BEGUN.exec(line);
  const { type, word, number = '' } = match?.groups ?? {};
  // "1." at the head of a line is the number of a unit.
  if (!match || (type === undefined && word === undefined && (number === '' || match.index === 0))) return [];
  const range = { start: document.positionAt(offset - match[0].length), end: document.positionAt(offset) };
  const words = WORDS[settings.language];
  return INSTRUMENTS.filter((one) => one.number !== '' && one.number.startsWith(number))
    .filter(({ name }) => type === undefined || name.vi.startsWith(type))
    .flatMap((instrument) => {
      const { name, title } = instrument;
      const item = (newText: string, detail: string, order: string): CompletionItem => ({
        label: newText,
        kind: CompletionItemKind.Reference,
        detail,
        documentation: markdown([`**${name[settings.language]}**`, title[settings.language]]),
        filterText: newText,
        sortText: `${order}${instrument.inForce.to === null ? '0' : '1'}${instrument.number}`,
        textEdit: { range, newText },
      });
      const full = item(fullCitation(instrument), words.first, '0');
      return [full, item(name.vi, words.later, '1')];
    });
}

/** "Quy định số 399-QĐ/TW, ngày 09/01/2026 của Ban Bí thư về thể loại, …". */
function fullCitation({ name, issued, issuer, title }: Instrument): string {
  const by = issuer === undefined ? '' : ` của ${issuer}`;
  return `${name.vi}, ngày ${dateIn(issued, 'vi')}${by} về ${title.vi}`;
}
