import { resolve } from '../instruments/resolve.ts';
import { kindOfOrgan } from '../recognise/identify.ts';
import type { Draft, DraftBlock, ThongTin } from './draft.ts';
import { formDate, type FormOptions } from './form.ts';
import { issuerKind, OPEN, signatureForm } from './signature-form.ts';
import { groundsOf, skeletonOf } from './skeleton.ts';

/** What is known of a document before its first word is written. */
export interface NewDraft {
  /** Key of the type: `nghi-quyet`. */
  readonly loai: string;
  /** Lines of the issuer's name, in capitals. */
  readonly coQuan: readonly string[];
  readonly capTren?: readonly string[];
  readonly diaDanh?: string;
  /** As in the front matter: `2026-11-05`, `2026-11` or `2026`. */
  readonly ngay?: string;
  readonly trichYeu?: string;
  /** Issued by the standing committee of the issuer. */
  readonly banThuongVu?: boolean;
  readonly hoTen?: string;
}

/** A draft with the frame of its type: grounds, units, signature by the issuer, recipients; "…" where the drafter goes on. */
export function newDraft(wanted: NewDraft, options: FormOptions = {}): Draft {
  const { loai, coQuan, capTren, diaDanh, ngay, trichYeu, banThuongVu = false, hoTen } = wanted;
  const known: ThongTin = {
    'loai-van-ban': loai,
    ...(capTren && capTren.length > 0 ? { 'co-quan-cap-tren': capTren } : {}),
    'co-quan-ban-hanh': coQuan,
    ...(ngay === undefined ? {} : { ngay }),
  };
  const requirements = resolve(formDate(known, options), options.overlay);
  const params = <P>(requirement: string) => (requirements.get(requirement)?.provision.params ?? {}) as Partial<P>;
  const letter = loai === 'cong-van';
  const addressed = letter || loai === 'to-trinh';
  const { ky, 'ky-trai': kyTrai } = signatureForm(known, params, banThuongVu);
  return {
    thongTin: {
      ...known,
      'dia-danh': diaDanh ?? OPEN,
      'trich-yeu': [trichYeu ?? (letter ? `về việc ${OPEN}` : `về ${OPEN}`)],
      ...(addressed ? { 'kinh-gui': [OPEN] } : {}),
      ...(ky ? { ky: { ...ky, 'ho-ten': hoTen ?? OPEN } } : {}),
      ...(kyTrai ? { 'ky-trai': kyTrai } : {}),
      'noi-nhan': [...(addressed ? ['Như trên'] : [OPEN]), keptAt(known)],
    },
    noiDung: [...grounds(loai, params), ...skeletonOf(loai)],
    phuLuc: [],
  };
}

/** True for a committee, whose documents may be issued by its standing committee. */
export function hasBanThuongVu(coQuan: string, capTren?: string): boolean {
  return kindOfOrgan(coQuan, capTren, {}).loai === 'cap-uy';
}

function grounds(loai: string, params: <P>(requirement: string) => Partial<P>): DraftBlock[] {
  const dash = params<{ text: string }>('can-cu/gach-dau-dong').text ?? '';
  const { mid = ';', last = ';' } = params<{ mid: string; last: string }>('can-cu/dau-cau');
  const lines = groundsOf(loai);
  return lines.map((line, index) => ({
    kind: 'paragraph',
    runs: [{ text: `${dash}${line}${index === lines.length - 1 ? last : mid}` }],
  }));
}

/** "Lưu Văn phòng Đảng uỷ", as far as the name of the issuer tells. */
function keptAt(thongTin: ThongTin): string {
  const { loai } = issuerKind(thongTin);
  const two = (name: string) => {
    const words = name.split(' ').slice(0, 2).join(' ').toLocaleLowerCase('vi');
    return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
  };
  const name = thongTin['co-quan-ban-hanh']?.join(' ') ?? '';
  if (loai === 'chi-bo') return 'Lưu Chi bộ';
  if (loai === 'cap-uy') return `Lưu Văn phòng ${two(name)}`;
  const above = thongTin['co-quan-cap-tren']?.join(' ');
  if (name === 'VĂN PHÒNG' && above !== undefined) return `Lưu Văn phòng ${two(above)}`;
  return `Lưu ${OPEN}`;
}
