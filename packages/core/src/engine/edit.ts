import type { Bilingual } from '../model/bilingual.ts';
import type { PageSetup, ParagraphFormat, RunFormat } from '../model/doc.ts';
import type { Span } from '../model/span.ts';

/** safe: form only, the words stay. review: words change. show-only: advice, never applied. */
export type Applicability = 'safe' | 'review' | 'show-only';

/** A change described on the Doc; each medium lowers it in its own way or says why it cannot. */
export type Edit =
  | { readonly op: 'replace-text'; readonly span: Span; readonly text: string }
  | { readonly op: 'set-run-format'; readonly span: Span; readonly format: RunFormat }
  | { readonly op: 'set-paragraph-format'; readonly paragraph: number; readonly format: ParagraphFormat }
  | { readonly op: 'set-page'; readonly section: number; readonly page: Partial<PageSetup> }
  | {
      readonly op: 'insert-paragraph';
      /** Index into `Doc.paragraphs`; the new one stands after it. */
      readonly after: number;
      readonly text: string;
      readonly run: RunFormat;
      readonly format: ParagraphFormat;
    }
  | { readonly op: 'delete'; readonly span: Span };

export interface Fix {
  readonly applicability: Applicability;
  readonly title: Bilingual;
  readonly edits: readonly Edit[];
}
