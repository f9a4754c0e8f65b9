// What this extension asks of the language server beyond the protocol that every editor speaks.
// Words come in the language of the setting `thethuc.language`; the answers are plain data.

export type Severity = 'error' | 'warning' | 'info';

/** A file, or bytes where the server cannot open it (a remote or virtual file system). */
export interface FileParams {
  readonly uri: string;
  /** Base64. */
  readonly content?: string;
}

export interface StatusAnswer {
  /** "Nghị quyết"; `null` when the type is not known. */
  readonly type: string | null;
  /** Numbers of the instruments applied: "05-HD/VPTW". */
  readonly instruments: readonly string[];
  /** Which instruments and why these, in one sentence. */
  readonly regime: string;
}

/** What the server answers where it may have to say no; the reason is a sentence for the user. */
export type Answer<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly reason: string };

export interface ReportParams {
  /** Files and folders. */
  readonly uris: readonly string[];
}

export interface ReportAnswer {
  /** One page of HTML that needs nothing else. */
  readonly html: string;
}

export interface RuleName {
  readonly id: string;
  readonly title: string;
}

/** Part of one paragraph, in UTF-16 offsets of its text; empty where something is missing. */
export interface ViewPlace {
  /** Index into `ViewAnswer.paragraphs`. */
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/** One line of words on a page of a PDF. */
export interface ViewBox {
  /** 1-based. */
  readonly page: number;
  /** Points from the top left corner of the page as it is shown. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

export interface ViewFinding {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly message: string;
  readonly citations: readonly string[];
  /** The words concerned, shortened. */
  readonly quote: string;
  /** Words around them, where they alone do not let one find the place. */
  readonly near: string | null;
  /** The fault is of the sheet, not of the words that stand on it. */
  readonly ofTheSheet: boolean;
  /** In a Word file: where in its paragraphs. */
  readonly places: readonly ViewPlace[];
  /** In a PDF: each place by the lines it takes on paper. */
  readonly onPaper: readonly (readonly ViewBox[])[];
  readonly fix: string | null;
}

export interface ViewAnswer {
  readonly status: 'checked' | 'not-a-party-document';
  /** "Nghị quyết"; `null` when the type is not known. */
  readonly type: string | null;
  /** Numbers of the instruments applied: "05-HD/VPTW". */
  readonly instruments: readonly string[];
  /** "Nghị quyết số 05-NQ/ĐU, ĐẢNG UỶ …", or the name of the file. */
  readonly title: string;
  /** Which instruments and why these; or what the document seems to be. */
  readonly regime: string;
  /** Text of every paragraph of a Word file, in the order of the file. */
  readonly paragraphs: readonly { readonly text: string; readonly story: string }[];
  readonly findings: readonly ViewFinding[];
  /** Findings left out, wholly or in some places: waived, or known of old. */
  readonly excused: number;
  readonly notCheckable: number;
  /** Lines drawn as shapes. */
  readonly drawnLines: number;
  /** What the reader met in the file and could not use. */
  readonly problems: readonly string[];
}

/** Why there are no findings to view. */
export interface ViewRefusal {
  readonly ok: false;
  readonly reason: string;
  /** Its pages can be looked at all the same: there is no text on them that could be checked. */
  readonly hasPages: boolean;
}

/** One question of the wizard; the server knows what each type of document needs. */
export interface DraftQuestion {
  /** Key of the answer. */
  readonly key: string;
  readonly title: string;
  readonly prompt: string;
  /** With choices, one of them is picked, or, when `free`, something else is typed. */
  readonly choices?: readonly { readonly value: string; readonly label: string; readonly detail?: string }[];
  readonly free: boolean;
  readonly required: boolean;
  readonly value: string;
}

export type DraftAnswers = Readonly<Record<string, string>>;
