import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { expandInputs, importFile, type InputFile } from '@thethuc/checker';
import { writeTo } from '../deliver.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Options } from '../options.ts';
import { madeFiles } from '../made-files.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

/** `thethuc import`: DOCX files become drafts, and what could not be carried over is told. */
export async function importDrafts(
  operands: readonly string[],
  options: Options,
  terminal: Terminal,
): Promise<ExitCode> {
  const { language } = options;
  if (operands.length === 0) {
    throw new UsageError({
      vi: 'Hãy nêu tệp .docx cần nhập, ví dụ: thethuc import nghi-quyet.docx.',
      en: 'Name a .docx to import, for example: thethuc import nghi-quyet.docx.',
    });
  }
  const targets = await madeFiles(await documentsIn(operands, terminal), '.md', options, terminal);
  let failed = false;
  for (const { file, path, absolute } of targets) {
    const tell = (sentence: string) => terminal.err(`${file.path}: ${sentence}\n`);
    const made = await importFile(file, language);
    if (!made.ok) {
      tell(made.reason[language]);
      failed = true;
      continue;
    }
    if (!options.force && (await stat(absolute).catch(() => undefined))) {
      tell(EXISTS[language](path));
      failed = true;
      continue;
    }
    await writeTo(absolute, made.text, terminal);
    if (!options.quiet) terminal.out(`${file.path} → ${path}\n`);
    made.problems.forEach(tell);
  }
  return failed ? EXIT.unreadable : EXIT.clean;
}

/** The files that are named; of a folder those of Word in it. */
async function documentsIn(operands: readonly string[], { cwd }: Terminal): Promise<readonly InputFile[]> {
  const { files } = await expandInputs(operands, cwd);
  const named = new Set(operands.map((operand) => resolve(cwd, operand)));
  const documents = files.filter(
    ({ path, absolute }) => named.has(absolute) || /\.(?:docx|docm|dotx|dotm)$/iu.test(path),
  );
  if (documents.length > 0) return documents;
  const list = operands.join(', ');
  throw new UsageError({ vi: `Không có tệp .docx nào trong: ${list}.`, en: `There is no .docx in: ${list}.` });
}

const EXISTS = {
  vi: (path: string) => `tệp «${path}» đã có; thêm --force để ghi đè.`,
  en: (path: string) => `the file "${path}" exists; add --force to write over it.`,
} as const;
