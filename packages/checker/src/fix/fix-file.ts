import type { Applicability, Bilingual, Finding } from '@thethuc/core';
import type { Tracking } from '@thethuc/docx';
import { unreadableDocument } from '@thethuc/report';
import type { DocumentReport } from '@thethuc/report';
import { inspectBytes, inspectFile } from '../check-file.ts';
import type { CheckSettings, EditableKind, Inspected } from '../check-file.ts';
import type { Excuse } from '../excuses.ts';
import type { InputFile } from '../expand.ts';
import { judged } from '../judged.ts';
import type { Judged } from '../judged.ts';
import type { Change } from './changes.ts';
import { docxMedium, draftMedium } from './medium.ts';
import { mend } from './mend.ts';
import type { Candidate, Wish } from './mend.ts';

export interface FixOptions {
  readonly settings: CheckSettings;
  /** What is left as it is, though a rule finds fault with it. */
  readonly excuse?: Excuse;
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
  const { settings, excuse, applicability, rules, tracking, confirm } = options;
  const { path } = file;
  const inspected = await inspectFile(file, settings);
  if (!inspected.ok) {
    const report = unreadableDocument(path, inspected.medium, inspected.reason[settings.language]);
    return { path, report, bytes: undefined, changed: false, changes: [], notFixed: [] };
  }
  const judge = (one: Inspected) => judged(path, one, settings, excuse);
  const start = judge(inspected);
  const accepts: Wish['accepts'] = (finding, fix) =>
    fix.applicability !== 'show-only' &&
    applicability.includes(fix.applicability) &&
    (rules === undefined || rules.has(finding.ruleId));
  if (start.kind === 'pdf') return untouched(path, start, accepts, PRINTED);
  if (start.kind === 'markdown' && tracking) return untouched(path, start, accepts, UNTRACKED);
  const look = (kind: EditableKind) => (bytes: Uint8Array) => {
    const again = inspectBytes(kind, bytes, settings);
    return again.ok ? judge(again) : undefined;
  };
  const medium = start.kind === 'markdown' ? draftMedium(look('markdown')) : docxMedium(look('docx'), tracking);
  const { after, changes, failures } = await mend(start, medium, {
    accepts,
    ...(confirm ? { confirm: (candidate, from) => confirm({ path, candidate, from }) } : {}),
  });
  return {
    path,
    report: after.report,
    bytes: after.bytes,
    changed: changes.length > 0,
    changes,
    notFixed: failures.map(({ finding, reason }) => notFixed(finding, reason)),
  };
}

function untouched(path: string, start: Judged, accepts: Wish['accepts'], reason: Bilingual): FileFix {
  const wanted = start.result.findings.filter((finding) => finding.fixes?.some((fix) => accepts(finding, fix)));
  return {
    path,
    report: start.report,
    bytes: start.bytes,
    changed: false,
    changes: [],
    notFixed: wanted.map((finding) => notFixed(finding, reason)),
  };
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
