import { describe, expect, it } from 'vitest';
import { allMutants, measureClean, measureMutants, NOISE_LIMIT, provisionOf } from '../src/accuracy/measure.ts';
import { unbroken } from '../src/accuracy/report.ts';

// Samples of what `npm run accuracy` measures in full; the steps are prime to the lengths of the lists of manners.
const CLEAN_STEP = 17;
const MUTANT_STEP = 13;
/** Share of broken documents whose fault must be found; the page `do-chinh-xac.md` has the measured one. */
const RECALL = 0.98;
const QUIET = 0.98;

it('every provision that a rule checks is broken by a mutation', () => {
  const without = unbroken(allMutants().flatMap((mutant) => provisionOf(mutant) ?? []));
  expect(without, 'Thêm phép làm sai cho các quy định này vào src/accuracy/form-mutations.ts').toEqual([]);
});

describe('a sample of the accuracy measure', () => {
  it('raises no alarm on clean documents, in memory and through DOCX', () => {
    expect(measureClean(['memory', 'docx'], CLEAN_STEP).alarms).toEqual([]);
  });

  it('finds the faults of broken documents and little else', () => {
    const outcomes = measureMutants(['memory', 'docx'], MUTANT_STEP);
    const share = (part: number): number => part / outcomes.length;
    expect(share(outcomes.filter(({ found }) => found).length)).toBeGreaterThan(RECALL);
    expect(share(outcomes.filter(({ noise }) => noise.length <= NOISE_LIMIT).length)).toBeGreaterThan(QUIET);
  });
});
