import type { ViewAnswer } from '../protocol.ts';

/** To the page of a view. */
export type ToView =
  | {
      readonly kind: 'show';
      readonly bytes: Uint8Array;
      readonly answer: ViewAnswer;
      /** The script that reads PDFs, for the view of one. */
      readonly worker?: Uint8Array;
    }
  | { readonly kind: 'refuse'; readonly reason: string };

/** From the page of a view. */
export type FromView =
  | { readonly kind: 'ready' }
  | { readonly kind: 'explain'; readonly ruleId: string }
  /** The pages could not be drawn. */
  | { readonly kind: 'failed'; readonly error: string };
