import { draftWaivers, excused, WaiverBook, type Excuse } from '@thethuc/checker';
import { WAIVERS_KEY, type CheckResult, type Doc } from '@thethuc/core';
import { documentReport } from '@thethuc/report';
import type { Settings } from './settings.ts';

interface Checked {
  readonly text: string;
  readonly doc: Doc;
  readonly settings: Settings;
  readonly today: string;
}

/** The result without what the commands leave out: waived in the project's file or in the draft, or known of old. */
export function withoutExcused(result: CheckResult, { text, doc, settings, today }: Checked): CheckResult {
  if (result.findings.length === 0 || (!settings.excuse && !text.includes(WAIVERS_KEY))) return result;
  const report = {
    ...documentReport({ path: '', doc, problems: [], result, language: settings.language }),
    waivers: draftWaivers(text).waivers,
  };
  return excused(result, doc, excuseUnder(settings, today)(report).suppressed);
}

/** What the commands leave out; where no configuration rules, what a draft itself waives. */
export function excuseUnder({ excuse }: Settings, today: string): Excuse {
  return excuse ?? ((document) => new WaiverBook(undefined, null, today).apply(document, '', today));
}
