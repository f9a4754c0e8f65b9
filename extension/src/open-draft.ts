import { Range, Uri, window, workspace, WorkspaceEdit } from 'vscode';

/** Names tried before the editor is left to name the draft. */
const MAX_NAMES = 50;

/** Opens a draft that is not saved yet, under a name that is free, so that saving it needs no question. */
export async function openDraft(name: string, text: string): Promise<void> {
  const uri = await freeName(name);
  if (!uri) {
    await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content: text }));
    return;
  }
  const document = await workspace.openTextDocument(uri);
  const edit = new WorkspaceEdit();
  const everything = new Range(0, 0, document.lineCount, 0);
  edit.replace(uri, everything, text);
  await workspace.applyEdit(edit);
  await window.showTextDocument(document);
}

/** `name.md`, `name-2.md` … in the first folder; `undefined` without a folder. */
async function freeName(name: string): Promise<Uri | undefined> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  if (!folder) return undefined;
  for (let number = 1; number <= MAX_NAMES; number += 1) {
    const file = Uri.joinPath(folder, `${name}${number === 1 ? '' : `-${number}`}.md`);
    const untitled = file.with({ scheme: 'untitled' });
    const open = workspace.textDocuments.some(({ uri }) => uri.toString() === untitled.toString());
    const there = await workspace.fs.stat(file).then(
      () => true,
      () => false,
    );
    if (!open && !there) return untitled;
  }
  return undefined;
}
