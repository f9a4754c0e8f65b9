import { partSide } from '../shapes/part-side.ts';

export default partSide('trich-yeu-cong-van/vi-tri', 'trich-yeu-cong-van', {
  vi: 'Chỗ đặt trích yếu của công văn',
  en: 'Position of the summary of a letter',
});
