import { stat } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ConfigError, planRun, runPlan } from '@thethuc/checker';
import { buildReport, documentReport, FORMATS, type Report } from '@thethuc/report';
import type { Analysis } from '../analysis.ts';
import type { Settings } from '../settings.ts';
import { VERSION } from '../version.ts';
import { nameOf } from './inspect.ts';
import type { Answer } from './requests.ts';

const WORDS = {
  vi: 'Không có tệp văn bản nào ở đây.',
  en: 'There is no document here.',
} as const;

interface Asked {
  readonly uris: readonly string[];
  readonly settings: Settings;
  readonly today: string;
  /** What is known of a text that is open, saved or not. */
  readonly analysisOf: (uri: string) => Promise<Analysis | undefined>;
  readonly worker: URL | undefined;
}

/** The report on files and folders as a page of HTML; an open draft as it stands in the editor. */
export async function report(asked: Asked): Promise<Answer<{ readonly html: string }>> {
  const { language } = asked.settings;
  try {
    const made = (await ofOpenDraft(asked)) ?? (await ofFiles(asked));
    if (made.documents.length === 0) return { ok: false, reason: WORDS[language] };
    return { ok: true, html: FORMATS.html.render(made, { language }) };
  } catch (error) {
    if (error instanceof ConfigError) return { ok: false, reason: error.text[language] };
    throw error;
  }
}

async function ofOpenDraft({ uris, analysisOf, settings }: Asked): Promise<Report | undefined> {
  const [uri, ...others] = uris;
  const analysis = uri === undefined || others.length > 0 ? undefined : await analysisOf(uri);
  if (uri === undefined || !analysis) return undefined;
  const { doc, problems, result } = analysis;
  const document = documentReport({ path: nameOf(uri), doc, problems, result, language: settings.language });
  return buildReport([document], { version: VERSION });
}

async function ofFiles({ uris, settings, today, worker }: Asked): Promise<Report> {
  const { language, stage } = settings;
  const paths = uris.map((uri) => fileURLToPath(uri));
  const folder = await folderOf(paths[0] ?? '.');
  const plan = await planRun({
    cwd: folder,
    operands: paths.map((path) => relative(folder, path) || '.'),
    asked: { today, language, ...(stage ? { stage } : {}) },
  });
  const { documents, facts } = await runPlan(plan, {
    cwd: folder,
    today,
    program: { version: VERSION, build: VERSION },
    ...(worker ? { worker } : {}),
  });
  return buildReport(documents, facts);
}

/** Paths of a report count from the folder that was asked about, or that of the file. */
async function folderOf(path: string): Promise<string> {
  const stats = await stat(path).catch(() => undefined);
  return stats?.isDirectory() ? path : dirname(path);
}
