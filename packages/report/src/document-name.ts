import { typeName } from './names.ts';
import type { DocumentReport } from './report.ts';

/** "Nghị quyết số 05-NQ/ĐU"; the name of the file where the document does not say what it is. */
export function documentName({ path, profile }: DocumentReport): string {
  const key = profile?.loaiVanBan ?? '';
  const type = key === '' ? '' : typeName(key);
  const number = profile?.soVaKyHieu ?? '';
  if (type === '' && number === '') return path.slice(path.lastIndexOf('/') + 1);
  if (type === '') return number;
  // A blank number is shown as one.
  return `${type} ${number.replace(/^Số\s*(?=-)/u, 'số …').replace(/^Số/u, 'số')}`.trim();
}
