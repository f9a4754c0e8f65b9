import type { Doc, Draft } from '@thethuc/core';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../read-docx.ts';
import { renderDocx } from './render-docx.ts';
import { balancedIndentMm, textWidthMm } from './text-width.ts';

const BOLD_15 = { sizePt: 15, bold: true, italic: false, underline: false };

const DRAFT: Draft = {
  thongTin: {
    'loai-van-ban': 'bao-cao',
    'co-quan-cap-tren': ['ĐẢNG BỘ TỈNH LÂM ĐỒNG'],
    'co-quan-ban-hanh': ['ĐẢNG UỶ ĐẶC KHU PHÚ QUÝ'],
    so: '5',
    'ky-hieu': 'BC/ĐU',
    'dia-danh': 'Phú Quý',
    ngay: '2026-06-05',
    'trich-yeu': ['kết quả công tác sáu tháng đầu năm'],
    ky: { 'quyen-han': 'T/M ĐẢNG UỶ', 'chuc-vu': ['BÍ THƯ'], 'ho-ten': 'Nguyễn Văn A' },
    'noi-nhan': ['Ban Thường vụ Tỉnh uỷ', 'Lưu Văn phòng Đảng uỷ'],
    'pham-vi-luu-hanh': 'TÀI LIỆU HỘI NGHỊ',
    'thong-tin-lien-he': 'Số 1, đường A; điện thoại: 0200 000 000',
  },
  noiDung: [
    { kind: 'paragraph', runs: [{ text: 'Kết quả như sau.' }] },
    {
      kind: 'landscape',
      blocks: [
        { kind: 'table', rows: [[[{ text: 'TT' }], [{ text: 'Chỉ tiêu' }]]], alignments: [undefined, undefined] },
      ],
    },
    { kind: 'paragraph', runs: [{ text: 'Chi tiết tại Phụ lục.' }] },
    { kind: 'paragraph', runs: [{ text: 'Trên đây là báo cáo.' }] },
  ],
  phuLuc: [{ ten: ['Danh sách'], blocks: [{ kind: 'paragraph', runs: [{ text: 'Nội dung.' }] }] }],
};

function read(draft: Draft): Doc {
  const result = readDocx(renderDocx(draft));
  if (!result.ok) throw new Error(result.reason.vi);
  return result.doc;
}

const found = (doc: Doc, words: string) =>
  doc.paragraphs.find(({ span }) => doc.text.slice(span.start, span.end).includes(words))!;
const tenth = (mm: number | undefined) => Math.round((mm ?? NaN) * 10) / 10;

