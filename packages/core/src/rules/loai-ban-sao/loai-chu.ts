import { letterCaseRule } from '../shapes/letter-case-rule.ts';

export default letterCaseRule('loai-ban-sao');
