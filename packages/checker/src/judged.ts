import type { DocumentReport } from '@thethuc/report';
import { reportOf } from './check-file.ts';
import type { CheckSettings, Inspected } from './check-file.ts';
import { excused } from './excuses.ts';
import type { Excuse } from './excuses.ts';

/** A file as its office sees it: neither its findings nor its report count what the office has excused. */
export interface Judged extends Inspected {
  readonly report: DocumentReport;
}

/** @param path for the report */
export function judged(
  path: string,
  inspected: Inspected,
  settings: CheckSettings,
  excuse: Excuse | undefined,
): Judged {
  const raw = reportOf({ path }, inspected, settings.language);
  const report = excuse ? excuse(raw) : raw;
  return { ...inspected, result: excused(inspected.result, inspected.doc, report.suppressed), report };
}
