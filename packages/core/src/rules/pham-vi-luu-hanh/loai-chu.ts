import { letterCaseRule } from '../shapes/letter-case-rule.ts';

// "Không phổ biến …" stands at the foot of the last page as a sentence; the row shows a mark of the first page.
export default letterCaseRule(
  'pham-vi-luu-hanh',
  ({ doc }, span) => !/^\(?không phổ biến/iu.test(doc.text.slice(span.start, span.end)),
);
