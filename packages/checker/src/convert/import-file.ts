import { recognise } from '@thethuc/core';
import type { Bilingual, Language } from '@thethuc/core';
import { importDraft, readDocx, sniff } from '@thethuc/docx';
import { writeMarkdown } from '@thethuc/markdown';
import { problemMessage } from '@thethuc/report';
import { readBytes } from '../check-file.ts';
import type { InputFile } from '../expand.ts';
import { crashed } from '../messages.ts';

export type Imported =
  | {
      readonly ok: true;
      /** The draft as Markdown. */
      readonly text: string;
      /** What could not be carried over, as sentences. */
      readonly problems: readonly string[];
    }
  | { readonly ok: false; readonly reason: Bilingual };

const PDF: Bilingual = {
  vi: 'Chưa nhập được bản thảo từ tệp PDF; hãy nhập từ tệp .docx đã dùng để tạo ra nó.',
  en: 'Drafts cannot be imported from PDF; import the .docx it was made from.',
};

/** Makes a draft of one DOCX file. */
export async function importFile(file: InputFile, language: Language): Promise<Imported> {
  const read = await readBytes(file);
  if (!read.ok) return read;
  if (sniff(read.bytes) === 'pdf') return { ok: false, reason: PDF };
  try {
    const input = readDocx(read.bytes);
    if (!input.ok) return { ok: false, reason: input.reason };
    const { parts, profile } = recognise(input.doc);
    const { draft, problems } = importDraft(input.doc, parts, profile);
    const told = [...input.problems, ...problems].map((problem) => problemMessage(problem, language));
    return { ok: true, text: writeMarkdown(draft), problems: told };
  } catch {
    return { ok: false, reason: crashed(file.path) };
  }
}
