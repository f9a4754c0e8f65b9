import type { Disposable, TextDocument, Uri } from 'vscode';
import { DiagnosticSeverity, languages, MarkdownString, StatusBarAlignment, window, workspace } from 'vscode';
import { isDraft } from './drafts.ts';
import { StatusRequest } from './requests.ts';
import type { Server } from './server.ts';
import type { PagesView, Shown } from './view/pages-view.ts';
import { words } from './words.ts';

/** Milliseconds of rest before the server is asked again. */
const REST = 300;

interface State {
  readonly type: string | null;
  readonly instruments: readonly string[];
  readonly regime: string;
  readonly counts: readonly [errors: number, warnings: number, infos: number];
}

/** One item: what the document is, by which instruments it is judged, and how many faults it has. */
export class StatusBar implements Disposable {
  readonly #item = window.createStatusBarItem('thethuc', StatusBarAlignment.Left, 0);
  readonly #server: Server;
  readonly #view: PagesView;
  readonly #subscriptions: readonly Disposable[];
  #timer: NodeJS.Timeout | undefined;
  #turn = 0;

  constructor(server: Server, view: PagesView) {
    this.#server = server;
    this.#view = view;
    this.#subscriptions = [
      window.onDidChangeActiveTextEditor(() => this.#later()),
      languages.onDidChangeDiagnostics(({ uris }) => {
        const active = window.activeTextEditor?.document.uri.toString();
        if (uris.some((uri) => uri.toString() === active)) this.#later();
      }),
      view.onDidChangeShown(() => this.#later()),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('thethuc')) this.#later();
      }),
    ];
    this.#later();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#item.dispose();
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#update(), REST);
  }

  async #update(): Promise<void> {
    const turn = ++this.#turn;
    const state = await this.#state();
    // An answer for a document that is no longer in front is dropped.
    if (turn !== this.#turn) return;
    if (state) this.#show(state);
    else this.#item.hide();
  }

  async #state(): Promise<State | undefined> {
    const shown = this.#view.shown;
    if (shown) return ofShown(shown);
    const document = window.activeTextEditor?.document;
    if (!document || !isDraft(document)) return undefined;
    return this.#ofDraft(document);
  }

  async #ofDraft(document: TextDocument): Promise<State | undefined> {
    const client = await this.#server.start().catch(() => undefined);
    const answer = await client?.sendRequest(StatusRequest, { uri: document.uri.toString() }).catch(() => undefined);
    if (!answer) return undefined;
    return {
      type: answer.type,
      instruments: answer.instruments,
      regime: answer.regime,
      counts: countsOf(document.uri),
    };
  }

  #show({ type, instruments, regime, counts }: State): void {
    const text = words();
    const [errors, warnings] = counts;
    const icon = errors > 0 ? '$(error)' : warnings > 0 ? '$(warning)' : '$(pass)';
    this.#item.name = text.statusName;
    this.#item.text = [
      `${icon} ${type ?? text.unknownType}`,
      instruments.length === 0 ? text.noInstrument : instruments.join(', '),
      text.counts(...counts),
    ].join(' · ');
    this.#item.tooltip = new MarkdownString(regime);
    this.#item.command = 'workbench.actions.view.problems';
    this.#item.accessibilityInformation = { label: `${text.statusName}: ${this.#item.text}` };
    this.#item.show();
  }
}

function ofShown({ answer }: Shown): State {
  const of = (severity: string) => answer.findings.filter((finding) => finding.severity === severity).length;
  return {
    type: answer.type,
    instruments: answer.instruments,
    regime: answer.regime,
    counts: [of('error'), of('warning'), of('info')],
  };
}

function countsOf(uri: Uri): State['counts'] {
  const ours = languages.getDiagnostics(uri).filter(({ source }) => source === 'thethuc');
  const of = (...severities: DiagnosticSeverity[]) =>
    ours.filter(({ severity }) => severities.includes(severity)).length;
  return [
    of(DiagnosticSeverity.Error),
    of(DiagnosticSeverity.Warning),
    of(DiagnosticSeverity.Information, DiagnosticSeverity.Hint),
  ];
}
