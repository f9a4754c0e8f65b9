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

/** How one kind of file is drawn into `pages`. */
export interface Painter {
  readonly draw: (file: Show) => Promise<Drawing>;
  /** Lets go of what has been drawn. */
  readonly clear: () => void;
}

/** Shows what the extension sends: the pages, and the list of findings beside them. */
export function runView({ draw, clear }: Painter): void {
  const host = acquireVsCodeApi();
  const list = document.getElementById('findings')!;
  let turn = Promise.resolve();
  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    // The renderer's libraries send themselves messages, too. One that fails must not keep back those after it.
    if (isOurs(data)) turn = turn.then(() => receive(data)).catch(failed);
  });
  host.postMessage({ kind: 'ready' });

  async function receive(message: ToView): Promise<void> {
    clear();
    if (message.kind === 'refuse') {
      pages.replaceChildren(note(message.reason, 'refused'));
      list.replaceChildren();
      return;
    }
    const top = document.scrollingElement?.scrollTop ?? 0;
    const drawing = await draw(message).catch((error: unknown) => {
      failed(error);
      return undefined;
    });
    if (!drawing) pages.replaceChildren(note(words.cannotDraw, 'refused'));
    const explain = (ruleId: string) => host.postMessage({ kind: 'explain', ruleId });
    list.replaceChildren(...findingsList(message.answer, drawing, explain));
    // A file that was saved again is looked at in the same place.
    document.scrollingElement?.scrollTo({ top });
  }

  function failed(error: unknown): void {
    host.postMessage({ kind: 'failed', error: String(error) });
  }
}

function isOurs(data: unknown): data is ToView {
  const { kind } = (data ?? {}) as { readonly kind?: unknown };
  return kind === 'show' || kind === 'refuse';
}
