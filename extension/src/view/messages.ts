import type { ViewAnswer } from '../protocol.ts';

/** To the page of a view. */
export type ToView =
  | { readonly kind: 'show'; readonly file: FileToDraw; readonly answer: ViewAnswer }
  /** With a file, its pages are shown though nothing is known of them. */
  | { readonly kind: 'refuse'; readonly reason: string; readonly file?: FileToDraw };

export interface FileToDraw {
  readonly bytes: Uint8Array;
  /** The script that reads PDFs, for the view of one. */
  readonly worker?: Uint8Array;
}

/** From the page of a view. */
export type FromView =
  | { readonly kind: 'ready' }
  | { readonly kind: 'explain'; readonly ruleId: string }
  /** The pages could not be drawn. */
  | { readonly kind: 'failed'; readonly error: string };

/** Characters of an error that are logged: its words may be those of the file. */
const MAX_ERROR = 1000;

/** A message from the page of a view, which draws foreign files and is not trusted; `undefined` for anything else. */
export function readFromView(message: unknown): FromView | undefined {
  if (typeof message !== 'object' || message === null || !('kind' in message)) return undefined;
  const { kind, ruleId, error } = message as Readonly<Record<string, unknown>>;
  if (kind === 'ready') return { kind };
  if (kind === 'explain' && typeof ruleId === 'string') return { kind, ruleId };
  if (kind === 'failed' && typeof error === 'string') return { kind, error: error.slice(0, MAX_ERROR) };
  return undefined;
}
