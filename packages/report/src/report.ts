import type { Applicability, Severity, Story } from '@thethuc/core';

/** What became of one file. Only `checked` says anything about its form. */
export type DocumentStatus = 'checked' | 'unreadable' | 'not-a-party-document';

/** A place in a document, for a person first: the quoted words are what he searches for. */
export interface Location {
  /** The words concerned, white space folded, shortened; empty for a thing that is missing. */
  readonly text: string;
  /** The words around a place that `text` alone, missing or short, does not let one find; `null` when it does. */
  readonly near: string | null;
  readonly story: Story;
  /** 1-based, empty paragraphs and table cells counted, in the order a reader meets them. */
  readonly paragraph: number | null;
  /** 1-based; `null` where the reader does not know it. */
  readonly page: number | null;
  /** 1-based line and column of a text medium; `null` in DOCX. */
  readonly line: number | null;
  readonly column: number | null;
}

export interface CitationReport {
  readonly instrument: string;
  readonly provision: string;
  readonly text: string;
}

export interface FindingReport {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
  readonly citations: readonly CitationReport[];
  readonly location: Location;
  /** How many places have this same fault, `location` included. */
  readonly occurrences: number;
  /** The further places, in order. */
  readonly also: readonly Location[];
  readonly fix: { readonly applicability: Applicability; readonly title: string } | null;
}

export interface ProfileReport {
  readonly loaiVanBan: string | null;
  readonly soVaKyHieu: string | null;
  readonly coQuanBanHanh: string | null;
  readonly cap: string | null;
  /** `YYYY-MM-DD`. */
  readonly ngay: string | null;
  readonly giaiDoan: string;
}

export interface DocumentReport {
  /** As the user gave it, with `/` between folders. */
  readonly path: string;
  readonly medium: string | null;
  readonly status: DocumentStatus;
  /** Why it is unreadable, or what it seems to be instead of a Party document. */
  readonly reason: string | null;
  readonly profile: ProfileReport | null;
  /** Ids of the instruments applied. */
  readonly instruments: readonly string[];
  /** Which instruments and why these, in one sentence. */
  readonly regime: string | null;
  readonly findings: readonly FindingReport[];
  readonly notCheckable: readonly { readonly ruleId: string; readonly reason: string }[];
  readonly problems: readonly { readonly message: string }[];
}

export interface Summary {
  readonly documents: number;
  readonly checked: number;
  readonly notPartyDocuments: number;
  readonly unreadable: number;
  /** Findings, each counted once however many places it has. */
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** `schemas/report.schema.json`; the shape others may rely on. */
export interface Report {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: 'thethuc'; readonly version: string };
  /** Name of the office's overlay that was applied to every document. */
  readonly overlay: string | null;
  readonly documents: readonly DocumentReport[];
  readonly summary: Summary;
}

/** Puts document reports together, in the order given. */
export function buildReport(
  documents: readonly DocumentReport[],
  tool: { readonly version: string; readonly overlay?: string | undefined },
): Report {
  return {
    schemaVersion: 1,
    tool: { name: 'thethuc', version: tool.version },
    overlay: tool.overlay ?? null,
    documents,
    summary: summarise(documents),
  };
}

/** A document that could not be checked at all. */
export function unreadableDocument(path: string, medium: string | null, reason: string): DocumentReport {
  return {
    path,
    medium,
    status: 'unreadable',
    reason,
    profile: null,
    instruments: [],
    regime: null,
    findings: [],
    notCheckable: [],
    problems: [],
  };
}

function summarise(documents: readonly DocumentReport[]): Summary {
  const withStatus = (status: DocumentStatus) => documents.filter((document) => document.status === status).length;
  const withSeverity = (severity: Severity) =>
    documents.reduce((sum, { findings }) => sum + findings.filter((f) => f.severity === severity).length, 0);
  return {
    documents: documents.length,
    checked: withStatus('checked'),
    notPartyDocuments: withStatus('not-a-party-document'),
    unreadable: withStatus('unreadable'),
    errors: withSeverity('error'),
    warnings: withSeverity('warning'),
    infos: withSeverity('info'),
  };
}
