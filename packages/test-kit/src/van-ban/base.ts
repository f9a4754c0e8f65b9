import { contentOf } from './contents.ts';
import { GENERATIONS, KY_HIEU_LOAI, ngayNgan, ngayThangNam, padBelow } from './generation.ts';
import { ISSUER_KEYS, issuer, type IssuerKey } from './issuers.ts';
import {
  GIAY_TO_HANH_CHINH,
  LOAI_VAN_BAN,
  THE_HE,
  type LoaiVanBan,
  type NguoiKy,
  type TheHe,
  type VanBan,
} from './van-ban.ts';

/** Supplementary pieces that a base document can be asked to carry. */
export const EXTRAS = [
  'phu-luc',
  'hai-phu-luc',
  'muc-do-khan',
  'muc-do-mat',
  'pham-vi-luu-hanh',
  'du-thao',
  'nguoi-soan-thao',
  'thong-tin-lien-he',
  'ban-sao',
  'tac-gia',
  'chuong',
  'phan',
  'bang',
] as const;
export type Extra = (typeof EXTRAS)[number];

export interface BaseName {
  readonly loai: LoaiVanBan;
  readonly coQuan: IssuerKey;
  readonly theHe: TheHe;
}

const TEN_LOAI: Readonly<Record<LoaiVanBan, string>> = { ...LOAI_VAN_BAN, ...GIAY_TO_HANH_CHINH };

/** All type keys, giấy tờ hành chính last. */
export const LOAI_KEYS = Object.keys(TEN_LOAI) as readonly LoaiVanBan[];
/** The 25 types without giấy tờ hành chính. */
export const LOAI_25 = Object.keys(LOAI_VAN_BAN) as readonly LoaiVanBan[];

const USUAL_ISSUER: Readonly<Record<LoaiVanBan, IssuerKey>> = {
  'cuong-linh-chinh-tri': 'dai-hoi-toan-quoc',
  'dieu-le-dang': 'dai-hoi-toan-quoc',
  'chien-luoc': 'bo-chinh-tri',
  'nghi-quyet': 'dac-khu',
  'quyet-dinh': 'ban-thuong-vu',
  'chi-thi': 'ban-thuong-vu-tinh-uy',
  'ket-luan': 'ban-thuong-vu-tinh-uy',
  'quy-che': 'tinh-uy',
  'quy-dinh': 'ban-thuong-vu-tinh-uy',
  'thong-tri': 'ban-thuong-vu-tinh-uy',
  'huong-dan': 'ban-to-chuc',
  'thong-bao': 'uy-ban-kiem-tra',
  'thong-cao': 'tinh-uy',
  'tuyen-bo': 'ban-bi-thu',
  'loi-keu-goi': 'ban-bi-thu',
  'bao-cao': 'chi-bo',
  'ke-hoach': 'dang-uy',
  'quy-hoach': 'tinh-uy',
  'chuong-trinh': 'dang-uy',
  'de-an': 'tinh-uy',
  'phuong-an': 'ban-thuong-vu',
  'du-an': 'tinh-uy',
  'to-trinh': 'dang-uy',
  'cong-van': 'van-phong',
  'bien-ban': 'ban-thuong-vu-tinh-uy',
  'giay-gioi-thieu': 'van-phong',
  'giay-chung-nhan': 'van-phong',
  'giay-di-duong': 'van-phong',
  'giay-nghi-phep': 'van-phong',
  'giay-moi': 'van-phong',
  'phieu-chuyen': 'van-phong',
  'phieu-gui': 'van-phong',
  'thu-cong': 'van-phong',
};

/** The organ that a base document of this type comes from when none is named. */
export function usualIssuer(loai: LoaiVanBan, theHe: TheHe): IssuerKey {
  const key = USUAL_ISSUER[loai];
  return key === 'dac-khu' && theHe === '2018' ? 'huyen-uy' : key;
}