describe('the page', () => {
  const doc = read(DRAFT);

  it('has the paper and the margins of the instruments, turned for wide tables', () => {
    const pages = doc.sections.map(({ page }) => page);
    const margins = pages.map((page) => [page.topMm, page.rightMm, page.bottomMm, page.leftMm].map(tenth));
    expect(pages.map(({ orientation }) => orientation)).toEqual(['portrait', 'landscape', 'portrait', 'portrait']);
    expect([pages[0]?.widthMm, pages[0]?.heightMm].map(tenth)).toEqual([210, 297]);
    // The sheet is turned to the left: its binding edge, 30 mm, comes to lie at the top.
    expect(margins).toEqual([
      [20, 15, 20, 30],
      [30, 20, 15, 20],
      [20, 15, 20, 30],
      [20, 15, 20, 30],
    ]);
  });

  it('numbers its pages at the top, 10 mm from the edge, and each appendix by itself', () => {
    expect(doc.sections.map(({ page }) => tenth(page.headerMm))).toEqual([10, 10, 10, 10]);
    expect(doc.sections.map(({ titlePage }) => titlePage)).toEqual([true, false, false, true]);
    expect(doc.sections.map(({ pageNumber }) => pageNumber.start)).toEqual([undefined, undefined, undefined, 1]);
  });

  it('draws the line under the title exactly as long as the title, in the middle of its column', () => {
    const title = found(doc, 'ĐẢNG CỘNG SẢN VIỆT NAM');
    const [line] = doc.lines;
    expect(line?.lengthMm).toBeCloseTo(textWidthMm('ĐẢNG CỘNG SẢN VIỆT NAM', BOLD_15), 2);
    expect(line).toMatchObject({ paragraph: title.index, solid: true });
    const middle = (title.area!.leftMm + title.area!.rightMm) / 2;
    expect(line!.leftMm! + line!.lengthMm / 2).toBeCloseTo(middle, 1);
  });

  it('spaces the content by the instruments', () => {
    expect(found(doc, 'Kết quả như sau').format).toMatchObject({
      alignment: 'justify',
      spaceAfterPt: 6,
      lineRule: 'exact',
      line: 18,
    });
    expect(tenth(found(doc, 'Kết quả như sau').format.firstLineMm)).toBe(10);
  });

  it('keeps the last lines with the signature', () => {
    expect(found(doc, 'Trên đây là báo cáo').format.keepNext).toBe(true);
    expect(found(doc, 'Chi tiết tại Phụ lục').format.keepNext).toBe(true);
    expect(found(doc, 'Kết quả như sau').format.keepNext).not.toBe(true);
  });

  it('puts recipients at the left of the signature, on one row', () => {
    const left = found(doc, 'Nơi nhận').container;
    const right = found(doc, 'T/M ĐẢNG UỶ').container;
    if (left.kind !== 'cell' || right.kind !== 'cell') throw new Error('no cells');
    expect([right.table, right.row, right.column]).toEqual([left.table, left.row, left.column + 1]);
  });
});

describe('the instruments of the day', () => {
  it('of 2018: an appendix goes on in the pages of the document, on a page of its own', () => {
    const doc = read({ ...DRAFT, thongTin: { ...DRAFT.thongTin, ngay: '2024-06-05' } });
    expect(doc.sections).toHaveLength(3);
    const heading = doc.paragraphs.find(({ styleName }) => styleName === 'Thể thức - Phụ lục');
    expect(heading?.format.pageBreakBefore).toBe(true);
  });

  it('before all of them: the page is that of today', () => {
    const doc = read({ ...DRAFT, thongTin: { ...DRAFT.thongTin, ngay: '2010-06-05' } });
    expect(tenth(doc.sections[0]?.page.leftMm)).toBe(30);
    expect(found(doc, 'BÁO CÁO').runs[0]?.format.sizePt).toBe(16);
  });
});

describe('textWidthMm', () => {
  it('measures the title as long as it is printed in the guide itself, 72,6 mm', () => {
    expect(textWidthMm('ĐẢNG CỘNG SẢN VIỆT NAM', BOLD_15)).toBeCloseTo(72.6, 0);
  });

  it('gives marks no room, and ơ, ư their own', () => {
    const look = { ...BOLD_15, bold: false };
    expect(textWidthMm('ấ', look)).toBe(textWidthMm('a', look));
    expect(textWidthMm('ự', look)).toBe(textWidthMm('ư', look));
    expect(textWidthMm('ư', look)).toBeGreaterThan(textWidthMm('u', look));
  });
});

describe('balancedIndentMm', () => {
  it('leaves a text of one line alone and makes several lines about equal', () => {
    expect(balancedIndentMm('NGẮN', BOLD_15, 80)).toBe(0);
    const indent = balancedIndentMm('ĐẢNG UỶ CÁC CƠ QUAN ĐẢNG TỈNH LÂM ĐỒNG', BOLD_15, 90);
    expect(indent).toBeGreaterThan(5);
    expect(balancedIndentMm('TỪDÀIKHÔNGCÓCHỖNGẮTNÀOTRONGCỘTHẸPNÀYCẢ THÊM', BOLD_15, 40)).toBe(0);
  });
});
