import type { Report } from './report.ts';

/**
 * The report as JSON. The keys stand in the order in which `report.ts` builds
 * them, so the same report is the same bytes.
 */
export function toJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
