import type { MessageTemplate } from '../../engine/define-rule.ts';

/** What a rule says of a PDF when what it looks for is in the file of the word processor and never on paper. */
export const NOT_ON_PAPER: MessageTemplate = {
  vi: () => 'Trang in không cho thấy điều này; hãy xem trong tệp soạn thảo.',
  en: () => 'A printed page does not show this; look at the document it was made from.',
};
