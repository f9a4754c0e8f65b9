import type { Uri } from 'vscode';
import { window } from 'vscode';
import type { Server } from '../server.ts';
import { words } from '../words.ts';
import { showReport } from './report.ts';
import { targetOf } from './target.ts';

/** Checks one file or all documents of a folder and shows the report. */
export async function check(server: Server, what: 'file' | 'folder', argument: unknown): Promise<void> {
  const uri = await chosen(what, argument);
  if (uri) await showReport(server, [uri]);
}

async function chosen(what: 'file' | 'folder', argument: unknown): Promise<Uri | undefined> {
  const text = words();
  const target = targetOf(argument);
  // A command of the palette means the file in front, but never guesses a folder.
  if (target && (what === 'file' ? isDocument(target) : target === argument)) return target;
  const picked = await window.showOpenDialog(
    what === 'folder'
      ? { title: text.chooseFolder, canSelectFolders: true, canSelectFiles: false }
      : { title: text.chooseFile, filters: { [text.documents]: ['docx', 'docm', 'dotx', 'pdf', 'md'] } },
  );
  return picked?.[0];
}

function isDocument(uri: Uri): boolean {
  return /\.(?:docx|docm|dotx|pdf|md)$/iu.test(uri.path);
}
