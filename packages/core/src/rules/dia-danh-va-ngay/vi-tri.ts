import { partSide } from '../shapes/part-side.ts';

export default partSide('dia-danh-va-ngay/vi-tri', 'dia-danh-va-ngay', {
  vi: 'Chỗ đặt địa danh và ngày',
  en: 'Position of the place and date',
});
