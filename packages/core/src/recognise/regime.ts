import type { Doc } from '../model/doc.ts';
import type { Closing } from './closing.ts';
import type { Heading } from './heading.ts';
import type { Regime } from './profile.ts';
import { canon, isAuthorityLine, isPartyOrgan } from './words.ts';

export interface RegimeGuess {
  readonly regime: Regime;
  readonly confidence: number;
}

const PERSONAL = /^(?:ĐƠN |BẢN (?:TỰ )?KIỂM ĐIỂM|BẢN CAM KẾT|(?:SƠ YẾU )?LÝ LỊCH|PHIẾU ĐẢNG VIÊN|BẢN TỰ |GIẤY CAM)/u;
/** Their guides look like the Party's, but their heading is their own. */
const MASS_ORGANISATION =
  /^(?:HỘI (?:NÔNG DÂN|LIÊN HIỆP PHỤ NỮ|CỰU CHIẾN BINH|CHỮ THẬP ĐỎ)|(?:UỶ BAN )?MẶT TRẬN TỔ QUỐC|UỶ BAN TRUNG ƯƠNG MẶT TRẬN|ĐOÀN THANH NIÊN)/u;
const STATE_ISSUER =
  /^(?:UỶ BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|UBND|HĐND|SỞ |BỘ (?!CHÍNH TRỊ)|TRƯỜNG (?!CHÍNH TRỊ)|CÔNG TY|PHÒNG |CHÍNH PHỦ|THỦ TƯỚNG|QUỐC HỘI)/u;

/** Whose form the document follows, from what stands at its head and at its end. */
export function guessRegime(doc: Doc, heading: Heading, closing: Closing): RegimeGuess {
  const { single } = heading;
  const issuer = single['co-quan-ban-hanh']?.text ?? '';
  const superior = single['co-quan-cap-tren']?.text ?? '';
  const partyIssuer = isPartyOrgan(issuer) || isPartyOrgan(superior);
  const number = single['so-va-ky-hieu']?.text ?? '';
  const partyNumber = /^S\S{1,2}\s*:?\s*[\d.…_ \u00a0]*[-–—]\s*\p{Lu}\p{L}*\s*\/\s*\p{Lu}/u.test(number);
  const partySigner = closing.signers.some(({ quyenHan }) => quyenHan !== undefined && isAuthorityLine(quyenHan.text));

  const massOrganisation = MASS_ORGANISATION.test(canon(issuer)) || MASS_ORGANISATION.test(canon(superior));

  if (heading.doanThanhNien) return { regime: 'youth-union', confidence: 1 };
  if (/CÔNG ĐOÀN|LIÊN ĐOÀN LAO ĐỘNG/u.test(canon(issuer + superior)) && !partyIssuer)
    return { regime: 'union', confidence: 0.9 };
  if (heading.quocHieu) {
    if (single['tieu-de'] || partyIssuer) return { regime: 'party-under-state-header', confidence: 0.9 };
    const state = STATE_ISSUER.test(canon(issuer)) || STATE_ISSUER.test(canon(superior));
    if (!state && number === '' && speaksOfParty(doc, heading))
      return { regime: 'party-under-state-header', confidence: 0.8 };
    return { regime: 'state', confidence: 1 };
  }
  const type = canon(single['ten-loai']?.text ?? '');
  if (single['tieu-de']) {
    const form = issuer !== '' || number !== '' || single['dau-sao'] !== undefined || partySigner;
    if (PERSONAL.test(type) && number === '') return { regime: 'other', confidence: 0.8 };
    return form || single['ten-loai']
      ? { regime: 'party', confidence: form ? 1 : 0.6 }
      : { regime: 'other', confidence: 0.6 };
  }
  if (massOrganisation) return { regime: 'other', confidence: 0.9 };
  const marks = [partyNumber, single['dau-sao'] !== undefined, partySigner].filter(Boolean).length;
  if (partyIssuer && marks >= 1 && (single['ten-loai'] ?? single['dia-danh-va-ngay']))
    return { regime: 'party', confidence: 0.7 };
  return { regime: 'other', confidence: 1 };
}

/** True when the first pages name Party organisations so often that a Party organisation must be speaking. */
function speaksOfParty(doc: Doc, heading: Heading): boolean {
  const type = heading.single['ten-loai'];
  const summary = heading.single['trich-yeu'];
  const named = canon(`${type?.text ?? ''} ${summary?.text ?? ''}`);
  const text = canon(doc.text.slice(0, 4000));
  const words = text.split(' ').length;
  const hits = text.match(/CHI BỘ|ĐẢNG BỘ|ĐẢNG UỶ|ĐẢNG VIÊN|CẤP UỶ/gu)?.length ?? 0;
  return /CHI BỘ|ĐẢNG BỘ|ĐẢNG UỶ|CẤP UỶ|ĐẢNG VIÊN/u.test(named) && hits * 40 > words;
}
