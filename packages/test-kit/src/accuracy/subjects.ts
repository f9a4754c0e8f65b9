import type { Doc } from '@thethuc/core';
import { readDocx } from '@thethuc/docx';
import { writeDocx } from '../docx/write-docx.ts';
import { buildDoc } from '../page/build-doc.ts';
import { layOut, USUAL_CHOICES, type PageChoices } from '../page/layout.ts';
import type { Line } from '../page/line.ts';
import { linesOf } from '../page/lines.ts';
import { SIGNATURE_LAYOUTS, soundHeaders, STYLINGS, type Manner } from '../page/manner.ts';
import { baseDocument, EXTRAS, LOAI_KEYS, usualIssuer, type BaseName, type Extra } from '../van-ban/base.ts';
import { GENERATIONS } from '../van-ban/generation.ts';
import type { IssuerKey } from '../van-ban/issuers.ts';
import { THE_HE, type LoaiVanBan, type TheHe } from '../van-ban/van-ban.ts';

/** A clean document and the manner in which it is set. */
export interface Subject {
  readonly name: BaseName;
  readonly extras: readonly Extra[];
  readonly manner: Manner;
}

export const TODAY = '2026-11-01';

// One type that each organ may issue, by 66 Điều 7, 399 Điều 11 and the examples of HD36 and HD05.
const ISSUED: Readonly<Partial<Record<IssuerKey, readonly LoaiVanBan[]>>> = {
  'trung-uong': ['nghi-quyet'],
  'bo-chinh-tri': ['ket-luan'],
  'ban-bi-thu': ['quy-dinh'],
  'dai-hoi-toan-quoc': ['nghi-quyet'],
  'tinh-uy': ['nghi-quyet', 'bao-cao'],
  'ban-thuong-vu-tinh-uy': ['chi-thi', 'ke-hoach'],
  'ban-thuong-vu': ['ket-luan', 'thong-bao'],
  'dang-uy': ['nghi-quyet', 'quyet-dinh', 'bao-cao', 'cong-van'],
  'ban-thuong-vu-dang-uy': ['huong-dan', 'ke-hoach'],
  'dang-uy-bo-phan': ['bao-cao'],
  'chi-bo': ['nghi-quyet', 'quyet-dinh', 'ke-hoach', 'thong-bao', 'cong-van', 'to-trinh', 'bien-ban'],
  'uy-ban-kiem-tra': ['quyet-dinh'],
  'ban-to-chuc': ['ke-hoach'],
  'van-phong': ['bao-cao'],
  'thua-lenh': ['cong-van'],
  'don-vi': ['ke-hoach'],
  'ban-chi-dao': ['ke-hoach'],
  'hoi-dong': ['bao-cao'],
  'lien-co-quan': ['quy-che'],
  'dai-hoi': ['nghi-quyet'],
  'doan-chu-tich': ['bao-cao'],
  'doan-thu-ky': ['bao-cao'],
  'ban-tham-tra': ['bao-cao'],
  'ban-kiem-phieu': ['bao-cao'],
  'dai-hoi-chi-bo': ['nghi-quyet'],
};

const PLAIN: Manner = { header: 'bang', titleLine: 'hinh', signature: 'bang', styling: 'truc-tiep' };

/** Every type in every generation, in every sound heading; signature layout and styling take turns. */
export function typeSubjects(): Subject[] {
  const headers = soundHeaders();
  let turn = 0;
  return THE_HE.flatMap((theHe) =>
    LOAI_KEYS.flatMap((loai) =>
      headers.map((header): Subject => {
        const n = turn++;
        return {
          name: { loai, coQuan: usualIssuer(loai, theHe), theHe },
          extras: [],
          manner: {
            ...header,
            signature: SIGNATURE_LAYOUTS[n % SIGNATURE_LAYOUTS.length] ?? 'bang',
            // A step prime to the number of headings, so that every heading meets every styling.
            styling: STYLINGS[(n + Math.floor(n / headers.length)) % STYLINGS.length] ?? 'truc-tiep',
          },
        };
      }),
    ),
  );
}

/** Every organ with types it may issue, in every generation. */
export function issuerSubjects(): Subject[] {
  return THE_HE.flatMap((theHe) =>
    Object.entries(ISSUED).flatMap(([coQuan, types]) =>
      types.map((loai): Subject => ({ name: { loai, coQuan: coQuan as IssuerKey, theHe }, extras: [], manner: PLAIN })),
    ),
  );
}

/** Documents that carry each supplementary component. */
export function extraSubjects(): Subject[] {
  const on: readonly LoaiVanBan[] = ['nghi-quyet', 'ke-hoach', 'cong-van', 'quy-che'];
  // Secrecy marks and the typed block of a copy belong to HD36 alone.
  // A draft has no date, so it is judged by the law of today: there are none in the months between.
  const fits = (extra: Extra, theHe: TheHe, loai: LoaiVanBan): boolean =>
    !(theHe === 'giao-thoi' && extra === 'du-thao') &&
    !(theHe === '2026' && (extra === 'muc-do-mat' || extra === 'ban-sao')) &&
    !(loai === 'cong-van' && (extra === 'tac-gia' || extra === 'chuong' || extra === 'phan'));
  return THE_HE.flatMap((theHe) =>
    EXTRAS.flatMap((extra) =>
      on
        .filter((loai) => fits(extra, theHe, loai))
        .map((loai): Subject => ({
          name: { loai, coQuan: usualIssuer(loai, theHe), theHe },
          extras: [extra],
          manner: PLAIN,
        })),
    ),
  );
}

/** The lines of a subject. */
export function subjectLines({ name, extras }: Subject): Line[] {
  return linesOf(baseDocument(name, extras));
}

/** The page choices of a subject. */
export function subjectChoices({ name }: Subject): PageChoices {
  return { ...USUAL_CHOICES, appendixSections: GENERATIONS[name.theHe].phuLucOwnPages };
}

/** The document in memory, or written as DOCX and read back. */
export function docOf(lines: readonly Line[], manner: Manner, choices: PageChoices, medium: 'memory' | 'docx'): Doc {
  const page = layOut(lines, manner, choices);
  if (medium === 'memory') return buildDoc(page).doc;
  const result = readDocx(writeDocx(page, { styling: manner.styling }));
  if (!result.ok) throw new Error(result.reason.vi);
  return result.doc;
}

/** "nghi-quyet-dac-khu 2026, bang/hinh/thut/kieu". */
export function subjectName({ name, extras, manner }: Subject): string {
  const more = extras.length === 0 ? '' : ` + ${extras.join(', ')}`;
  return `${name.loai}-${name.coQuan} ${name.theHe}${more}, ${manner.header}/${manner.titleLine}/${manner.signature}/${manner.styling}`;
}
