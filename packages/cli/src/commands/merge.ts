import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseReport } from '@thethuc/checker/validate-report';
import { mergeReports } from '@thethuc/report';
import type { Report } from '@thethuc/report';
import { deliverReport } from '../deliver-report.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Options } from '../options.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

/** `thethuc merge`: one report and one exit status out of the JSON reports of several machines. */
export async function merge(operands: readonly string[], options: Options, terminal: Terminal): Promise<ExitCode> {
  if (operands.length === 0) {
    throw new UsageError({
      vi: 'Hãy nêu các báo cáo JSON cần gộp, ví dụ: thethuc merge phan-1.json phan-2.json.',
      en: 'Name the JSON reports to join, for example: thethuc merge part-1.json part-2.json.',
    });
  }
  const reports: Report[] = [];
  for (const operand of operands) reports.push(await reportIn(operand, terminal));
  const merged = mergeReports(reports);
  if (!merged.ok) throw new UsageError(merged.reason);
  const { maxWarnings } = options;
  const report: Report =
    maxWarnings === undefined ? merged.report : { ...merged.report, limits: [{ config: null, maxWarnings }] };
  return deliverReport(report, options, terminal);
}

async function reportIn(path: string, terminal: Terminal): Promise<Report> {
  let text: string;
  try {
    text = await readFile(resolve(terminal.cwd, path), 'utf8');
  } catch {
    throw new UsageError({ vi: `Không đọc được báo cáo «${path}».`, en: `The report "${path}" cannot be read.` });
  }
  const parsed = parseReport(text);
  if (parsed.ok) return parsed.report;
  throw new UsageError({
    vi: `«${path}» không phải báo cáo JSON của thethuc cùng phiên bản (${parsed.fault}); báo cáo tạo bằng: thethuc check --format json.`,
    en: `"${path}" is no JSON report of this version of thethuc (${parsed.fault}); one is made by: thethuc check --format json.`,
  });
}
