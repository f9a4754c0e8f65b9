/** One sentence in the two languages of the product; Vietnamese is the default everywhere. */
export interface Bilingual {
  readonly vi: string;
  readonly en: string;
}

export type Language = keyof Bilingual;
