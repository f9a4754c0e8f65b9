import { stat } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ConfigError, inspectRead, judged } from '@thethuc/checker';
import { buildReport, FORMATS, unreadableDocument, type Report } from '@thethuc/report';
import type { Analysis } from '../analysis.ts';
import { excuseUnder } from '../excused.ts';
import type { Project } from '../project.ts';
import type { Settings } from '../settings.ts';
import { VERSION } from '../version.ts';
import { checkSettings, nameOf } from './inspect.ts';
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
  readonly run: Project['run'];
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

/** As the command would report on a file of these words. */
async function ofOpenDraft({ uris, analysisOf }: Asked): Promise<Report | undefined> {
  const [uri, ...others] = uris;
  const analysis = uri === undefined || others.length > 0 ? undefined : await analysisOf(uri);
  if (uri === undefined || !analysis) return undefined;
  const { text, settings, today } = analysis;
  const checking = checkSettings(settings, today);
  // A draft that is nowhere yet may have a name without an ending.
  const read = await inspectRead({ path: 'ban-thao.md' }, Buffer.from(text), checking);
  const document = read.ok
    ? judged(nameOf(uri), read, checking, excuseUnder(settings, today)).report
    : unreadableDocument(nameOf(uri), read.medium, read.reason[settings.language]);
  return buildReport([document], { version: VERSION, overlay: settings.overlay?.name });
}

async function ofFiles({ uris, settings: { language }, run }: Asked): Promise<Report> {
  const paths = uris.map((uri) => fileURLToPath(uri));
  const folder = await folderOf(paths[0] ?? '.');
  const { documents, facts } = await run(
    folder,
    paths.map((path) => relative(folder, path) || '.'),
    { language },
  );
  return buildReport(documents, facts);
}

/** Paths of a report count from the folder that was asked about, or that of the file. */
async function folderOf(path: string): Promise<string> {
  const stats = await stat(path).catch(() => undefined);
  return stats?.isDirectory() ? path : dirname(path);
}
