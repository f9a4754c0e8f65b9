import { letterCaseRule } from '../shapes/letter-case-rule.ts';

export default letterCaseRule('du-thao');
