import { ResponseError, type Range, type WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { lowerMarkdown } from '@thethuc/markdown';
import { abbreviationAt } from '../abbreviations.ts';
import type { Analysis } from '../analysis.ts';
import { docOffsetAt } from '../source-map.ts';
import { editOf, toTextEdits } from '../workspace-edit.ts';
import { rangeOf } from './diagnostics.ts';

const WORDS = {
  vi: {
    notOne: 'Chỉ đổi được tên viết tắt mà văn bản đã định nghĩa, ví dụ «(sau đây gọi tắt là Quỹ)».',
    empty: 'Tên mới không được để trống và không có dấu ngoặc.',
    title: 'Đổi tên viết tắt',
  },
  en: {
    notOne: 'Only an abbreviation that the document defines can be renamed, such as "(sau đây gọi tắt là Quỹ)".',
    empty: 'The new name must not be empty and holds no brackets.',
    title: 'Rename the abbreviation',
  },
} as const;

/** LSP's `RequestFailed`: the request is right, but it cannot be done here. */
const REQUEST_FAILED = -32803;

/** The abbreviation under the cursor, when it is one that the document defines. */
export function prepareRename(
  analysis: Analysis,
  document: TextDocument,
  offset: number,
): { range: Range; placeholder: string } | null {
  const at = docOffsetAt(analysis.doc, offset);
  const abbreviation = abbreviationAt(analysis, offset);
  const use = abbreviation?.uses.find(({ start, end }) => at !== undefined && start <= at && at <= end);
  if (!abbreviation || !use) return null;
  return { range: rangeOf(use, analysis, document), placeholder: abbreviation.text };
}

/** Writes another name wherever the abbreviation stands. */
export function rename(analysis: Analysis, document: TextDocument, offset: number, newName: string): WorkspaceEdit {
  const { language } = analysis.settings;
  const words = WORDS[language];
  const abbreviation = abbreviationAt(analysis, offset);
  const text = newName.normalize('NFC').trim();
  if (!abbreviation) throw new ResponseError(REQUEST_FAILED, words.notOne);
  if (text === '' || /[()\n\r]/u.test(text)) throw new ResponseError(REQUEST_FAILED, words.empty);
  const lowered = lowerMarkdown(analysis.text, analysis.doc, {
    applicability: 'review',
    title: { vi: WORDS.vi.title, en: WORDS.en.title },
    edits: abbreviation.uses.map((span) => ({ op: 'replace-text', span, text })),
  });
  if (!lowered.ok) throw new ResponseError(REQUEST_FAILED, lowered.reason[language]);
  return editOf(document, toTextEdits(document, lowered.edits));
}
