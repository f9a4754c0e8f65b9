import { FORMATS, overLimit } from '@thethuc/report';
import type { FormatName, Report } from '@thethuc/report';
import { deliver, writeTo } from './deliver.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import type { Options } from './options.ts';
import { paintFor, type Terminal } from './terminal.ts';

/** Text is easiest to read in lines of about this many columns, however wide the window. */
const TEXT_COLUMNS = 100;

/** Puts a report into every form that was asked for, and says with which status to leave. */
export async function deliverReport(report: Report, options: Options, terminal: Terminal): Promise<ExitCode> {
  const render = (format: FormatName, toTerminal: boolean) => {
    const paint = toTerminal ? paintFor(terminal, options.color) : undefined;
    return FORMATS[format].render(report, {
      language: options.language,
      quiet: options.quiet,
      width: Math.min(terminal.columns ?? TEXT_COLUMNS, TEXT_COLUMNS),
      ...(paint ? { paint } : {}),
    });
  };
  for (const { format, path } of options.outputs ?? []) await writeTo(path, render(format, false), terminal);
  await deliver(render(options.format, options.output === undefined), options, terminal);
  return exitCode(report);
}

/** An unread file outranks findings: the verdict on the whole is not known. */
function exitCode(report: Report): ExitCode {
  const { summary } = report;
  if (summary.unreadable > 0) return EXIT.unreadable;
  return summary.errors > 0 || overLimit(report) ? EXIT.findings : EXIT.clean;
}
