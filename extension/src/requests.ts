import { RequestType } from 'vscode-languageclient/node';
import type {
  Answer,
  DraftAnswers,
  DraftQuestion,
  FileParams,
  ReportAnswer,
  ReportParams,
  RuleName,
  StatusAnswer,
  ViewAnswer,
  ViewRefusal,
} from './protocol.ts';

export const StatusRequest = new RequestType<FileParams, StatusAnswer | null, void>('thethuc/status');
export const ReportRequest = new RequestType<ReportParams, Answer<ReportAnswer>, void>('thethuc/report');
export const RulesRequest = new RequestType<object, readonly RuleName[], void>('thethuc/rules');
export const ExplainRequest = new RequestType<{ readonly ruleId: string }, string | null, void>('thethuc/explain');
export const ViewRequest = new RequestType<FileParams, ({ readonly ok: true } & ViewAnswer) | ViewRefusal, void>(
  'thethuc/view',
);
export const RenderRequest = new RequestType<
  { readonly uri: string; readonly text: string },
  /** Base64, and a name for the file, without its ending. */
  Answer<{ readonly content: string; readonly name: string }>,
  void
>('thethuc/render');
export const ImportRequest = new RequestType<
  FileParams,
  Answer<{ readonly text: string; readonly notes: readonly string[] }>,
  void
>('thethuc/import');
/** The next question for what has been answered so far; `null` when all is known. */
export const QuestionRequest = new RequestType<{ readonly answers: DraftAnswers }, DraftQuestion | null, void>(
  'thethuc/question',
);
export const NewDraftRequest = new RequestType<
  { readonly answers: DraftAnswers },
  Answer<{ readonly text: string; readonly name: string }>,
  void
>('thethuc/newDraft');
