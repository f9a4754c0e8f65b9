import { TabInputCustom, Uri, window } from 'vscode';

/** The file a command was called on: what the menu hands over, else what is in front. */
export function targetOf(argument: unknown): Uri | undefined {
  if (argument instanceof Uri) return argument;
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  if (input instanceof TabInputCustom) return input.uri;
  return window.activeTextEditor?.document.uri;
}
