import { readBlock } from '../cases/read-block.ts';
import { allMutants, provisionOf } from './measure.ts';
import { extraSubjects, issuerSubjects, typeSubjects } from './subjects.ts';

/** The rows of the page that say how much was measured. */
export const ROWS = { clean: 'Văn bản sạch đã kiểm tra', broken: 'Văn bản bị làm sai một điểm' } as const;

/** How many documents `npm run accuracy` would measure now, in memory and through DOCX together; nothing is checked. */
export function documentsToMeasure(): { readonly clean: number; readonly broken: number } {
  const subjects = typeSubjects().length + issuerSubjects().length + extraSubjects().length;
  const broken = allMutants().filter((mutant) => provisionOf(mutant) !== undefined);
  return {
    clean: subjects * 2,
    broken: broken.reduce((sum, { block }) => sum + readBlock(block).where.length, 0),
  };
}

/** True when a page of the accuracy was measured with the rules, provisions and mutations that there are. */
export function isMeasuredNow(page: string): boolean {
  const now = documentsToMeasure();
  const stated = (row: string) => Number(new RegExp(String.raw`^\| ${row} +\| (\d+) `, 'mu').exec(page)?.[1]);
  return stated(ROWS.clean) === now.clean && stated(ROWS.broken) === now.broken;
}
