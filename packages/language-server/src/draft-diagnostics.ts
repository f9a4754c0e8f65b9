import { unjudged } from '@thethuc/checker';
import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { DraftState } from './drafts.ts';
import { diagnostics, SOURCE } from './features/diagnostics.ts';
import type { Settings } from './settings.ts';

/** Code of the notice on a draft too large to be checked at every key. */
export const LARGE = 'ban-thao-lon';
/** Code of the notice that the check failed. */
export const FAILED = 'su-co';
/** Code of the notice that nothing is known of what was in force on the day of the draft. */
const UNJUDGED = 'chua-xet';

const WORDS = {
  vi: {
    large: (kb: number) => `Bản thảo lớn hơn ${kb} KB nên chỉ được kiểm tra khi lưu.`,
    failed: 'Chương trình gặp lỗi khi kiểm tra bản thảo này nên chưa có kết quả; các bản thảo khác không bị ảnh hưởng.',
  },
  en: {
    large: (kb: number) => `The draft is larger than ${kb} KB and is checked only when it is saved.`,
    failed: 'The program failed on this draft, so there is no result; other drafts are not concerned.',
  },
} as const;

/** What is shown for a state: the findings, and why there are none where there are none. */
export function draftDiagnostics(
  state: DraftState,
  document: TextDocument,
  { language }: Pick<Settings, 'language'>,
  maxLiveKb: number,
): Diagnostic[] {
  const words = WORDS[language];
  switch (state.kind) {
    case 'failed':
      return [notice(FAILED, words.failed, DiagnosticSeverity.Warning)];
    case 'waiting':
      return [notice(LARGE, words.large(maxLiveKb), DiagnosticSeverity.Information)];
    case 'analysed': {
      const { result, today } = state.analysis;
      const reason = unjudged(result, { today });
      if (reason) return [notice(UNJUDGED, reason[language], DiagnosticSeverity.Warning)];
      const found = diagnostics(state.analysis, document);
      return state.large ? [notice(LARGE, words.large(maxLiveKb), DiagnosticSeverity.Information), ...found] : found;
    }
  }
}

function notice(code: string, message: string, severity: DiagnosticSeverity): Diagnostic {
  const start = { line: 0, character: 0 };
  return { range: { start, end: start }, severity, code, source: SOURCE, message };
}
