import { renderDocx, importDraft } from '@thethuc/docx';
import { readMarkdown, writeMarkdown } from '@thethuc/markdown';
import type { Settings } from '../settings.ts';
import { checkSettings, inspect } from './inspect.ts';
import { fileName } from './file-name.ts';
import type { Answer, FileParams } from './requests.ts';

const WORDS = {
  vi: 'Tệp này chưa phải bản thảo: ở đầu tệp phải có phần khai báo giữa hai dòng ---, với dòng loai-van-ban.',
  en: 'This file is not a draft yet: it must begin with front matter between two --- lines with loai-van-ban.',
} as const;

/** The Word file of a draft, composed by the instruments in force on its date. */
export function render(
  text: string,
  settings: Settings,
  today: string,
): Answer<{ readonly content: string; readonly name: string }> {
  const options = { today, ...(settings.overlay ? { overlay: settings.overlay } : {}) };
  const { draft, problems } = readMarkdown(text, options);
  const fatal = problems.filter((problem) => problem.fatal);
  if (fatal.length > 0) return { ok: false, reason: fatal.map(({ message }) => message[settings.language]).join(' ') };
  if (!draft) return { ok: false, reason: WORDS[settings.language] };
  return { ok: true, content: Buffer.from(renderDocx(draft, options)).toString('base64'), name: fileName(draft) };
}

/** The draft of a Word file, and what of the file it could not keep. */
export async function importDocx(
  file: FileParams,
  settings: Settings,
  today: string,
  worker: URL | undefined,
): Promise<Answer<{ readonly text: string; readonly notes: readonly string[] }>> {
  const { language } = settings;
  const read = await inspect(file, checkSettings(settings, today), worker);
  if (!read.ok) return { ok: false, reason: read.reason[language] };
  const { parts, profile } = read.result;
  const { draft, problems } = importDraft(read.doc, parts, profile);
  return {
    ok: true,
    text: writeMarkdown(draft),
    notes: [...read.problems, ...problems].map(({ message }) => message[language]),
  };
}
