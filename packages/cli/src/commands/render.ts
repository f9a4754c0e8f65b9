import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { expandInputs, loadOverlay, renderFile, wasRendered, type InputFile } from '@thethuc/checker';
import { buildReport, toText } from '@thethuc/report';
import type { DocumentReport } from '@thethuc/report';
import { writeTo } from '../deliver.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Options } from '../options.ts';
import { madeFiles, type MadeFile } from '../made-files.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { VERSION } from '../version.ts';

/** `thethuc render`: drafts become DOCX files, and what is left to mend is told. */
export async function render(operands: readonly string[], options: Options, terminal: Terminal): Promise<ExitCode> {
  const { language } = options;
  if (operands.length === 0) {
    throw new UsageError({
      vi: 'Hãy nêu bản thảo cần xuất, ví dụ: thethuc render nghi-quyet.md.',
      en: 'Name a draft to render, for example: thethuc render nghi-quyet.md.',
    });
  }
  const targets = await madeFiles(await draftsIn(operands, terminal), '.docx', options, terminal);
  const overlay = options.overlay === undefined ? undefined : await loadOverlay(resolve(terminal.cwd, options.overlay));
  if (overlay && !overlay.ok) throw new UsageError(overlay.reason);
  const settings = {
    language,
    today: terminal.today,
    ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
    ...(overlay === undefined ? {} : { overlay: overlay.overlay }),
  };
  const reports: DocumentReport[] = [];
  let refused = false;
  for (const target of targets) {
    const made = await renderFile(target.file, settings);
    const tell = (sentence: string) => terminal.err(`${target.file.path}: ${sentence}\n`);
    if (!made.ok) {
      made.reasons.forEach((reason) => tell(reason[language]));
      refused = true;
      continue;
    }
    if (!options.force && (await isSomebodysWork(target))) {
      tell(FOREIGN[language](target.path));
      refused = true;
      continue;
    }
    await writeTo(target.absolute, made.bytes, terminal);
    made.problems.forEach(tell);
    if (!options.quiet) terminal.out(`${target.file.path} → ${target.path}\n`);
    if (made.report.findings.length > 0) reports.push(made.report);
  }
  if (reports.length > 0) {
    const width = Math.min(terminal.columns ?? 100, 100);
    terminal.err(`\n${toText(buildReport(reports, { version: VERSION }), { language, quiet: options.quiet, width })}`);
  }
  if (refused) return EXIT.unreadable;
  return reports.some(({ findings }) => findings.some(({ severity }) => severity === 'error'))
    ? EXIT.findings
    : EXIT.clean;
}

/** The drafts that are named; of a folder the Markdown files in it. */
async function draftsIn(operands: readonly string[], { cwd }: Terminal): Promise<readonly InputFile[]> {
  const { files } = await expandInputs(operands, cwd);
  const named = new Set(operands.map((operand) => resolve(cwd, operand)));
  const drafts = files.filter(({ path, absolute }) => named.has(absolute) || /\.(?:md|markdown)$/iu.test(path));
  if (drafts.length > 0) return drafts;
  const list = operands.join(', ');
  throw new UsageError({ vi: `Không có bản thảo .md nào trong: ${list}.`, en: `There is no draft (.md) in: ${list}.` });
}

/** A file that was saved by another program since we made it, or that we never made. */
async function isSomebodysWork({ absolute }: MadeFile): Promise<boolean> {
  const bytes = await readFile(absolute).catch(() => undefined);
  return bytes !== undefined && !wasRendered(bytes);
}

const FOREIGN = {
  vi: (path: string) => `tệp «${path}» đã có và đã được lưu bằng chương trình khác; thêm --force để ghi đè.`,
  en: (path: string) => `the file "${path}" exists and was saved by another program; add --force to write over it.`,
} as const;
