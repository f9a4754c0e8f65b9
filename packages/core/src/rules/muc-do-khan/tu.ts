import { markWord } from '../shapes/mark-word.ts';

export default markWord('muc-do-khan', { vi: 'Từ chỉ mức độ khẩn', en: 'Words of the urgency mark' });
