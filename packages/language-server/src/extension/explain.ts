import { readFile } from 'node:fs/promises';
import { RULES, type Language } from '@thethuc/core';
import { DEFAULT_SETTINGS } from '../settings.ts';
import { rulePage } from '../pages.ts';
import type { RuleName } from './requests.ts';

export function ruleNames(language: Language): RuleName[] {
  return RULES.map(({ id, title }) => ({ id, title: title[language] }));
}

/** The page of a rule as it is packaged; `null` for an id that no rule has. */
export async function explain(ruleId: string): Promise<string | null> {
  if (!RULES.some(({ id }) => id === ruleId)) return null;
  return readFile(new URL(rulePage(ruleId, DEFAULT_SETTINGS)), 'utf8').catch(() => null);
}
