import type { Applicability, Bilingual, Finding } from '@thethuc/core';
import type { Tracking } from '@thethuc/docx';
import { documentReport, unreadableDocument } from '@thethuc/report';
import type { DocumentReport } from '@thethuc/report';
import { inspectFile } from '../check-file.ts';
import type { CheckSettings, Inspected } from '../check-file.ts';
import type { InputFile } from '../expand.ts';
import type { Change } from './changes.ts';
import { docxMedium, draftMedium } from './medium.ts';
import { mend } from './mend.ts';
import type { Candidate, Wish } from './mend.ts';

export interface FixOptions {
  readonly settings: CheckSettings;
  /** Which fixes are made; `show-only` never is. */
  readonly applicability: readonly Applicability[];
  /** Only the fixes of these rules; left out, of all. */
  readonly rules?: ReadonlySet<string>;
  /** Leaves each change as a revision that Word can accept or reject. */
  readonly tracking?: Tracking;
  readonly confirm?: (question: FixQuestion) => Promise<boolean>;
}

/** What a person is asked before a fix is made. */
export interface FixQuestion {
  readonly path: string;
  readonly candidate: Candidate;
  readonly from: Inspected;
}

/** A finding whose fix was wanted and could not be made. */
export interface NotFixed {
  readonly ruleId: string;
  readonly message: Bilingual;
  readonly reason: Bilingual;
}

export interface FileFix {
  readonly path: string;
  /** Of the document as it is afterwards. */
  readonly report: DocumentReport;
  /** Content of the file afterwards; `undefined` when it could not be read. */
  readonly bytes: Uint8Array | undefined;
  readonly changed: boolean;
  readonly changes: readonly Change[];
  readonly notFixed: readonly NotFixed[];
}

/** Fixes what can be fixed in one file, in memory: nothing is written. Whatever is wrong becomes a report. */
export async function fixFile(file: InputFile, options: FixOptions): Promise<FileFix> {
  const { settings, applicability, rules, tracking, confirm } = options;
  const { path } = file;
  const start = await inspectFile(file, settings);
  if (!start.ok) {
    const report = unreadableDocument(path, start.medium, start.reason[settings.language]);
    return { path, report, bytes: undefined, changed: false, changes: [], notFixed: [] };
  }
  const accepts: Wish['accepts'] = (finding, fix) =>
    fix.applicability !== 'show-only' &&
    applicability.includes(fix.applicability) &&
    (rules === undefined || rules.has(finding.ruleId));
  if (start.kind === 'pdf') return untouched(path, start, settings, accepts, PRINTED);
  if (start.kind === 'markdown' && tracking) return untouched(path, start, settings, accepts, UNTRACKED);
  const medium = start.kind === 'markdown' ? draftMedium(settings) : docxMedium(settings, tracking);
  const { after, changes, failures } = await mend(start, medium, {
    accepts,
    ...(confirm ? { confirm: (candidate, from) => confirm({ path, candidate, from }) } : {}),
  });
  return {
    path,
    report: reportOf(path, after, settings),
    bytes: after.bytes,
    changed: changes.length > 0,
    changes,
    notFixed: failures.map(({ finding, reason }) => notFixed(finding, reason)),
  };
}

function untouched(
  path: string,
  inspected: Inspected,
  settings: CheckSettings,
  accepts: Wish['accepts'],
  reason: Bilingual,
): FileFix {
  const wanted = inspected.result.findings.filter((finding) => finding.fixes?.some((fix) => accepts(finding, fix)));
  return {
    path,
    report: reportOf(path, inspected, settings),
    bytes: inspected.bytes,
    changed: false,
    changes: [],
    notFixed: wanted.map((finding) => notFixed(finding, reason)),
  };
}

function reportOf(path: string, { doc, problems, result }: Inspected, { language }: CheckSettings): DocumentReport {
  return documentReport({ path, doc, problems, result, language });
}

function notFixed(finding: Finding, reason: Bilingual): NotFixed {
  return { ruleId: finding.ruleId, message: finding.message, reason };
}

const PRINTED: Bilingual = {
  vi: 'Tệp PDF không sửa được; hãy sửa tệp soạn thảo rồi xuất lại PDF.',
  en: 'A PDF cannot be mended; mend the document it was made from and print it again.',
};

const UNTRACKED: Bilingual = {
  vi: 'Bản thảo Markdown không ghi được thay đổi theo dõi; hãy bỏ --track-changes.',
  en: 'A Markdown draft holds no tracked changes; leave --track-changes out.',
};
