import { checkDoc, recognise, type CheckResult, type Parts } from '@thethuc/core';
import { readMarkdown, writeMarkdown, type MarkdownResult } from '@thethuc/markdown';
import { describe, expect, test } from 'vitest';
import { draftOf } from '../src/van-ban/draft-of.ts';
import { filesBelow, textOf } from '../src/source-files.ts';
import { baseDocument, EXTRAS, LOAI_KEYS, usualIssuer, type BaseName, type Extra } from '../src/van-ban/base.ts';
import { ISSUER_KEYS } from '../src/van-ban/issuers.ts';
import { THE_HE } from '../src/van-ban/van-ban.ts';

/** A day of each generation, for drafts that have no date yet. */
const TODAY = { '2018': '2024-11-01', 'giao-thoi': '2026-03-15', '2026': '2026-11-01' } as const;

function read(name: BaseName, extras: readonly Extra[] = []): MarkdownResult {
  return readMarkdown(writeMarkdown(draftOf(baseDocument(name, extras))), { today: TODAY[name.theHe] });
}

function check({ doc, recognised }: MarkdownResult, theHe: BaseName['theHe']): CheckResult {
  return checkDoc(doc, { today: TODAY[theHe], ...(recognised ? { recognised } : {}) });
}

const said = (result: CheckResult) =>
  result.findings.map(({ ruleId, severity, message }) => `${severity} ${ruleId}: ${message.vi}`);

describe.each(THE_HE)('Bản thảo của văn bản đúng thể thức, thế hệ %s', (theHe) => {
  test.each(LOAI_KEYS)('%s không có lỗi', (loai) => {
    const name = { loai, coQuan: usualIssuer(loai, theHe), theHe };
    const result = read(name);
    expect(result.problems).toEqual([]);
    expect(result.ok).toBe(true);
    expect(said(check(result, theHe))).toEqual([]);
  });

  test.each(ISSUER_KEYS)('của %s không có lỗi', (coQuan) => {
    for (const loai of ['nghi-quyet', 'cong-van', 'bien-ban'] as const) {
      const base = { loai, coQuan, theHe };
      let vanBan;
      try {
        vanBan = baseDocument(base);
      } catch {
        continue;
      }
      const result = read(base);
      expect(vanBan.loai).toBe(loai);
      // Whether an organ may issue the type is another matter than its form.
      expect(said(check(result, theHe)).filter((line) => !line.includes('tham-quyen/'))).toEqual([]);
    }
  });

  test.each(EXTRAS.filter((extra) => extra !== 'ban-sao'))('có %s không có lỗi', (extra) => {
    for (const loai of ['nghi-quyet', 'cong-van'] as const) {
      const result = read({ loai, coQuan: usualIssuer(loai, theHe), theHe }, [extra]);
      expect(result.problems).toEqual([]);
      expect(said(check(result, theHe))).toEqual([]);
    }
  });

  test.each(LOAI_KEYS)('%s: nhìn trang cũng thấy đúng những thành phần ấy', (loai) => {
    const result = read({ loai, coQuan: usualIssuer(loai, theHe), theHe });
    const looked = recognise(result.doc);
    expect(words(looked.parts)).toEqual(words(result.recognised!.parts));
    expect(looked.profile.loaiVanBan).toBe(loai);
  });

  test.each(LOAI_KEYS)('%s: viết ra rồi đọc lại vẫn là bản thảo ấy', (loai) => {
    const more: readonly Extra[] = loai === 'nghi-quyet' ? ['bang', 'du-thao'] : [];
    for (const extras of [['hai-phu-luc'] as const, more]) {
      const draft = draftOf(baseDocument({ loai, coQuan: usualIssuer(loai, theHe), theHe }, extras));
      expect(readMarkdown(writeMarkdown(draft)).draft).toEqual(draft);
    }
  });
});

describe('Bản thảo mẫu', () => {
  test.each(filesBelow('samples/ban-thao'))('%s không có lỗi', (file) => {
    const result = readMarkdown(textOf(file), { today: TODAY['2026'] });
    expect(result.problems).toEqual([]);
    expect(said(check(result, '2026'))).toEqual([]);
    expect(readMarkdown(writeMarkdown(result.draft!)).draft).toEqual(result.draft);
  });
});

/** Every component in words. */
function words(parts: Parts): Record<string, unknown> {
  const text = (list: readonly { readonly text: string }[]) => list.map((part) => part.text);
  return {
    ...Object.fromEntries(
      Object.entries(parts.single)
        .map(([key, part]): [string, string] => [key, part.text])
        .sort(),
    ),
    canCu: text(parts.canCu),
    kinhGui: text(parts.noiNhanKinhGui),
    noiNhan: text(parts.danhSachNoiNhan),
    signers: parts.signers.map((signer) =>
      [signer.quyenHan, signer.chucVu, signer.kiem, signer.hoTen].map((part) => part?.text),
    ),
    units: parts.units.map(({ donVi, label, title }) => [donVi, label, title?.text]),
  };
}
