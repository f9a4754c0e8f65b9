import { fontStyleRule } from '../shapes/font-style.ts';

export default fontStyleRule('dia-danh-va-ngay');
