import { commands, window } from 'vscode';
import { viewFor } from '../view/view-types.ts';
import { words } from '../words.ts';
import { targetOf } from './target.ts';

/** Opens the pages of a Word file or a PDF with the findings marked on them. */
export async function showPages(argument: unknown): Promise<void> {
  let uri = targetOf(argument);
  if (!uri || !viewFor(uri)) {
    const chosen = await window.showOpenDialog({
      title: words().chooseFile,
      filters: { [words().documents]: ['docx', 'docm', 'dotx', 'pdf'] },
    });
    uri = chosen?.[0];
  }
  const view = uri && viewFor(uri);
  if (view) await commands.executeCommand('vscode.openWith', uri, view);
}
