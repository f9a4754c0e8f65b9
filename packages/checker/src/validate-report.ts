import type { Report } from '@thethuc/report';
import { Ajv2020 } from 'ajv/dist/2020.js';
import schema from '../../../schemas/report.schema.json' with { type: 'json' };

const validate = new Ajv2020({ strict: false }).compile<Report>(schema);

/** Where `value` departs from the schema; `undefined` when it is a report. */
function reportFault(value: unknown): string | undefined {
  if (validate(value)) return undefined;
  const [error] = validate.errors ?? [];
  return `${error?.instancePath ?? ''} ${error?.message ?? ''}`.trim();
}

export type ParsedReport =
  { readonly ok: true; readonly report: Report } | { readonly ok: false; readonly fault: string };

/** The report that `toJson` wrote. */
export function parseReport(text: string): ParsedReport {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/u, ''));
    const fault = reportFault(value);
    return fault === undefined ? { ok: true, report: value as Report } : { ok: false, fault };
  } catch (error) {
    return { ok: false, fault: error instanceof Error ? error.message : '' };
  }
}
