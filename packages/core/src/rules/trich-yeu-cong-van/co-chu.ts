import { fontSizeRule } from '../shapes/font-size.ts';

export default fontSizeRule('trich-yeu-cong-van');
