import { basename } from 'node:path';
import type { Uri } from 'vscode';
import { ProgressLocation, ViewColumn, window } from 'vscode';
import { isDraft } from '../drafts.ts';
import { ReportRequest } from '../requests.ts';
import type { Server } from '../server.ts';
import type { PagesView } from '../view/pages-view.ts';
import { words } from '../words.ts';

/** Opens the report on the draft, Word file or PDF in front. */
export async function report(server: Server, view: PagesView): Promise<void> {
  const document = window.activeTextEditor?.document;
  const uri = view.shown?.uri ?? (document && isDraft(document) ? document.uri : undefined);
  if (uri) await showReport(server, [uri]);
  else void window.showInformationMessage(words().noDocument);
}

/** The report on files and folders, in a page beside the editor. */
export async function showReport(server: Server, uris: readonly Uri[]): Promise<void> {
  const text = words();
  if (uris.some(({ scheme }) => scheme !== 'file' && scheme !== 'untitled')) {
    void window.showWarningMessage(text.virtualFolder);
    return;
  }
  const answer = await window.withProgress({ location: ProgressLocation.Window, title: text.checking }, () =>
    server.ask(ReportRequest, { uris: uris.map(String) }),
  );
  if (!answer) return;
  if (!answer.ok) {
    void window.showWarningMessage(answer.reason);
    return;
  }
  const name = uris.map(({ path }) => basename(path)).join(', ');
  // The page brings its own policy: nothing is loaded, and only its own script runs.
  const panel = window.createWebviewPanel('thethuc.report', `${text.reportTitle}: ${name}`, ViewColumn.Active, {
    enableScripts: true,
    localResourceRoots: [],
    enableFindWidget: true,
    retainContextWhenHidden: true,
  });
  panel.webview.html = answer.html;
}
