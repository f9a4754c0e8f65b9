import type { Bilingual } from '../../model/bilingual.ts';
import type { DonVi, Parts, Unit } from '../../recognise/parts.ts';

/** How messages name a unit; as it begins a sentence. */
export const UNIT_WORDS: Readonly<Record<DonVi, Bilingual>> = {
  phan: { vi: 'Phần', en: 'Part' },
  chuong: { vi: 'Chương', en: 'Chapter' },
  muc: { vi: 'Mục', en: 'Section' },
  'de-muc': { vi: 'Đề mục', en: 'Heading' },
  dieu: { vi: 'Điều', en: 'Article' },
  khoan: { vi: 'Khoản', en: 'Clause' },
  diem: { vi: 'Điểm', en: 'Point' },
};

/** True when the unit stands in an article: an outline (I-, 1., 1.1.) is numbered as its author likes. */
export function isInArticle(parts: Parts, unit: Unit): boolean {
  for (let at = unit.parent; at !== undefined; at = parts.units[at]?.parent) {
    if (parts.units[at]?.donVi === 'dieu') return true;
  }
  return false;
}
