import type { Bilingual } from '../../model/bilingual.ts';
import type { Span } from '../../model/span.ts';
import type { RuleContext } from '../../engine/define-rule.ts';
import type { DonVi, Part } from '../../recognise/parts.ts';
import type { ThanhPhan } from '../../vocabulary/thanh-phan.ts';
import { unitName } from './body-format.ts';
import { ownSigners } from './own-signers.ts';
import { pageNumberPlaces, pageNumberSpan } from './page-number.ts';

/** A stretch of the document that one row of the format table is about. */
export interface FormatPlace {
  readonly span: Span;
  readonly confidence: number;
}

export interface FormatTarget {
  readonly name: Bilingual;
  /** Set for rows of units inside the content, whose text is content too. */
  readonly unit?: true;
  places(context: RuleContext): Iterable<FormatPlace>;
}

function* piecePlaces(part: Part | undefined): Generator<FormatPlace> {
  for (const piece of part?.pieces ?? []) yield { span: piece.span, confidence: part!.confidence };
}

function single(key: ThanhPhan, vi: string, en: string): FormatTarget {
  return { name: { vi, en }, places: ({ parts }) => piecePlaces(parts.single[key]) };
}

function unitLabel(units: readonly DonVi[], vi: string, en: string): FormatTarget {
  return {
    name: { vi, en },
    unit: true,
    *places({ parts }) {
      for (const unit of parts.units) {
        if (units.includes(unit.donVi)) yield { span: unit.labelSpan, confidence: 1 };
      }
    },
  };
}

function unitTitle(units: readonly DonVi[], vi: string, en: string): FormatTarget {
  return {
    name: { vi, en },
    unit: true,
    *places({ parts }) {
      for (const unit of parts.units) {
        if (units.includes(unit.donVi)) yield* piecePlaces(unit.title);
      }
    },
  };
}

function unitLine(donVi: DonVi, vi: string, en: string): FormatTarget {
  return {
    name: { vi, en },
    unit: true,
    *places({ parts }) {
      for (const unit of parts.units) {
        if (unit.donVi === donVi) yield { span: unit.piece.span, confidence: 1 };
      }
    },
  };
}

/** The rows of the format table except the content, by the first half of the rule id. */
export const FORMAT_TARGETS = {
  'tieu-de': single('tieu-de', 'tiêu đề', 'the Party title'),
  'co-quan-cap-tren': single('co-quan-cap-tren', 'tên cơ quan cấp trên', 'the superior organ'),
  'co-quan-ban-hanh': single('co-quan-ban-hanh', 'tên cơ quan ban hành', 'the issuing organ'),
  'so-va-ky-hieu': single('so-va-ky-hieu', 'số và ký hiệu', 'the number and symbol'),
  'dia-danh-va-ngay': single('dia-danh-va-ngay', 'địa danh và ngày', 'the place and date'),
  'ten-loai': single('ten-loai', 'tên loại', 'the type name'),
  'tac-gia': single('tac-gia', 'dòng tác giả', 'the author line'),
  'trich-yeu': single('trich-yeu', 'trích yếu', 'the abstract'),
  'trich-yeu-cong-van': single('trich-yeu-cong-van', 'trích yếu của công văn', 'the abstract of an official letter'),
  'phan-chuong': unitLabel(['phan', 'chuong'], 'từ Phần, Chương và số', 'the word Phần or Chương and its number'),
  'ten-phan-chuong': unitTitle(['phan', 'chuong'], 'tên phần, chương', 'the name of a phần or chương'),
  muc: unitLabel(['muc'], 'từ Mục và số', 'the word Mục and its number'),
  'ten-muc': unitTitle(['muc'], 'tên mục', 'the name of a mục'),
  dieu: {
    name: { vi: 'từ Điều, số và tên điều', en: 'the word Điều, its number and name' },
    unit: true,
    *places({ doc, parts }) {
      for (const unit of parts.units) {
        if (unit.donVi !== 'dieu') continue;
        yield { span: unit.labelSpan, confidence: 1 };
        yield* piecePlaces(unitName(doc, unit));
      }
    },
  },
  khoan: unitLine('khoan', 'khoản', 'a khoản'),
  diem: unitLine('diem', 'điểm', 'a điểm'),
  'quyen-han': {
    name: { vi: 'quyền hạn ký', en: 'the authority line' },
    *places({ parts }) {
      for (const signer of ownSigners(parts)) yield* piecePlaces(signer.quyenHan);
    },
  },
  'chuc-vu': {
    name: { vi: 'chức vụ người ký', en: 'the position of the signer' },
    *places({ parts }) {
      for (const signer of ownSigners(parts)) yield* piecePlaces(signer.chucVu);
    },
  },
  'ho-ten': {
    name: { vi: 'họ tên người ký', en: 'the name of the signer' },
    *places({ parts }) {
      for (const signer of ownSigners(parts)) yield* piecePlaces(signer.hoTen);
    },
  },
  'kinh-gui': single('kinh-gui', 'từ Kính gửi, Kính trình', 'the words Kính gửi or Kính trình'),
  'noi-nhan-kinh-gui': {
    name: { vi: 'tên nơi nhận sau Kính gửi, Kính trình', en: 'the addressees' },
    *places({ parts }) {
      for (const part of parts.noiNhanKinhGui) yield* piecePlaces(part);
    },
  },
  'noi-nhan': single('noi-nhan', 'từ Nơi nhận', 'the words Nơi nhận'),
  'danh-sach-noi-nhan': {
    name: { vi: 'danh sách nơi nhận', en: 'the list of recipients' },
    *places({ parts }) {
      for (const part of parts.danhSachNoiNhan) yield* piecePlaces(part);
    },
  },
  'muc-do-khan': single('muc-do-khan', 'dấu chỉ mức độ khẩn', 'the urgency mark'),
  'pham-vi-luu-hanh': single('pham-vi-luu-hanh', 'chỉ dẫn phạm vi lưu hành', 'the circulation mark'),
  'du-thao': single('du-thao', 'chỉ dẫn dự thảo', 'the draft mark'),
  'nguoi-soan-thao': single('nguoi-soan-thao', 'ký hiệu người soạn thảo', "the drafter's mark"),
  'thong-tin-lien-he': single('thong-tin-lien-he', 'thông tin liên hệ', 'the contact line'),
  'so-trang': {
    name: { vi: 'số trang', en: 'the page number' },
    *places({ doc }) {
      const seen = new Set<number>();
      for (const { paragraph } of pageNumberPlaces(doc)) {
        if (seen.has(paragraph.index)) continue;
        seen.add(paragraph.index);
        yield { span: pageNumberSpan(paragraph), confidence: 1 };
      }
    },
  },
  'loai-ban-sao': {
    name: { vi: 'chỉ dẫn loại bản sao', en: 'the mark of the kind of copy' },
    places: ({ parts }) => piecePlaces(parts.banSao?.hinhThuc),
  },
} as const satisfies Record<string, FormatTarget>;

export type FormatTargetName = keyof typeof FORMAT_TARGETS;

export function formatTarget(name: FormatTargetName): FormatTarget {
  return FORMAT_TARGETS[name];
}
