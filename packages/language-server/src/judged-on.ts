import { dateOfJudgement } from '@thethuc/core';
import type { Analysis } from './analysis.ts';

/** The day by whose instruments a draft is judged, `YYYY-MM-DD`. */
export function judgedOn({ result, today }: Pick<Analysis, 'result' | 'today'>): string {
  return dateOfJudgement(result.profile, { today }).date;
}
