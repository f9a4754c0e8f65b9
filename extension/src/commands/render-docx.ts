import { basename } from 'node:path';
import { commands, env, ProgressLocation, Uri, window, workspace } from 'vscode';
import { isDraft } from '../drafts.ts';
import { RenderRequest } from '../requests.ts';
import type { Server } from '../server.ts';
import { DOCX_VIEW } from '../view/view-types.ts';
import { words } from '../words.ts';
import { targetOf } from './target.ts';

/** Makes the Word document of a draft, where the user says, and offers to look at it. */
export async function renderDocx(server: Server, argument: unknown): Promise<void> {
  const text = words();
  const source = targetOf(argument);
  const document = source && (await workspace.openTextDocument(source).then(same, () => undefined));
  if (!document || !isDraft(document)) {
    void window.showInformationMessage(document ? text.notADraft : text.noDraft);
    return;
  }
  const answer = await window.withProgress({ location: ProgressLocation.Window, title: text.rendering }, () =>
    server.ask(RenderRequest, { uri: document.uri.toString(), text: document.getText() }),
  );
  if (!answer) return;
  if (!answer.ok) {
    void window.showWarningMessage(answer.reason);
    return;
  }
  const target = await window.showSaveDialog({
    title: text.saveAs,
    defaultUri: proposal(document.uri, answer.name),
    filters: { [text.wordDocument]: ['docx'] },
  });
  if (!target) return;
  await workspace.fs.writeFile(target, Buffer.from(answer.content, 'base64'));
  await offer(target);
}

/** The draft's own name beside it; a draft that is nowhere yet goes to the first folder. */
function proposal(uri: Uri, name: string): Uri {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  if (uri.scheme !== 'untitled') return uri.with({ path: uri.path.replace(/\.[^./]*$/u, '') + '.docx' });
  return folder ? Uri.joinPath(folder, `${name}.docx`) : Uri.file(`${name}.docx`);
}

async function offer(target: Uri): Promise<void> {
  const text = words();
  // A remote file has no application on this desk.
  const choices = env.remoteName === undefined ? [text.showPages, text.openInWord] : [text.showPages];
  const chosen = await window.showInformationMessage(text.rendered(basename(target.path)), ...choices);
  if (chosen === text.showPages) await commands.executeCommand('vscode.openWith', target, DOCX_VIEW);
  if (chosen === text.openInWord) await env.openExternal(target);
}

function same<T>(value: T): T {
  return value;
}
