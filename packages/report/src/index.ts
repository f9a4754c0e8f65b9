export { compareComponents, componentName, componentOf } from './components.ts';
export { fingerprints } from './fingerprint.ts';
export { FORMAT_NAMES, FORMATS, isFormatName } from './formats.ts';
export type { Format, FormatName, FormatOptions } from './formats.ts';
export { documentReport } from './from-check.ts';
export { toJson } from './json.ts';
export { buildReport, unreadableDocument } from './report.ts';
export type {
  CitationReport,
  DocumentReport,
  DocumentStatus,
  FindingReport,
  Location,
  ProfileReport,
  Report,
  Summary,
} from './report.ts';
export { toText } from './text.ts';
export type { Paint, TextOptions, Tone } from './text.ts';
