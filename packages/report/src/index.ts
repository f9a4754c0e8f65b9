export { applyBaseline, baselineEntries } from './baseline.ts';
export type { Baseline } from './baseline.ts';
export { compareComponents, COMPONENT_IDS, componentName, componentOf } from './components.ts';
export { fingerprints } from './fingerprint.ts';
export { FORMAT_NAMES, FORMATS, isFormatName } from './formats.ts';
export type { Format, FormatName, FormatOptions } from './formats.ts';
export { documentReport, problemMessage } from './from-check.ts';
export { toJson } from './json.ts';
export { locate } from './location.ts';
export { paperBoxes } from './paper.ts';
export { isOfTheSheet, placeNumbersIn } from './places.ts';
export { mergeReports } from './merge.ts';
export type { Merged } from './merge.ts';
export { buildReport, overLimit, unreadableDocument, UNTOUCHED } from './report.ts';
export type {
  BaselineEntry,
  BaselineReport,
  Box,
  CitationReport,
  DocumentReport,
  DocumentStatus,
  FindingReport,
  Location,
  PaperBox,
  ProfileReport,
  Report,
  RunFacts,
  Summary,
  SuppressedFinding,
  WaiverReport,
  WaiverState,
  WarningLimit,
} from './report.ts';
export { toText } from './text.ts';
export type { Paint, TextOptions, Tone } from './text.ts';
export { waive, withUses } from './waive.ts';
