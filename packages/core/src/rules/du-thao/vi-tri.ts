import { markPlace } from '../shapes/mark-place.ts';

export default markPlace('du-thao', { vi: 'Vị trí chỉ dẫn dự thảo', en: 'Place of the draft mark' });
