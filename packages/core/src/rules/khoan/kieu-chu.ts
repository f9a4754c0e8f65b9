import { unitLineStyleRule } from '../shapes/body-style.ts';

export default unitLineStyleRule('khoan');
