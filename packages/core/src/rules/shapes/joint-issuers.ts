import { organName, startOf } from './organ-name.ts';

/** First words of the organs, Party and state, that issue jointly. */
const ISSUERS = [
  'BAN', 'BỘ', 'BÁO', 'CÔNG AN', 'CƠ QUAN', 'ĐẢNG UỶ', 'HỘI', 'HUYỆN UỶ', 'LIÊN ĐOÀN', 'MẶT TRẬN', 'SỞ', 'THÀNH UỶ',
  'TỈNH UỶ', 'TOÀ ÁN', 'TRƯỜNG', 'UỶ BAN', 'VĂN PHÒNG', 'VIỆN',
]; // prettier-ignore

/** True when the text begins like the name of an organ. */
export function startsIssuer(text: string): boolean {
  return startOf(organName(text), ISSUERS) !== undefined;
}
