import { fontStyleRule } from '../shapes/font-style.ts';

// A line in parentheses ("kèm theo …", "báo cáo của … trình …") has no row of its own and is printed in italics.
export default fontStyleRule('trich-yeu', ({ doc }, span) => doc.text[span.start] !== '(');
