import type { Bilingual } from '@thethuc/core';

/** Why an edit cannot be made in this file; caught where fixes are applied one by one. */
export class CannotError extends Error {
  readonly reason: Bilingual;

  constructor(vi: string, en: string) {
    super(en);
    this.reason = { vi, en };
  }
}
