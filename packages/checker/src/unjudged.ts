import { dateOfJudgement, FORM_KNOWN_FROM } from '@thethuc/core';
import type { Bilingual, CheckOptions, CheckResult } from '@thethuc/core';
import { beforeForm } from './messages.ts';

/** Why a document that was read has not been judged: nothing would be found wrong, and nobody has looked. */
export function unjudged({ status, profile }: CheckResult, options: CheckOptions): Bilingual | undefined {
  const { date } = dateOfJudgement(profile, options);
  return status === 'checked' && date < FORM_KNOWN_FROM ? beforeForm(date) : undefined;
}