/** Reads "nghi-quyet 2026" or "quyet-dinh-chi-bo 2026"; `undefined` for anything else. */
export function parseBaseName(name: string): BaseName | undefined {
  const [word, generation] = name.trim().split(/\s+/);
  const theHe = THE_HE.find((one) => one === generation);
  if (word === undefined || theHe === undefined) return undefined;
  const loai = LOAI_KEYS.filter((key) => word === key || word.startsWith(`${key}-`)).sort(
    (a, b) => b.length - a.length,
  )[0];
  if (loai === undefined) return undefined;
  if (word === loai) return { loai, coQuan: usualIssuer(loai, theHe), theHe };
  const coQuan = ISSUER_KEYS.find((key) => word === `${loai}-${key}`);
  return coQuan === undefined ? undefined : { loai, coQuan, theHe };
}

/** The date of a base document: spread over days and months so that every padding occurs. */
export function baseDate({ loai, theHe }: BaseName): { ngay: number; thang: number; nam: number } {
  const { months, year } = GENERATIONS[theHe];
  const i = LOAI_KEYS.indexOf(loai);
  return { ngay: 1 + ((i * 7 + 4) % 27), thang: months[(i * 5) % months.length] ?? 6, nam: year };
}

function bienBanSigners(): { ky: NguoiKy; kyTrai: NguoiKy } {
  return {
    kyTrai: { chucVu: ['NGƯỜI GHI BIÊN BẢN'], hoTen: 'Ngô Văn Nam' },
    ky: { chucVu: ['CHỦ TRÌ HỘI NGHỊ'], hoTen: 'Trần Văn Bình' },
  };
}

