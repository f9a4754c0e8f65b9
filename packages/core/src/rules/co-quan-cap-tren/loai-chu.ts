import { hasBrokenCapitals } from '../shapes/letter-case.ts';
import { letterCaseRule } from '../shapes/letter-case-rule.ts';

// A few small letters among capitals are a slip with a rule of its own, co-quan-ban-hanh/chu-hoa.
export default letterCaseRule(
  'co-quan-cap-tren',
  ({ parts }) => !hasBrokenCapitals(parts.single['co-quan-cap-tren']?.text ?? ''),
);
