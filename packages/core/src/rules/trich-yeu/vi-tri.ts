import { partAlignment } from '../shapes/part-alignment.ts';

export default partAlignment('trich-yeu/vi-tri', 'trich-yeu', {
  vi: 'Trích yếu căn giữa',
  en: 'The summary is centred',
});
