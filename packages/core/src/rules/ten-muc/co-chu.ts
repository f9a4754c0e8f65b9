import { fontSizeRule } from '../shapes/font-size.ts';

export default fontSizeRule('ten-muc');
