import type { Bilingual } from '@thethuc/core';

/** The user asked for something that cannot be; told in one sentence, exit status 2. */
export class UsageError extends Error {
  readonly text: Bilingual;

  constructor(text: Bilingual) {
    super(text.en);
    this.name = 'UsageError';
    this.text = text;
  }
}
