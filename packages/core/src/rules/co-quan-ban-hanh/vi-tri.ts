import { partSide } from '../shapes/part-side.ts';

export default partSide('co-quan-ban-hanh/vi-tri', 'co-quan-ban-hanh', {
  vi: 'Chỗ đặt tên cơ quan ban hành',
  en: 'Place of the issuing organ',
});
