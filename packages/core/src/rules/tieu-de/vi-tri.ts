import { partSide } from '../shapes/part-side.ts';

export default partSide('tieu-de/vi-tri', 'tieu-de', { vi: 'Chỗ đặt tiêu đề', en: 'Place of the Party title' });
