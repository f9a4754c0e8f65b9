import { judged } from '@thethuc/checker';
import type { Connection } from 'vscode-languageserver';
import type { Analysis } from '../analysis.ts';
import { excuseUnder } from '../excused.ts';
import type { Project } from '../project.ts';
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
import { refusalOf, viewOf } from './view.ts';

export interface ExtensionServices {
  /** What a file is checked by; left out, a file that is nowhere yet. */
  readonly settingsFor: (uri?: string) => Promise<Settings>;
  /** What is known of a text that is open; `undefined` for any other. */
  readonly analysisOf: (uri: string) => Promise<Analysis | undefined>;
  /** Checks what lies in a folder; throws `ConfigError`. */
  readonly run: Project['run'];
  /** `YYYY-MM-DD`. */
  readonly today: () => string;
  /** Module of the threads that files are read in. */
  readonly worker: URL | undefined;
}

/** Answers what our VS Code extension asks. */
export function registerExtensionRequests(connection: Connection, services: ExtensionServices): void {
  const { settingsFor, analysisOf, run, today, worker } = services;
  connection.onRequest(StatusRequest, async ({ uri }) => {
    const analysis = await analysisOf(uri);
    return analysis ? status(analysis) : null;
  });
  connection.onRequest(RulesRequest, async () => ruleNames((await settingsFor()).language));
  connection.onRequest(ExplainRequest, ({ ruleId }) => explain(ruleId));
  connection.onRequest(ViewRequest, async (file) => {
    const settings = await settingsFor(file.uri);
    const checking = checkSettings(settings, today());
    const read = await inspect(file, checking, worker);
    if (!read.ok) return refusalOf(read, settings.language);
    const seen = judged(nameOf(file.uri), read, checking, excuseUnder(settings, today()));
    return { ok: true, ...viewOf(seen, settings.language) };
  });
  connection.onRequest(ReportRequest, async ({ uris }) =>
    report({ uris, settings: await settingsFor(uris[0]), today: today(), analysisOf, run }),
  );
  connection.onRequest(RenderRequest, async ({ uri, text }) => render(text, await settingsFor(uri), today()));
  connection.onRequest(ImportRequest, async (file) => importDocx(file, await settingsFor(file.uri), today(), worker));
  connection.onRequest(QuestionRequest, async ({ answers }) =>
    question(answers, (await settingsFor()).language, today()),
  );
  connection.onRequest(NewDraftRequest, async ({ answers }) => newDraft(answers, await settingsFor(), today()));
}
