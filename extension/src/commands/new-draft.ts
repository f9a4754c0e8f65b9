import type { QuickPickItem } from 'vscode';
import { QuickInputButtons, window } from 'vscode';
import { openDraft } from '../open-draft.ts';
import type { DraftQuestion } from '../protocol.ts';
import { NewDraftRequest, QuestionRequest } from '../requests.ts';
import type { Server } from '../server.ts';
import { words } from '../words.ts';

const BACK = Symbol('back');

/** Asks what the server needs to know, one question after another, and opens the draft it makes. */
export async function newDraft(server: Server): Promise<void> {
  const given: { readonly key: string; readonly value: string }[] = [];
  for (;;) {
    const answers = Object.fromEntries(given.map(({ key, value }) => [key, value]));
    const question = await server.ask(QuestionRequest, { answers });
    if (question === undefined) return;
    if (question === null) {
      await open(server, answers);
      return;
    }
    const value = await put(question, given.length + 1);
    if (value === undefined) return;
    if (value === BACK) given.pop();
    else given.push({ key: question.key, value });
  }
}

async function open(server: Server, answers: Readonly<Record<string, string>>): Promise<void> {
  const answer = await server.ask(NewDraftRequest, { answers });
  if (!answer) return;
  if (!answer.ok) {
    void window.showWarningMessage(answer.reason);
    return;
  }
  await openDraft(answer.name, answer.text);
}

/** Puts one question; `undefined` when the user gives up. */
async function put(question: DraftQuestion, step: number): Promise<string | typeof BACK | undefined> {
  if (!question.choices) return type(question, step);
  const chosen = await choose(question, step);
  if (typeof chosen !== 'object') return chosen;
  return type(question, step);
}

const OTHER = { other: true } as const;

function choose(question: DraftQuestion, step: number): Promise<string | typeof BACK | typeof OTHER | undefined> {
  const text = words();
  const items: (QuickPickItem & { readonly value: string | typeof OTHER })[] = (question.choices ?? []).map(
    ({ value, label, detail }) => ({ label, value, ...(detail === undefined ? {} : { description: detail }) }),
  );
  if (question.free) items.push({ label: text.another, value: OTHER, alwaysShow: true });
  const pick = window.createQuickPick<(typeof items)[number]>();
  pick.title = `${text.newTitle}: ${question.title}`;
  pick.step = step;
  pick.placeholder = question.prompt;
  pick.items = items;
  pick.matchOnDescription = true;
  pick.ignoreFocusOut = true;
  pick.buttons = step > 1 ? [QuickInputButtons.Back] : [];
  return new Promise((settle) => {
    pick.onDidTriggerButton(() => settle(BACK));
    pick.onDidAccept(() => settle(pick.selectedItems[0]?.value));
    pick.onDidHide(() => settle(undefined));
    pick.show();
  }).finally(() => pick.dispose()) as ReturnType<typeof choose>;
}

function type(question: DraftQuestion, step: number): Promise<string | typeof BACK | undefined> {
  const text = words();
  const box = window.createInputBox();
  box.title = `${text.newTitle}: ${question.title}`;
  box.step = step;
  box.prompt = question.prompt + (question.required ? '' : ` (${text.skip}: Enter)`);
  box.value = question.value;
  box.ignoreFocusOut = true;
  box.buttons = step > 1 ? [QuickInputButtons.Back] : [];
  return new Promise((settle) => {
    box.onDidChangeValue(() => (box.validationMessage = ''));
    box.onDidTriggerButton(() => settle(BACK));
    box.onDidAccept(() => {
      const value = box.value.trim();
      if (value === '' && question.required) box.validationMessage = text.required;
      else settle(value);
    });
    box.onDidHide(() => settle(undefined));
    box.show();
  }).finally(() => box.dispose()) as ReturnType<typeof type>;
}
