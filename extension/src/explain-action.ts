import type { CodeActionContext, CodeActionProvider } from 'vscode';
import { CodeAction, CodeActionKind } from 'vscode';
import { words } from './words.ts';

/** Beside every fix the page of its rule, and where there is no fix, at least the page. */
export const explainActions: CodeActionProvider = {
  provideCodeActions(_document, _range, { diagnostics }: CodeActionContext): CodeAction[] {
    const rules = diagnostics.flatMap(({ source, code }) => {
      const value = typeof code === 'object' ? code.value : code;
      // What is wrong with the notation of a draft is no matter of a rule and has no page.
      return source === 'thethuc' && typeof value === 'string' && value.includes('/') ? [value] : [];
    });
    return [...new Set(rules)].map((ruleId) => {
      const title = words().explainRule(ruleId);
      const action = new CodeAction(title, CodeActionKind.QuickFix);
      action.command = { command: 'thethuc.explain', title, arguments: [ruleId] };
      return action;
    });
  },
};
