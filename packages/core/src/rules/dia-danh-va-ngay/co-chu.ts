import { fontSizeRule } from '../shapes/font-size.ts';

export default fontSizeRule('dia-danh-va-ngay');
