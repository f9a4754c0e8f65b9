import { resolve } from '@thethuc/core';
import type { Analysis } from './analysis.ts';
import { judgedOn } from './judged-on.ts';

/** The parameters of a requirement on the day of the draft; empty when no instrument of the day states it. */
export function paramsOf<P>(analysis: Analysis, requirement: string): Partial<P> {
  const resolved = resolve(judgedOn(analysis), analysis.settings.overlay).get(requirement);
  return (resolved?.provision.params ?? {}) as Partial<P>;
}