/** A clean document of that type, issuer and generation, as data. */
export function baseDocument(name: BaseName, extras: readonly Extra[] = []): VanBan {
  const { loai, theHe } = name;
  const generation = GENERATIONS[theHe];
  const by = issuer(name.coQuan, theHe);
  const content = contentOf(loai, by, theHe);
  const { ngay, thang, nam } = baseDate(name);
  const draft = extras.includes('du-thao');
  const number = padBelow(3 + LOAI_KEYS.indexOf(loai), 10);
  const soVaKyHieu = `Số ${draft ? '     ' : number}-${KY_HIEU_LOAI[loai]}/${by.kyHieu}`;
  const diaDanhVaNgay = draft
    ? `${by.diaDanh}, ngày     tháng     năm ${nam}`
    : `${by.diaDanh}, ${ngayThangNam(ngay, thang, nam)}`;
  const tenLoai = TEN_LOAI[loai];
  const phuLucCount = extras.includes('hai-phu-luc') ? 2 : extras.includes('phu-luc') ? 1 : 0;
  const nhuTren = loai === 'cong-van' || loai === 'to-trinh';
  const minutes = loai === 'bien-ban' && by.kyHieu !== 'ĐH' && name.coQuan !== 'lien-co-quan';
  const noiDung = [...content.noiDung];
  if (extras.includes('bang')) {
    noiDung.splice(
      1,
      0,
      { part: 'noi-dung', text: '', cells: ['TT', 'Đơn vị', 'Số đảng viên'] },
      { part: 'noi-dung', text: '', cells: ['1', 'Chi bộ thôn Đồng Tâm', '32'] },
      { part: 'noi-dung', text: '', cells: ['2', 'Chi bộ thôn Đông Hạ', '27'] },
    );
  }
  if (phuLucCount > 0) {
    noiDung.splice(noiDung.length - 1, 0, {
      part: 'noi-dung',
      text:
        phuLucCount === 1
          ? 'Danh sách kèm theo nêu tại Phụ lục.'
          : 'Danh sách kèm theo nêu tại Phụ lục 1 và Phụ lục 2.',
    });
  }
  const first = content.noiDung[0];
  const lead = (heading: string, title: string, part: 'chuong' | 'phan') =>
    first?.part === part ? [] : [{ part, text: heading } as const, { part: `ten-${part}`, text: title } as const];
  if (extras.includes('chuong')) noiDung.unshift(...lead('Chương I', 'NỘI DUNG', 'chuong'));
  if (extras.includes('phan')) noiDung.unshift(...lead('Phần I', 'NỘI DUNG', 'phan'));
  const kemTheo = `${tenLoai.charAt(0)}${tenLoai.slice(1).toLocaleLowerCase('vi')} số ${number}-${KY_HIEU_LOAI[loai]}/${by.kyHieu}`;
  return {
    theHe,
    loai,
    ...(loai === 'cong-van' ? {} : { tenLoai }),
    coQuanCapTren: by.capTren,
    coQuanBanHanh: by.banHanh,
    soVaKyHieu,
    diaDanhVaNgay,
    ...(extras.includes('tac-gia') ? { tacGia: `CỦA ${by.ten.toLocaleUpperCase('vi')}` } : {}),
    trichYeu: content.trichYeu,
    ...(loai === 'cong-van'
      ? {
          kinhGui: {
            tu: 'Kính gửi',
            noiNhan: ['Các cơ quan tham mưu, giúp việc Tỉnh uỷ', 'Các đảng uỷ trực thuộc Tỉnh uỷ'],
          },
        }
      : loai === 'to-trinh'
        ? {
            kinhGui: {
              tu: generation.toTrinh,
              noiNhan: [theHe === '2018' ? 'Ban Thường vụ Huyện uỷ' : 'Ban Thường vụ Đảng uỷ xã'],
            },
          }
        : {}),
    canCu: content.canCu,
    noiDung,
    ...(minutes ? bienBanSigners() : { ky: by.ky, ...(by.kyTrai ? { kyTrai: by.kyTrai } : {}) }),
    noiNhan: [...(nhuTren ? ['Như trên'] : by.noiNhan), by.luu],
    ...(extras.includes('muc-do-khan') ? { mucDoKhan: 'KHẨN' } : {}),
    ...(extras.includes('muc-do-mat') ? { mucDoMat: 'MẬT' } : {}),
    ...(extras.includes('pham-vi-luu-hanh') ? { phamViLuuHanh: 'LƯU HÀNH NỘI BỘ' } : {}),
    ...(draft ? { duThao: 'Dự thảo lần 2' } : {}),
    ...(extras.includes('nguoi-soan-thao') ? { nguoiSoanThao: generation.nguoiSoanThao.text } : {}),
    ...(extras.includes('thong-tin-lien-he')
      ? {
          thongTinLienHe:
            'Số 12, đường Hồ Sen, tỉnh Sơn Giang; điện thoại: 0200 000 000; email: vanphong@songiang.example',
        }
      : {}),
    ...(extras.includes('ban-sao')
      ? {
          banSao: {
            coQuan: 'VĂN PHÒNG',
            so: 'Số 24-BS/VPTU',
            hinhThuc: 'SAO LỤC',
            diaDanhVaNgay: `Sơn Giang, ${ngayThangNam(Math.min(ngay + 2, 28), thang, nam)}`,
            chucVu: 'CHÁNH VĂN PHÒNG',
            hoTen: 'Đặng Thị Oanh',
            noiNhan: ['Các cơ quan tham mưu, giúp việc Tỉnh uỷ', 'Lưu Văn phòng Tỉnh uỷ'],
          },
        }
      : {}),
    phuLuc: Array.from({ length: phuLucCount }, (_, i) => ({
      nhan: phuLucCount === 1 ? 'Phụ lục' : `Phụ lục ${i + 1}`,
      ten: i === 0 ? 'Danh sách tập thể, cá nhân' : 'Danh mục tài liệu',
      ghiChu: `(Kèm theo ${kemTheo}, ngày ${ngayNgan(ngay, thang, nam)} của ${by.ten})`,
      noiDung: [
        { part: 'noi-dung-phu-luc', text: '1. Chi bộ thôn Đồng Tâm.' },
        { part: 'noi-dung-phu-luc', text: '2. Chi bộ thôn Đông Hạ.' },
      ],
    })),
  };
}
