import { formDate, resolve, type Draft, type FormOptions } from '@thethuc/core';

/** What the instruments say for one draft. */
export interface Values {
  /** The parameters of a requirement. */
  params<P>(requirement: string): Partial<P>;
  /** True when an instrument in force on the day of the draft makes this requirement. */
  demands(requirement: string): boolean;
}

/** A day after every instrument has come into force. */
const NEWEST = '9999-12-31';

/**
 * Looks values up by the day of the draft. What the instruments of that day leave open is set as those of today
 * want it: a page has margins and a typeface whether or not they were prescribed.
 */
export function formValues(draft: Draft, options: FormOptions): Values {
  const { overlay } = options;
  const then = resolve(formDate(draft.thongTin, options), overlay);
  const now = resolve(NEWEST, overlay);
  return {
    params: <P>(requirement: string) =>
      ((then.get(requirement) ?? now.get(requirement))?.provision.params ?? {}) as Partial<P>,
    demands: (requirement) => then.has(requirement),
  };
}
