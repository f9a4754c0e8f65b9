import type { QuickPickItem, TextDocumentContentProvider } from 'vscode';
import { commands, EventEmitter, Uri, window, workspace } from 'vscode';
import { ExplainRequest, RulesRequest } from '../requests.ts';
import type { Server } from '../server.ts';
import { words } from '../words.ts';

const SCHEME = 'thethuc-rule';
const pages = new Map<string, string>();
const changed = new EventEmitter<Uri>();
let provider: ReturnType<typeof workspace.registerTextDocumentContentProvider> | undefined;

/** Shows the page of a rule: what it asks, why, and cases right and wrong. */
export async function explain(server: Server, argument: unknown): Promise<void> {
  const ruleId = typeof argument === 'string' ? argument : await pick(server);
  if (ruleId === undefined) return;
  const page = await server.ask(ExplainRequest, { ruleId });
  if (page === undefined) return;
  if (page === null) {
    void window.showInformationMessage(words().noSuchRule(ruleId));
    return;
  }
  provider ??= workspace.registerTextDocumentContentProvider(SCHEME, content);
  const uri = Uri.from({ scheme: SCHEME, path: `/${words().ruleTitle(ruleId.replace('/', ', '))}.md` });
  pages.set(uri.path, page);
  changed.fire(uri);
  await commands.executeCommand('markdown.showPreview', uri);
}

const content: TextDocumentContentProvider = {
  onDidChange: changed.event,
  provideTextDocumentContent: ({ path }) => pages.get(path) ?? '',
};

async function pick(server: Server): Promise<string | undefined> {
  const rules = await server.ask(RulesRequest, {});
  if (!rules) return undefined;
  const items: QuickPickItem[] = rules.map(({ id, title }) => ({ label: title, description: id }));
  const chosen = await window.showQuickPick(items, { placeHolder: words().chooseRule, matchOnDescription: true });
  return chosen?.description;
}
