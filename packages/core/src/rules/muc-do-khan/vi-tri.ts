import { markPlace } from '../shapes/mark-place.ts';

export default markPlace('muc-do-khan', { vi: 'Vị trí dấu chỉ mức độ khẩn', en: 'Place of the urgency mark' });
