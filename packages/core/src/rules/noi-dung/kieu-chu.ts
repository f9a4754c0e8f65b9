import { bodyStyleRule } from '../shapes/body-style.ts';

export default bodyStyleRule;
