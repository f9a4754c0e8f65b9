import type { Doc } from '@thethuc/core';
import { readPdf } from '../src/index.ts';
import { tinyPdf, type TinyPage } from './tiny-pdf.ts';

/** What is read of these pages; throws when they are refused. */
export async function docOf(...pages: readonly TinyPage[]): Promise<Doc> {
  const result = await readPdf(tinyPdf(pages));
  if (!result.ok) throw new Error(result.reason.en);
  return result.doc;
}
