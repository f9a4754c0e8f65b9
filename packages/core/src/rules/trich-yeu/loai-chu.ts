import { letterCaseRule } from '../shapes/letter-case-rule.ts';

// The political report to a congress prints the theme of the congress, in capitals, in the place of the trích yếu.
export default letterCaseRule(
  'trich-yeu',
  ({ parts }) => !/trình đại hội/iu.test(parts.single['trich-yeu']?.text ?? ''),
);
