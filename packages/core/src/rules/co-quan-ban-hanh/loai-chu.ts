import { hasBrokenCapitals } from '../shapes/letter-case.ts';
import { letterCaseRule } from '../shapes/letter-case-rule.ts';

// A few small letters among capitals are a slip with a rule of its own, co-quan-ban-hanh/chu-hoa.
export default letterCaseRule(
  'co-quan-ban-hanh',
  ({ parts }) => !hasBrokenCapitals(parts.single['co-quan-ban-hanh']?.text ?? ''),
);
