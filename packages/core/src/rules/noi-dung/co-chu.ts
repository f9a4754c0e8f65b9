import { bodyFontSizeRule } from '../shapes/font-size.ts';

export default bodyFontSizeRule;
