import { fontSizeRule } from '../shapes/font-size.ts';

export default fontSizeRule('pham-vi-luu-hanh');
