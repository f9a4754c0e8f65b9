import { letterCaseRule } from '../shapes/letter-case-rule.ts';

export default letterCaseRule('muc-do-khan');
