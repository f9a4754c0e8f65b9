import { fontStyleRule } from '../shapes/font-style.ts';

export default fontStyleRule('pham-vi-luu-hanh');
