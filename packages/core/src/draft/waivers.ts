/**
 * The key of the front matter under which a draft asks to be let off single
 * rules. It is no component of the form: whoever prints the draft passes over it.
 */
export const WAIVERS_KEY = 'mien-tru';

/** Keys of one such request. */
export const WAIVER_KEYS = { rule: 'quy-tac', words: 'chu', reason: 'ly-do', until: 'den' } as const;
