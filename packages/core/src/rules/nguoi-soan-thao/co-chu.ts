import { fontSizeRule } from '../shapes/font-size.ts';

export default fontSizeRule('nguoi-soan-thao');
