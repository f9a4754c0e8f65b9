import { veViec } from '../shapes/ve-viec.ts';

export default veViec('trich-yeu-cong-van/ve-viec', 'trich-yeu-cong-van', {
  vi: 'Trích yếu của công văn không viết tắt "V/v"',
  en: 'The summary of a letter does not begin with "V/v"',
});
