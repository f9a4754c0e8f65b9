import { partSide } from '../shapes/part-side.ts';

export default partSide('so-va-ky-hieu/vi-tri', 'so-va-ky-hieu', {
  vi: 'Chỗ đặt số và ký hiệu',
  en: 'Place of the number and symbol',
});
