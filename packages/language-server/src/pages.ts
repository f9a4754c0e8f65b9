import { pathToFileURL } from 'node:url';
import { INSTRUMENTS } from '@thethuc/core';
import type { Settings } from './settings.ts';

declare const PAGES: string | undefined;

/** The folder of the pages: beside the bundle, or where they are written when it runs from source. */
const BASE = typeof PAGES === 'string' ? new URL(PAGES, import.meta.url) : new URL('../../core/', import.meta.url);
const RULES_AT = typeof PAGES === 'string' ? 'quy-tac/' : 'src/rules/';
const INSTRUMENTS_AT = typeof PAGES === 'string' ? 'van-ban/' : 'docs/van-ban/';

/** The page of a rule. */
export function rulePage(ruleId: string, { rulePages }: Pick<Settings, 'rulePages'>): string {
  if (rulePages !== undefined) return `${rulePages}${ruleId}.md`;
  return new URL(`${RULES_AT}${ruleId}.md`, BASE).href;
}

/** The page of an instrument we know; the overlay of an office has none. */
export function instrumentPage(id: string): string | undefined {
  if (!INSTRUMENTS.some((instrument) => instrument.id === id)) return undefined;
  return new URL(`${INSTRUMENTS_AT}${id}.md`, BASE).href;
}

/** A path of this machine as a URI. */
export function fileUri(path: string): string {
  return pathToFileURL(path).href;
}
