import { checkDoc, type CheckResult, type Doc, type Draft, type ReadProblem } from '@thethuc/core';
import { readMarkdown, type ParseMemory } from '@thethuc/markdown';
import { withoutExcused } from './excused.ts';
import type { Settings } from './settings.ts';

/** All that is known of one version of a text; features read it and nothing else. */
export interface Analysis {
  readonly text: string;
  readonly doc: Doc;
  /** Absent for Markdown that is no draft of ours. */
  readonly draft?: Draft;
  readonly problems: readonly ReadProblem[];
  readonly result: CheckResult;
  readonly settings: Settings;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** With the memory of the text before an edit, what has not changed is not parsed again. */
export type Analyse = (text: string, settings: Settings, today: string, memory?: ParseMemory) => Analysis;

/** Reads and checks a text. The result follows from text, settings and day alone. */
export function analyse(text: string, settings: Settings, today: string, memory?: ParseMemory): Analysis {
  const overlay = settings.overlay ? { overlay: settings.overlay } : {};
  const { doc, problems, draft, recognised } = readMarkdown(text, { today, ...overlay }, memory);
  const checked = checkDoc(doc, {
    today,
    ...overlay,
    ...(recognised ? { recognised } : {}),
    ...(settings.stage ? { stage: settings.stage } : {}),
    severities: settings.severities,
  });
  const result = withoutExcused(checked, { text, doc, settings, today });
  return { text, doc, ...(draft ? { draft } : {}), problems, result, settings, today };
}

/** True for a text that is about a Party document: our own front matter, or the form of one. */
export function isOurs({ draft, result }: Analysis): boolean {
  return draft !== undefined || result.status === 'checked';
}
