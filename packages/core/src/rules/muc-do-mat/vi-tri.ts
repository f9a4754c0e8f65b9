import { markPlace } from '../shapes/mark-place.ts';

export default markPlace('muc-do-mat', { vi: 'Vị trí dấu chỉ mức độ mật', en: 'Place of the secrecy mark' });
