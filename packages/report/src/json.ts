import type { DocumentReport, Location, Report } from './report.ts';

/** What is only for the eye of him who holds the document: a report that travels quotes it and has no whole page of it. */
const IN_MEMORY: ReadonlySet<string> = new Set<keyof DocumentReport | keyof Location>(['drawings', 'outline']);

/**
 * The report as JSON. The keys stand in the order in which `report.ts` builds
 * them, so the same report is the same bytes.
 */
export function toJson(report: Report): string {
  return `${JSON.stringify(report, (key, value: unknown) => (IN_MEMORY.has(key) ? undefined : value), 2)}\n`;
}
