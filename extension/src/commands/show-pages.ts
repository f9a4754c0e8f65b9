import { commands, window } from 'vscode';
import { words } from '../words.ts';
import { isDocx, targetOf } from './target.ts';

/** Opens the pages of a Word file with the findings marked on them. */
export async function showPages(argument: unknown): Promise<void> {
  let uri = targetOf(argument);
  if (!uri || !isDocx(uri)) {
    const chosen = await window.showOpenDialog({
      title: words().chooseFile,
      filters: { [words().wordDocument]: ['docx', 'docm', 'dotx'] },
    });
    uri = chosen?.[0];
  }
  if (uri) await commands.executeCommand('vscode.openWith', uri, 'thethuc.docx');
}
