import { fontStyleRule } from '../shapes/font-style.ts';

export default fontStyleRule('muc-do-khan');
