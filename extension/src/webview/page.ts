import type { FromView, ToView } from '../view/messages.ts';
import { findingsList, type Place } from './findings-list.ts';
import { note, words } from './words.ts';

declare function acquireVsCodeApi(): { postMessage(message: FromView): void };

/** A file to be shown with its findings. */
export type Show = Extract<ToView, { readonly kind: 'show' }>;

/** What has been drawn. */
export interface Drawing {
  /** For every finding, its places that are drawn. */
  readonly places: readonly (readonly Place[])[];
  /** What one should know of the pages, in sentences. */
  readonly remarks: readonly string[];
}

export const pages = document.getElementById('pages')!;

/** Shows what the extension sends: pages drawn by `draw`, and the list of findings beside them. */
export function runView(draw: (file: Show) => Promise<Drawing>): void {
  const host = acquireVsCodeApi();
  const list = document.getElementById('findings')!;
  let turn = Promise.resolve();
  window.addEventListener('message', ({ data }: MessageEvent<ToView | string>) => {
    // The renderer's libraries send themselves messages in words.
    if (typeof data === 'object') turn = turn.then(() => receive(data));
  });
  host.postMessage({ kind: 'ready' });

  async function receive(message: ToView): Promise<void> {
    if (message.kind === 'refuse') {
      pages.replaceChildren(note(message.reason, 'refused'));
      list.replaceChildren();
      return;
    }
    const top = document.scrollingElement?.scrollTop ?? 0;
    const drawing = await draw(message).catch((error: unknown) => {
      host.postMessage({ kind: 'failed', error: String(error) });
      return undefined;
    });
    if (!drawing) pages.replaceChildren(note(words.cannotDraw, 'refused'));
    const explain = (ruleId: string) => host.postMessage({ kind: 'explain', ruleId });
    list.replaceChildren(...findingsList(message.answer, drawing, explain));
    // A file that was saved again is looked at in the same place.
    document.scrollingElement?.scrollTo({ top });
  }
}
