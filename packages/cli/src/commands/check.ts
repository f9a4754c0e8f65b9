import { resolve } from 'node:path';
import { checkFiles, expandInputs, loadOverlay } from '@thethuc/checker';
import { buildReport, toJson, toText } from '@thethuc/report';
import type { Report } from '@thethuc/report';
import { deliver } from '../deliver.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Options } from '../options.ts';
import { progressLine } from '../progress.ts';
import { paintFor, type Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { VERSION } from '../version.ts';

/** Text is easiest to read in lines of about this many columns, however wide the window. */
const TEXT_COLUMNS = 100;

/** `thethuc check`: everything that is named, one report, one exit status. */
export async function check(operands: readonly string[], options: Options, terminal: Terminal): Promise<ExitCode> {
  const { language } = options;
  if (operands.length === 0) {
    throw new UsageError({
      vi: 'Hãy nêu tệp hoặc thư mục cần kiểm tra, ví dụ: thethuc check nghi-quyet.docx.',
      en: 'Name a file or folder to check, for example: thethuc check nghi-quyet.docx.',
    });
  }
  const overlay = options.overlay === undefined ? undefined : await overlayFrom(options.overlay, terminal);
  const { files, empty } = await expandInputs(operands, terminal.cwd);
  if (empty.length > 0) {
    const list = empty.join(', ');
    throw new UsageError({ vi: `Không có tệp văn bản nào trong: ${list}.`, en: `There is no document in: ${list}.` });
  }
  const progress = progressLine(terminal, language);
  const documents = await checkFiles(files, {
    settings: {
      language,
      today: terminal.today,
      ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
      ...(options.stage === undefined ? {} : { stage: options.stage }),
      ...(overlay === undefined ? {} : { overlay }),
    },
    ...(terminal.worker === undefined ? {} : { worker: terminal.worker }),
    ...(options.jobs === undefined ? {} : { jobs: options.jobs }),
    ...(options.quiet ? {} : { onProgress: progress.update }),
  });
  progress.clear();
  const report = buildReport(documents, { version: VERSION, overlay: overlay?.name });
  await deliver(render(report, options, terminal), options, terminal);
  return exitCode(report, options.maxWarnings);
}

/** An unread file outranks findings: the verdict on the whole is not known. */
export function exitCode({ summary }: Pick<Report, 'summary'>, maxWarnings = Infinity): ExitCode {
  if (summary.unreadable > 0) return EXIT.unreadable;
  return summary.errors > 0 || summary.warnings > maxWarnings ? EXIT.findings : EXIT.clean;
}

function render(report: Report, options: Options, terminal: Terminal): string {
  if (options.format === 'json') return toJson(report);
  const paint = options.output === undefined ? paintFor(terminal, options.color) : undefined;
  return toText(report, {
    language: options.language,
    quiet: options.quiet,
    width: Math.min(terminal.columns ?? TEXT_COLUMNS, TEXT_COLUMNS),
    ...(paint ? { paint } : {}),
  });
}

async function overlayFrom(path: string, terminal: Terminal) {
  const loaded = await loadOverlay(resolve(terminal.cwd, path));
  if (!loaded.ok) throw new UsageError(loaded.reason);
  return loaded.overlay;
}
