import { fontStyleRule } from '../shapes/font-style.ts';

export default fontStyleRule('du-thao');
