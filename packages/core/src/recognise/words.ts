import { foldTone } from '../vocabulary/tone.ts';

/** Runs of white space as one blank. Most texts have none to fold, and finding that out is far cheaper. */
export function foldBlanks(text: string): string {
  return /[^\S ]|\u200b| {2}/u.test(text) ? text.replace(/[\s\u200b]+/gu, ' ') : text;
}

/** Text as recognition compares it: tone placement folded, white space folded, trimmed, in capitals. */
export function canon(text: string): string {
  return foldTone(foldBlanks(text).trim()).toUpperCase();
}

/** Share of capitals among the cased letters, 0…1. */
export function capitalShare(text: string): number {
  let cased = 0;
  let capitals = 0;
  for (const char of text) {
    const upper = char.toUpperCase();
    if (upper === char.toLowerCase()) continue;
    cased++;
    if (char === upper) capitals++;
  }
  return cased === 0 ? 0 : capitals / cased;
}

/** Dots, ellipses or underscores typed where something is to be filled in, or a `{{field}}`. */
export const BLANK = /(?:…|\.{3,}|_{3,}|\{\{[^{}]*\}\})+/u;

/** First words (canonical) of a Party organ's name. Longer ones stand before the shorter ones they begin with. */
const PARTY_ORGAN =
  /^(ĐẢNG BỘ|ĐẢNG UỶ|ĐẢNG ĐOÀN|TỈNH UỶ|THÀNH UỶ|HUYỆN UỶ|QUẬN UỶ|THỊ UỶ|QUÂN UỶ|CHI BỘ|CHI UỶ|BAN CHẤP HÀNH TRUNG ƯƠNG|BAN CHẤP HÀNH ĐẢNG BỘ|BỘ CHÍNH TRỊ|BAN BÍ THƯ|BAN CÁN SỰ ĐẢNG|UỶ BAN KIỂM TRA|ĐẠI HỘI (?:ĐẠI BIỂU|CHI BỘ|ĐẢNG BỘ|TOÀN THỂ ĐẢNG VIÊN|LẦN THỨ)|ĐẠI HỘI$|VĂN PHÒNG TRUNG ƯƠNG|BAN THƯỜNG VỤ)(?=$|[^\p{L}])/u;

/** True when a line begins like the name of a Party organ. */
export function isPartyOrgan(text: string): boolean {
  return PARTY_ORGAN.test(canon(text));
}

/** First words of any line that can begin the name of an issuer, Party or under a Party organ. */
const ISSUER_START =
  /^(BAN |VĂN PHÒNG|UỶ BAN KIỂM TRA|CƠ QUAN |ĐOÀN CHỦ TỊCH|ĐOÀN THƯ KÝ|TIỂU BAN|HỘI ĐỒNG|TỔ |VỤ |CỤC |PHÒNG |TRƯỜNG CHÍNH TRỊ|TRUNG TÂM|HỌC VIỆN|BÁO |TẠP CHÍ|NHÀ XUẤT BẢN)/u;

/** True when a line begins the name of an organ, so that it does not go on with the line before. */
export function startsOrgan(text: string): boolean {
  const line = canon(text);
  return PARTY_ORGAN.test(line) || ISSUER_START.test(`${line} `);
}

const AUTHORITY =
  /^(T ?[/.]? ?M|K ?[/.]? ?T|T ?[/.]? ?L|T ?[/.]? ?U ?[/.]? ?Q|T ?\/ ?U|Q)(?:\. ?| |(?<=\/ ?[MTL]))(?=\p{Lu})/u;

/** True for "T/M ĐẢNG UỶ", "K/T TRƯỞNG BAN", "TM. …", "KT. …", "Q. CHÁNH VĂN PHÒNG" and their misspellings. */
export function isAuthorityLine(text: string): boolean {
  const line = canon(text);
  if (!AUTHORITY.test(line) || line.length >= 90) return false;
  return (
    capitalShare(text) > 0.6 ||
    (/^(?:T[/.]?M|K[/.]?T|T[/.]?L)\.?\s/u.test(text.trim()) && line.length < 60 && !/[.;,]$/u.test(line))
  );
}

const POSITION =
  /^(?:Q\. ?|QUYỀN )?(?:PHÓ )?(?:TỔNG BÍ THƯ|BÍ THƯ|CHỦ NHIỆM|CHỦ TỊCH|CHÁNH VĂN PHÒNG|CHÁNH|TRƯỞNG|GIÁM ĐỐC|TỔNG BIÊN TẬP|TỔNG GIÁM ĐỐC|HIỆU TRƯỞNG|VIỆN TRƯỞNG|VỤ TRƯỞNG|CỤC TRƯỞNG|CHỈ HUY TRƯỞNG|CHÍNH UỶ|UỶ VIÊN|ĐẢNG UỶ VIÊN|TỈNH UỶ VIÊN|CHỦ TRÌ|CHỦ TOẠ|(?:NGƯỜI )?GHI BIÊN BẢN|NGƯỜI CHỦ TRÌ|THƯ KÝ|TỔ TRƯỞNG|THỦ TRƯỞNG|HIỆU PHÓ)(?=$|[^\p{L}])/u;

/** True for a line that begins like the position of a signer. */
export function isPosition(text: string): boolean {
  return POSITION.test(canon(text));
}
