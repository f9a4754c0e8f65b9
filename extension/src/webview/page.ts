import type { ViewAnswer } from '../protocol.ts';
import type { FileToDraw, FromView, ToView } from '../view/messages.ts';
import { findingsList, type Place } from './findings-list.ts';
import { note, words } from './words.ts';

declare function acquireVsCodeApi(): { postMessage(message: FromView): void };

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
  /** Without an answer, the pages alone. */
  readonly draw: (file: FileToDraw, answer: ViewAnswer | undefined) => Promise<Drawing>;
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
    const top = document.scrollingElement?.scrollTop ?? 0;
    if (message.kind === 'refuse') {
      const drawing = message.file && (await drawn(message.file));
      if (!drawing) pages.replaceChildren();
      pages.prepend(note(message.reason, drawing ? 'refused above' : 'refused'));
      list.replaceChildren();
      return;
    }
    const drawing = await drawn(message.file, message.answer);
    if (!drawing) pages.replaceChildren(note(words.cannotDraw, 'refused'));
    const explain = (ruleId: string) => host.postMessage({ kind: 'explain', ruleId });
    list.replaceChildren(...findingsList(message.answer, drawing, explain));
    // A file that was saved again is looked at in the same place.
    document.scrollingElement?.scrollTo({ top });
  }

  async function drawn(file: FileToDraw, answer?: ViewAnswer): Promise<Drawing | undefined> {
    try {
      return await draw(file, answer);
    } catch (error) {
      failed(error);
      return undefined;
    }
  }

  function failed(error: unknown): void {
    host.postMessage({ kind: 'failed', error: String(error) });
  }
}

function isOurs(data: unknown): data is ToView {
  const { kind } = (data ?? {}) as { readonly kind?: unknown };
  return kind === 'show' || kind === 'refuse';
}
