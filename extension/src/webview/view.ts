import type { FromView, ToView } from '../view/messages.ts';
import { draw } from './draw.ts';
import { findingsList } from './findings-list.ts';
import { fit } from './fit.ts';
import { markFindings } from './marks.ts';
import type { Marked } from './marks.ts';
import { note, words } from './words.ts';

declare function acquireVsCodeApi(): { postMessage(message: FromView): void };

const host = acquireVsCodeApi();
const pages = document.getElementById('pages')!;
const list = document.getElementById('findings')!;

window.addEventListener('message', ({ data }: MessageEvent<ToView | string>) => {
  // The renderer's libraries send themselves messages in words.
  if (typeof data === 'object') void receive(data);
});
window.addEventListener('resize', () => fit(pages));
host.postMessage({ kind: 'ready' });

async function receive(message: ToView): Promise<void> {
  if (message.kind === 'refuse') {
    pages.replaceChildren(note(message.reason, 'refused'));
    list.replaceChildren();
    return;
  }
  const { answer, bytes } = message;
  const top = document.scrollingElement?.scrollTop ?? 0;
  const drawn = await draw(bytes, pages).then(
    () => true,
    (error: unknown) => {
      host.postMessage({ kind: 'failed', error: String(error) });
      return false;
    },
  );
  if (!drawn) pages.replaceChildren(note(words.cannotDraw, 'refused'));
  const marked: Marked = markFindings(pages, answer.paragraphs, answer.findings);
  fit(pages);
  list.replaceChildren(
    ...findingsList(answer, marked, { drawn, explain: (ruleId) => host.postMessage({ kind: 'explain', ruleId }) }),
  );
  // A file that was saved again is looked at in the same place.
  document.scrollingElement?.scrollTo({ top });
}
