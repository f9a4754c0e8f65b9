import type { Bilingual } from '@thethuc/core';

/** A file that steers the check is missing or wrong: nothing is checked. The sentence is for the user. */
export class ConfigError extends Error {
  readonly text: Bilingual;

  constructor(text: Bilingual) {
    super(text.en);
    this.name = 'ConfigError';
    this.text = text;
  }
}
