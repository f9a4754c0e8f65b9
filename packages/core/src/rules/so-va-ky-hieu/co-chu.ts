import { fontSizeRule } from '../shapes/font-size.ts';

export default fontSizeRule('so-va-ky-hieu');
