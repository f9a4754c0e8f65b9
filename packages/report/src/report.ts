import type { Applicability, PageStroke, Severity, Story } from '@thethuc/core';

/** What became of one file. Only `checked` says anything about its form. */
export type DocumentStatus = 'checked' | 'unreadable' | 'not-a-party-document';

/** A rectangle on a page, in points from its top left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A rectangle and its page. */
export interface PaperBox {
  /** 1-based. */
  readonly page: number;
  readonly box: Box;
}

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
  /** In a PDF: where on that page, in points from its top left corner. */
  readonly box?: Box;
  /** The same line by line and on the following pages, where it is more than one line. Only in memory. */
  readonly outline?: readonly PaperBox[];
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

/** A finding, or some of its places, that the office has decided not to act on. */
export interface SuppressedFinding extends FindingReport {
  readonly suppression: Suppression;
  /** Where it was cut out of the findings of the document, so that it can be put back. */
  readonly part: {
    /** 0-based index among the findings that were there. */
    readonly finding: number;
    /** 0-based indices of its places. */
    readonly places: readonly number[];
    /** How many places the finding had. */
    readonly of: number;
  };
}

export type Suppression =
  | {
      readonly kind: 'waiver';
      /** The configuration that holds the waiver; `null` when the document itself does. */
      readonly config: string | null;
      readonly reason: string;
      /** `YYYY-MM-DD`, the last day. */
      readonly until: string;
    }
  | {
      readonly kind: 'baseline';
      /** The file under whose name the baseline holds it: another name after a renaming. */
      readonly file: string;
    };

/**
 * used: it kept back at least one fault. unused: everything it could concern was
 * checked and nothing needed it. unseen: not everything it could concern was
 * checked. expired: its last day is over. refused: the configuration forbids it.
 */
export type WaiverState = 'used' | 'unused' | 'unseen' | 'expired' | 'refused';

/** One waiver and what became of it. */
export interface WaiverReport {
  /** The configuration that holds it; `null` when a document does. */
  readonly config: string | null;
  readonly ruleId: string;
  /** Patterns of the files concerned, from the folder of the configuration; empty in a document. */
  readonly files: readonly string[];
  /** Words that the place must hold; `null` for any. */
  readonly text: string | null;
  readonly fingerprint: string | null;
  readonly reason: string;
  /** `YYYY-MM-DD`, the last day. */
  readonly until: string;
  readonly state: WaiverState;
  /** Places kept back. */
  readonly uses: number;
}

/** A fault that a baseline knows, in as many places as it had. */
export interface BaselineEntry {
  /** From the folder of the baseline. */
  readonly file: string;
  readonly ruleId: string;
  /** The words concerned, for people. */
  readonly text: string;
  readonly fingerprint: string;
  readonly count: number;
}

/** What became of a baseline, apart from the faults that are there as before. */
export interface BaselineReport {
  readonly path: string;
  /** In files that were checked, and there no more. */
  readonly fixed: readonly BaselineEntry[];
  /** In files that are there no more, and claimed by no file of another name. */
  readonly gone: readonly BaselineEntry[];
}

