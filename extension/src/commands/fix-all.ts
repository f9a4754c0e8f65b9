import { commands } from 'vscode';

/** Applies every fix that is safe, as "fix all on save" would. */
export function fixAll(): Thenable<unknown> {
  return commands.executeCommand('editor.action.codeAction', { kind: 'source.fixAll.thethuc', apply: 'first' });
}
