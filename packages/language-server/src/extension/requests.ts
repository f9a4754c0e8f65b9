import { RequestType } from 'vscode-languageserver';
import type { Severity } from '@thethuc/core';

// What our VS Code extension asks beyond the protocol that every editor speaks; any client may.
// Words come in the language of the settings; the answers are plain data.

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

/** What may have to be refused; the reason is a sentence for the user. */
export type Answer<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly reason: string };

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
  /** The document as one names it, or the name of the file. */
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

/** One question of the wizard for a new draft. */
export interface DraftQuestion {
  /** Key of the answer. */
  readonly key: string;
  readonly title: string;
  readonly prompt: string;
  /** With choices, one of them is picked or, when `free`, something else is typed. */
  readonly choices?: readonly { readonly value: string; readonly label: string; readonly detail?: string }[];
  readonly free: boolean;
  readonly required: boolean;
  /** What stands in the box to begin with. */
  readonly value: string;
}

export type DraftAnswers = Readonly<Record<string, string>>;

/** What an open draft is and by which instruments it is judged; `null` for other texts. */
export const StatusRequest = new RequestType<FileParams, StatusAnswer | null, void>('thethuc/status');
/** The report on files and folders, as one page of HTML that needs nothing else. */
export const ReportRequest = new RequestType<
  { readonly uris: readonly string[] },
  Answer<{ readonly html: string }>,
  void
>('thethuc/report');
/** Every rule by name. */
export const RulesRequest = new RequestType<object, readonly RuleName[], void>('thethuc/rules');
/** The page of a rule in Markdown. */
export const ExplainRequest = new RequestType<{ readonly ruleId: string }, string | null, void>('thethuc/explain');
/** A Word file with its findings placed in its paragraphs, or a PDF with them placed on its pages. */
export const ViewRequest = new RequestType<FileParams, ({ readonly ok: true } & ViewAnswer) | ViewRefusal, void>(
  'thethuc/view',
);
/** The Word file of a draft, in base64, and a name for it without its ending. */
export const RenderRequest = new RequestType<
  { readonly uri: string; readonly text: string },
  Answer<{ readonly content: string; readonly name: string }>,
  void
>('thethuc/render');
/** The draft that a Word file would have been printed from. */
export const ImportRequest = new RequestType<
  FileParams,
  Answer<{ readonly text: string; readonly notes: readonly string[] }>,
  void
>('thethuc/import');
/** The next question of the wizard after what has been answered; `null` when all is known. */
export const QuestionRequest = new RequestType<{ readonly answers: DraftAnswers }, DraftQuestion | null, void>(
  'thethuc/question',
);
/** The draft of the answers, and a name for it without its ending. */
export const NewDraftRequest = new RequestType<
  { readonly answers: DraftAnswers },
  Answer<{ readonly text: string; readonly name: string }>,
  void
>('thethuc/newDraft');
