import { recognise, type Parts, type Signer } from '@thethuc/core';
import { describe, expect, test } from 'vitest';
import { buildDoc } from '../src/page/build-doc.ts';
import { layOut } from '../src/page/layout.ts';
import { lineText, type Line } from '../src/page/line.ts';
import { linesOf } from '../src/page/lines.ts';
import { SIGNATURE_LAYOUTS, soundHeaders } from '../src/page/manner.ts';
import { baseDocument, LOAI_KEYS, usualIssuer, type BaseName } from '../src/van-ban/base.ts';
import { ISSUER_KEYS } from '../src/van-ban/issuers.ts';
import { BODY_PARTS, THE_HE } from '../src/van-ban/van-ban.ts';

/** Parts that recognition keeps elsewhere than under their own name, or not word for word. */
const ELSEWHERE = new Set<string>([...BODY_PARTS, 'noi-dung', 'so-trang', 'ban-sao', 'duong-ke']);

const MANNERS = soundHeaders().flatMap((header) =>
  SIGNATURE_LAYOUTS.map((signature) => ({ ...header, signature, styling: 'truc-tiep' as const })),
);

describe.each(THE_HE)('Nhận ra thành phần, thế hệ %s', (theHe) => {
  test.each(LOAI_KEYS)('%s', (loai) => {
    const issuers = loai === 'quyet-dinh' || loai === 'cong-van' ? ISSUER_KEYS : [usualIssuer(loai, theHe)];
    issuers.forEach((coQuan, order) => {
      const lines = linesFor({ loai, coQuan, theHe });
      if (!lines) return;
      // Every issuer in some layouts, the usual one in all: the whole product is the accuracy run's work.
      const manners = issuers.length === 1 ? MANNERS : MANNERS.filter((_, index) => index % 7 === order % 7);
      for (const manner of manners) {
        const { doc } = buildDoc(layOut(lines, manner));
        const { parts, profile } = recognise(doc);
        const where = `${coQuan} ${manner.header} ${manner.titleLine} ${manner.signature}`;
        expect(profile.regime, where).toBe('party');
        expect(profile.loaiVanBan, where).toBe(loai);
        expect(recognised(parts), where).toEqual(written(lines));
      }
    });
  });
});

/** `undefined` for an issuer that does not exist in that generation. */
function linesFor(name: BaseName): readonly Line[] | undefined {
  try {
    return linesOf(baseDocument(name));
  } catch {
    return undefined;
  }
}

function written(lines: readonly Line[]): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const line of lines) {
    if (line.appendix !== undefined || ELSEWHERE.has(line.part)) continue;
    texts[line.part] = join(texts[line.part], lineText(line));
  }
  return texts;
}

function recognised(parts: Parts): Record<string, string> {
  const texts: Record<string, string> = {};
  const put = (key: string, text: string | undefined): void => {
    if (text !== undefined && text !== '' && !ELSEWHERE.has(key)) texts[key] = join(texts[key], text);
  };
  for (const [key, part] of Object.entries(parts.single)) put(key, part.text);
  for (const { text } of parts.canCu) put('can-cu', text);
  for (const { text } of parts.noiNhanKinhGui) put('noi-nhan-kinh-gui', text);
  for (const { text } of parts.danhSachNoiNhan) put('danh-sach-noi-nhan', text);
  put('xac-nhan', parts.xacNhan?.text);
  const signer = (one: Signer | undefined, suffix: string): void => {
    put(`quyen-han${suffix}`, one?.quyenHan?.text);
    put(`chuc-vu${suffix}`, one?.chucVu?.text);
    put(`kiem${suffix}`, one?.kiem?.text);
    put(`ho-ten${suffix}`, one?.hoTen?.text);
  };
  signer(parts.signers.at(-1), '');
  if (parts.signers.length > 1) signer(parts.signers[0], '-trai');
  return texts;
}

function join(before: string | undefined, text: string): string {
  return `${before ?? ''} ${text.replace(/[\s\u00a0]+/g, ' ').trim()}`.trim();
}