/** More warnings than this fail the run. */
export interface WarningLimit {
  /** Counts the documents under this configuration; `null`: all documents. */
  readonly config: string | null;
  readonly maxWarnings: number;
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

/**
 * A page of a PDF as far as it was read. Points from its top left corner. Only
 * in memory and on the sheet of HTML: JSON and the cache quote a document and do not hold it.
 */
export interface PageDrawing {
  /** 1-based. */
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly TextLine[];
  readonly strokes: readonly Omit<PageStroke, 'page'>[];
  readonly pictures: readonly Box[];
}

/** Words on one baseline, with equal blanks between them. */
export interface TextLine {
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly width: number;
  /** What each blank is wider, or narrower, than the blank of the typeface. */
  readonly blank: number;
  readonly pieces: readonly TextPiece[];
}

/** Text of one look. */
export interface TextPiece {
  readonly text: string;
  readonly sizePt: number;
  /** `undefined` for Times New Roman and what looks like it. */
  readonly family?: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** `RRGGBB`. */
  readonly color: string;
  readonly vertical?: 'superscript' | 'subscript';
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
  /** The configuration it was checked under. */
  readonly config: string | null;
  /** Rules that the configuration switched off. */
  readonly disabled: readonly string[];
  /** Waivers that stand in the document itself. */
  readonly waivers: readonly WaiverReport[];
  /** What was found and is not counted, each with the reason. */
  readonly suppressed: readonly SuppressedFinding[];
  /** The baseline it was compared with, and its name there. */
  readonly baseline: { readonly path: string; readonly file: string } | null;
  /** Pages of a PDF that have findings. */
  readonly drawings?: readonly PageDrawing[];
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
  /** Findings kept back, wholly or in some places, by a waiver and by the baseline; in no other number. */
  readonly waived: number;
  readonly baselined: number;
}

/** `schemas/report.schema.json`; the shape others may rely on. */
export interface Report {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: 'thethuc'; readonly version: string };
  /** Name of the office's overlay that was applied to every document. */
  readonly overlay: string | null;
  /** Which part of the files this is about; `null`: all. */
  readonly shard: { readonly index: number; readonly count: number } | null;
  readonly limits: readonly WarningLimit[];
  /** The waivers of the configurations; those of documents stand with them. */
  readonly waivers: readonly WaiverReport[];
  readonly baselines: readonly BaselineReport[];
  readonly documents: readonly DocumentReport[];
  readonly summary: Summary;
}

/** What a report says of the run, apart from its documents. */
export interface RunFacts {
  readonly version: string;
  readonly overlay?: string | null | undefined;
  readonly shard?: Report['shard'];
  readonly limits?: readonly WarningLimit[];
  readonly waivers?: readonly WaiverReport[];
  readonly baselines?: readonly BaselineReport[];
}

/** Puts document reports together, in the order given. */
export function buildReport(documents: readonly DocumentReport[], run: RunFacts): Report {
  return {
    schemaVersion: 1,
    tool: { name: 'thethuc', version: run.version },
    overlay: run.overlay ?? null,
    shard: run.shard ?? null,
    limits: run.limits ?? [],
    waivers: run.waivers ?? [],
    baselines: run.baselines ?? [],
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
    ...UNTOUCHED,
  };
}

/** A document before configuration, waivers and baseline have been looked at. */
export const UNTOUCHED = {
  config: null,
  disabled: [],
  waivers: [],
  suppressed: [],
  baseline: null,
} as const satisfies Partial<DocumentReport>;

function summarise(documents: readonly DocumentReport[]): Summary {
  const withStatus = (status: DocumentStatus) => documents.filter((document) => document.status === status).length;
  const withSeverity = (severity: Severity) =>
    documents.reduce((sum, { findings }) => sum + findings.filter((f) => f.severity === severity).length, 0);
  const suppressedBy = (kind: Suppression['kind']) =>
    documents.reduce((sum, { suppressed }) => sum + suppressed.filter((s) => s.suppression.kind === kind).length, 0);
  return {
    documents: documents.length,
    checked: withStatus('checked'),
    notPartyDocuments: withStatus('not-a-party-document'),
    unreadable: withStatus('unreadable'),
    errors: withSeverity('error'),
    warnings: withSeverity('warning'),
    infos: withSeverity('info'),
    waived: suppressedBy('waiver'),
    baselined: suppressedBy('baseline'),
  };
}

/** True when there are more warnings than a limit allows. */
export function overLimit({ limits, documents }: Pick<Report, 'limits' | 'documents'>): boolean {
  return limits.some(({ config, maxWarnings }) => {
    const counted = documents.filter((document) => config === null || document.config === config);
    const { warnings } = summarise(counted);
    return warnings > maxWarnings;
  });
}
