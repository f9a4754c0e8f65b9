import { letterCaseRule } from '../shapes/letter-case-rule.ts';

export default letterCaseRule('trich-yeu-cong-van');
