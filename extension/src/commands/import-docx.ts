import { basename } from 'node:path';
import type { Uri } from 'vscode';
import { window } from 'vscode';
import { contentOf } from '../content.ts';
import { openDraft } from '../open-draft.ts';
import { ImportRequest } from '../requests.ts';
import type { Server } from '../server.ts';
import type { PagesView } from '../view/pages-view.ts';
import { DOCX_VIEW, viewFor } from '../view/view-types.ts';
import { words } from '../words.ts';
import { targetOf } from './target.ts';

/** Turns a Word document into a draft that is opened, not yet saved. */
export async function importDocx(server: Server, view: PagesView, argument: unknown): Promise<void> {
  const text = words();
  const uri = await source(view, argument);
  if (!uri) return;
  const answer = await server.ask(ImportRequest, await contentOf(uri));
  if (!answer) return;
  if (!answer.ok) {
    void window.showWarningMessage(answer.reason);
    return;
  }
  await openDraft(basename(uri.path).replace(/\.[^.]*$/u, ''), answer.text);
  if (answer.notes.length > 0) void window.showWarningMessage(text.importNotes(answer.notes));
}

async function source(view: PagesView, argument: unknown): Promise<Uri | undefined> {
  const uri = view.shown?.uri ?? targetOf(argument);
  if (uri && viewFor(uri) === DOCX_VIEW) return uri;
  const text = words();
  const chosen = await window.showOpenDialog({
    title: text.chooseDocx,
    filters: { [text.wordDocument]: ['docx', 'docm', 'dotx'] },
  });
  return chosen?.[0];
}
