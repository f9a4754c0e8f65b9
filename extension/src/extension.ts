import type { ExtensionContext, TextDocument } from 'vscode';
import { commands, languages, window, workspace } from 'vscode';
import { check } from './commands/check.ts';
import { explain } from './commands/explain.ts';
import { fixAll } from './commands/fix-all.ts';
import { importDocx } from './commands/import-docx.ts';
import { newDraft } from './commands/new-draft.ts';
import { renderDocx } from './commands/render-docx.ts';
import { report } from './commands/report.ts';
import { showPages } from './commands/show-pages.ts';
import { isDraft } from './drafts.ts';
import { explainActions } from './explain-action.ts';
import { Server } from './server.ts';
import { StatusBar } from './status-bar.ts';
import { PagesView } from './view/pages-view.ts';

let server: Server | undefined;

export function activate(context: ExtensionContext): void {
  const ours = new Server(context);
  server = ours;
  const view = new PagesView(context, ours);
  context.subscriptions.push(
    view.register(),
    new StatusBar(ours, view),
    languages.registerCodeActionsProvider({ language: 'markdown' }, explainActions),
    commands.registerCommand('thethuc.new', () => newDraft(ours)),
    commands.registerCommand('thethuc.render', (uri?: unknown) => renderDocx(ours, uri)),
    commands.registerCommand('thethuc.import', (uri?: unknown) => importDocx(ours, view, uri)),
    commands.registerCommand('thethuc.checkFile', (uri?: unknown) => check(ours, 'file', uri)),
    commands.registerCommand('thethuc.checkFolder', (uri?: unknown) => check(ours, 'folder', uri)),
    commands.registerCommand('thethuc.report', () => report(ours, view)),
    commands.registerCommand('thethuc.explain', (ruleId?: unknown) => explain(ours, ruleId)),
    commands.registerCommand('thethuc.fixAll', fixAll),
    commands.registerCommand('thethuc.view', (uri?: unknown) => showPages(uri)),
    commands.registerCommand('thethuc.restart', () => ours.restart()),
    workspace.onDidOpenTextDocument(look),
    workspace.onDidChangeTextDocument(({ document }) => look(document)),
    window.onDidChangeActiveTextEditor(markDraft),
  );
  workspace.textDocuments.forEach(look);
  markDraft();

  /** The server runs from the first draft on; Markdown of other people starts nothing. */
  function look(document: TextDocument): void {
    if (document === window.activeTextEditor?.document) markDraft();
    if (!ours.wanted && isDraft(document)) void ours.start().catch(() => undefined);
  }
}

export function deactivate(): Promise<void> | undefined {
  return server?.stop();
}

/** Menus show the commands of a draft only on a draft. */
function markDraft(): void {
  const document = window.activeTextEditor?.document;
  void commands.executeCommand('setContext', 'thethuc.isDraft', document !== undefined && isDraft(document));
}
