import { dateIn } from '@thethuc/core';
import type { Language } from '@thethuc/core';
import { ruleTitle } from './names.ts';
import type { BaselineEntry, DocumentReport, Report, SuppressedFinding, WaiverReport } from './report.ts';

/** Fixed entries that a short report names; the rest are counted. */
const NAMED_ENTRIES = 20;

const WORDS = {
  vi: {
    waived: (count: number) => `Được miễn trừ (${count})`,
    baselined: (count: number) => `Lỗi cũ đã ghi nhận (${count})`,
    disabled: (count: number) => `Cấu hình tắt (${count})`,
    nothingElse: 'Không thấy lỗi nào khác, ngoài những điều được miễn trừ và lỗi cũ đã ghi nhận.',
    apart: (count: number) => `${count} điều không tính: được miễn trừ hoặc là lỗi cũ đã ghi nhận.`,
    because: (reason: string, until: string) => `Lý do: ${reason} (đến hết ${until})`,
    inDocument: 'ghi trong văn bản',
    renamed: (file: string) => `tên cũ ${file}`,
    where: (files: readonly string[], text: string | null, config: string) =>
      `${files.join(', ')}${text === null ? '' : `, chỗ có «${text}»`} (${config})`,
    expired: (what: string, until: string) => `Miễn trừ đã hết hạn ngày ${until}: ${what}.`,
    unused: (what: string) => `Miễn trừ không còn cần, nên bỏ: ${what}.`,
    refused: (what: string) => `Cấu hình không cho miễn trừ: ${what}.`,
    fixed: (path: string, count: number) =>
      `Danh sách lỗi cũ ${path}: ${count} chỗ đã sửa; nên ghi lại bằng --write-baseline.`,
    gone: (path: string, count: number) => `Danh sách lỗi cũ ${path}: ${count} chỗ ở những tệp không còn nữa.`,
    entry: (rule: string, words: string, count: number) =>
      `${rule}${words === '' ? '' : ` «${words}»`}${count > 1 ? ` (${count} chỗ)` : ''}`,
    more: (count: number) => `… và ${count} mục khác.`,
    section: 'Miễn trừ và lỗi cũ',
    baselineOf: 'Lỗi cũ đã ghi nhận',
  },
  en: {
    waived: (count: number) => `Waived (${count})`,
    baselined: (count: number) => `Known old faults (${count})`,
    disabled: (count: number) => `Switched off by the configuration (${count})`,
    nothingElse: 'No further fault, apart from what is waived and old faults that are known.',
    apart: (count: number) => `Not counted, because waived or known of old: ${count}.`,
    because: (reason: string, until: string) => `Reason: ${reason} (until ${until})`,
    inDocument: 'in the document',
    renamed: (file: string) => `formerly ${file}`,
    where: (files: readonly string[], text: string | null, config: string) =>
      `${files.join(', ')}${text === null ? '' : `, where it says «${text}»`} (${config})`,
    expired: (what: string, until: string) => `A waiver is over since ${until}: ${what}.`,
    unused: (what: string) => `A waiver is needed no more and should go: ${what}.`,
    refused: (what: string) => `The configuration does not allow this waiver: ${what}.`,
    fixed: (path: string, count: number) =>
      `Baseline ${path}: faults mended in ${count} places; write it anew with --write-baseline.`,
    gone: (path: string, count: number) => `Baseline ${path}: ${count} places in files that are there no more.`,
    entry: (rule: string, words: string, count: number) =>
      `${rule}${words === '' ? '' : ` «${words}»`}${count > 1 ? ` (${count} places)` : ''}`,
    more: (count: number) => `… and ${count} more.`,
    section: 'Waivers and old faults',
    baselineOf: 'Known old faults',
  },
} as const;

export const GATE_WORDS: Readonly<Record<Language, (typeof WORDS)['vi'] | (typeof WORDS)['en']>> = WORDS;

/** What a document has been let off, by what let it off. */
export function suppressedBy(
  { suppressed }: DocumentReport,
  kind: SuppressedFinding['suppression']['kind'],
): SuppressedFinding[] {
  return suppressed.filter(({ suppression }) => suppression.kind === kind);
}

/** Why a finding does not count: the reason of the waiver, or the name under which the baseline holds it. */
export function excuseOf({ suppression }: SuppressedFinding, document: DocumentReport, language: Language): string {
  const words = GATE_WORDS[language];
  if (suppression.kind === 'waiver') {
    const source = suppression.config === null ? `; ${words.inDocument}` : '';
    return words.because(suppression.reason, `${dateIn(suppression.until, language)}${source}`);
  }
  return suppression.file === document.baseline?.file ? '' : words.renamed(suppression.file);
}

/** What somebody should do about waivers and baselines, a sentence each; empty when all is in order. */
export function gateRemarks(report: Report, language: Language, limit = NAMED_ENTRIES): string[] {
  const words = GATE_WORDS[language];
  const inDocuments = report.documents.flatMap(({ path, waivers }) =>
    waivers.flatMap((waiver) => waiverRemark(waiver, [path], words.inDocument, language)),
  );
  return [
    ...report.waivers.flatMap((waiver) => waiverRemark(waiver, waiver.files, waiver.config ?? '', language)),
    ...inDocuments,
    ...report.baselines.flatMap(({ path, fixed, gone }) => [
      ...(fixed.length === 0 ? [] : [words.fixed(path, places(fixed)), ...named(fixed, language, limit)]),
      ...(gone.length === 0 ? [] : [words.gone(path, places(gone))]),
    ]),
  ];
}

function waiverRemark(waiver: WaiverReport, files: readonly string[], source: string, language: Language): string[] {
  const words = GATE_WORDS[language];
  const what = `${waiver.ruleId}, ${words.where(files, waiver.text, source)}`;
  switch (waiver.state) {
    case 'expired':
      return [words.expired(what, dateIn(waiver.until, language))];
    case 'unused':
      return [words.unused(what)];
    case 'refused':
      return [words.refused(what)];
    case 'used':
    case 'unseen':
      return [];
  }
}

function named(entries: readonly BaselineEntry[], language: Language, limit: number): string[] {
  const words = GATE_WORDS[language];
  const lines = entries
    .slice(0, limit)
    .map(
      ({ file, ruleId, text, count }) =>
        `- ${file}: ${words.entry(`${ruleTitle(ruleId)?.[language] ?? ''} [${ruleId}]`.trim(), text, count)}`,
    );
  return entries.length > limit ? [...lines, words.more(entries.length - limit)] : lines;
}

function places(entries: readonly BaselineEntry[]): number {
  return entries.reduce((sum, { count }) => sum + count, 0);
}
