import { markAfter } from '../shapes/mark-after.ts';

export default markAfter('kinh-gui', {
  vi: 'Dấu hai chấm sau “Kính gửi”, “Kính trình”',
  en: 'Colon after “Kính gửi”, “Kính trình”',
});
