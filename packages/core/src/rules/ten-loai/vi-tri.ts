import { partAlignment } from '../shapes/part-alignment.ts';

export default partAlignment('ten-loai/vi-tri', 'ten-loai', {
  vi: 'Tên loại căn giữa',
  en: 'The type is centred',
});
