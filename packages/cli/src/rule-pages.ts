import { readFile } from 'node:fs/promises';

/**
 * The page of a rule: what, why, examples; `undefined` when it has none. This is
 * the version that runs from source. The build puts a module in its place that
 * holds the text of all pages.
 */
export async function rulePage(ruleId: string): Promise<string | undefined> {
  const page = new URL(`../../core/src/rules/${ruleId}.md`, import.meta.url);
  return readFile(page, 'utf8').catch(() => undefined);
}
