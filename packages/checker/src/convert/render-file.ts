import { extname } from 'node:path';
import { checkDoc } from '@thethuc/core';
import type { Bilingual, Language, ReadProblem } from '@thethuc/core';
import { readDocx, renderDocx } from '@thethuc/docx';
import { decodeMarkdown, readMarkdown } from '@thethuc/markdown';
import { documentReport, problemMessage } from '@thethuc/report';
import type { DocumentReport } from '@thethuc/report';
import { readBytes, type CheckSettings } from '../check-file.ts';
import type { InputFile } from '../expand.ts';

export type Rendered =
  | {
      readonly ok: true;
      readonly bytes: Uint8Array;
      /** What the draft's reader had to say, as sentences. */
      readonly problems: readonly string[];
      /** The check of what was made, under the name of the draft. */
      readonly report: DocumentReport;
    }
  | { readonly ok: false; readonly reasons: readonly Bilingual[] };

const NOT_A_DRAFT: Bilingual = {
  vi: 'Tệp không phải bản thảo: phải là tệp .md mở đầu bằng phần thông tin giữa hai dòng ---.',
  en: 'The file is no draft: it must be an .md file that begins with data between two lines of ---.',
};

/** Makes the DOCX of one draft and checks it. A draft with a fault of notation is not printed. */
export async function renderFile(file: InputFile, settings: CheckSettings): Promise<Rendered> {
  const read = await readBytes(file);
  if (!read.ok) return { ok: false, reasons: [read.reason] };
  if (!/^\.(?:md|markdown)$/iu.test(extname(file.path))) return { ok: false, reasons: [NOT_A_DRAFT] };
  const decoded = decodeMarkdown(read.bytes);
  if (!decoded.ok) return { ok: false, reasons: [decoded.reason] };
  const { asOf, overlay, today, language } = settings;
  const options = {
    today,
    ...(asOf === undefined ? {} : { asOf }),
    ...(overlay === undefined ? {} : { overlay }),
  };
  const { draft, problems } = readMarkdown(decoded.text, options);
  const fatal = problems.filter((problem) => problem.fatal);
  if (fatal.length > 0) return { ok: false, reasons: fatal.map(sentences) };
  if (!draft) return { ok: false, reasons: [NOT_A_DRAFT] };
  const bytes = renderDocx(draft, options);
  const made = readDocx(bytes);
  if (!made.ok) return { ok: false, reasons: [made.reason] };
  const { stage } = settings;
  const result = checkDoc(made.doc, { ...options, ...(stage === undefined ? {} : { stage }) });
  const report = documentReport({ path: file.path, doc: made.doc, problems: [], result, language });
  return { ok: true, bytes, problems: problems.map((problem) => sentences(problem)[language]), report };
}

/** The sentence in both languages, with its line before it. */
function sentences(problem: ReadProblem): Bilingual {
  const say = (language: Language) => problemMessage(problem, language);
  return { vi: say('vi'), en: say('en') };
}
