import { fontSizeRule } from '../shapes/font-size.ts';

export default fontSizeRule('co-quan-cap-tren');
