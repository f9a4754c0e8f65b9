import type { Connection } from 'vscode-languageserver';
import type { Analysis } from '../analysis.ts';
import type { Settings } from '../settings.ts';
import { importDocx, render } from './convert.ts';
import { explain, ruleNames } from './explain.ts';
import { checkSettings, inspect, nameOf } from './inspect.ts';
import { newDraft, question } from './new-draft.ts';
import { report } from './report.ts';
import {
  ExplainRequest,
  ImportRequest,
  NewDraftRequest,
  QuestionRequest,
  RenderRequest,
  ReportRequest,
  RulesRequest,
  StatusRequest,
  ViewRequest,
} from './requests.ts';
import { status } from './status.ts';
import { viewOf } from './view.ts';

export interface ExtensionServices {
  /** What a file is checked by; left out, a file that is nowhere yet. */
  readonly settingsFor: (uri?: string) => Promise<Settings>;
  /** What is known of a text that is open; `undefined` for any other. */
  readonly analysisOf: (uri: string) => Promise<Analysis | undefined>;
  /** `YYYY-MM-DD`. */
  readonly today: () => string;
  /** Module of the threads that files are read in. */
  readonly worker: URL | undefined;
}

/** Answers what our VS Code extension asks. */
export function registerExtensionRequests(connection: Connection, services: ExtensionServices): void {
  const { settingsFor, analysisOf, today, worker } = services;
  connection.onRequest(StatusRequest, async ({ uri }) => {
    const analysis = await analysisOf(uri);
    return analysis ? status(analysis) : null;
  });
  connection.onRequest(RulesRequest, async () => ruleNames((await settingsFor()).language));
  connection.onRequest(ExplainRequest, ({ ruleId }) => explain(ruleId));
  connection.onRequest(ViewRequest, async (file) => {
    const settings = await settingsFor(file.uri);
    const read = await inspect(file, checkSettings(settings, today()), worker);
    return read.ok
      ? { ok: true, ...viewOf(read, nameOf(file.uri), settings.language) }
      : { ok: false, reason: read.reason[settings.language] };
  });
  connection.onRequest(ReportRequest, async ({ uris }) =>
    report({ uris, settings: await settingsFor(uris[0]), today: today(), analysisOf, worker }),
  );
  connection.onRequest(RenderRequest, async ({ uri, text }) => render(text, await settingsFor(uri), today()));
  connection.onRequest(ImportRequest, async (file) => importDocx(file, await settingsFor(file.uri), today(), worker));
  connection.onRequest(QuestionRequest, async ({ answers }) =>
    question(answers, (await settingsFor()).language, today()),
  );
  connection.onRequest(NewDraftRequest, async ({ answers }) => newDraft(answers, await settingsFor(), today()));
}
