import { markWord } from '../shapes/mark-word.ts';

export default markWord('muc-do-mat', { vi: 'Từ chỉ mức độ mật', en: 'Words of the secrecy mark' });
