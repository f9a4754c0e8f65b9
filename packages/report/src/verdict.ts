import type { Bilingual, Language, Severity } from '@thethuc/core';
import type { DocumentReport, Report } from './report.ts';

/** đạt, trả lại, chưa kiểm tra (nobody knows), không áp dụng (not ours to judge). */
export type Verdict = 'dat' | 'tra-lai' | 'chua-kiem-tra' | 'khong-ap-dung';

const NAMES: Readonly<Record<Verdict, Bilingual>> = {
  dat: { vi: 'ĐẠT', en: 'PASSED' },
  'tra-lai': { vi: 'TRẢ LẠI', en: 'RETURN' },
  'chua-kiem-tra': { vi: 'CHƯA KIỂM TRA', en: 'NOT CHECKED' },
  'khong-ap-dung': { vi: 'KHÔNG ÁP DỤNG', en: 'NOT APPLICABLE' },
};

export function verdictName(verdict: Verdict, language: Language): string {
  return NAMES[verdict][language];
}

/** Only an error sends a document back; only a document that was read can pass. */
export function verdictOf(document: DocumentReport): Verdict {
  if (countOf(document, 'error') > 0) return 'tra-lai';
  if (document.status === 'unreadable') return 'chua-kiem-tra';
  return document.status === 'checked' ? 'dat' : 'khong-ap-dung';
}

/** Of all documents together: the worst of theirs, where unread is worse than passed. */
export function verdictOfAll({ documents }: Report): Verdict {
  const verdicts = new Set(documents.map(verdictOf));
  const order = ['tra-lai', 'chua-kiem-tra', 'dat'] as const;
  return order.find((verdict) => verdicts.has(verdict)) ?? 'khong-ap-dung';
}

/** Findings of one severity, each counted once however many places it has. */
export function countOf({ findings }: DocumentReport, severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}
