import type { Bilingual } from '../model/bilingual.ts';
import type { CitationUnit, CitedInstrument, Provision } from './types.ts';

const UNITS: Readonly<Record<CitationUnit, Bilingual>> = {
  phan: { vi: 'Phần', en: 'Part' },
  chuong: { vi: 'Chương', en: 'Chapter' },
  muc: { vi: 'mục', en: 'section' },
  dieu: { vi: 'Điều', en: 'Article' },
  khoan: { vi: 'khoản', en: 'clause' },
  diem: { vi: 'điểm', en: 'point' },
  tiet: { vi: 'tiết', en: 'item' },
  'phu-luc': { vi: 'Phụ lục', en: 'Appendix' },
  'o-so': { vi: 'ô số', en: 'box' },
  dong: { vi: 'dòng', en: 'row' },
};

/**
 * "Điểm 6.2.2, mục I, Phần II, Hướng dẫn số 05-HD/VPTW"; what stands in an
 * appendix is named from the appendix down: "Phụ lục 2, dòng 1, …".
 */
export function cite(instrument: CitedInstrument, { at }: Pick<Provision, 'at'>): Bilingual {
  const path = at[0]?.[0] === 'phu-luc' ? at : [...at].reverse();
  const print = (language: keyof Bilingual): string =>
    capital(
      [...path.map(([unit, label]) => `${UNITS[unit][language]} ${label}`), instrument.name[language]].join(', '),
    );
  return { vi: print('vi'), en: print('en') };
}

function capital(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1);
}
