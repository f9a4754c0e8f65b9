import { letterCaseRule } from '../shapes/letter-case-rule.ts';

export default letterCaseRule('thong-tin-lien-he');
