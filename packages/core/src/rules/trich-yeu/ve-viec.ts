import { veViec } from '../shapes/ve-viec.ts';

export default veViec('trich-yeu/ve-viec', 'trich-yeu', {
  vi: 'Trích yếu không viết tắt "V/v"',
  en: 'The summary does not begin with "V/v"',
});
