import { describe, expect, it } from 'vitest';
import { decodeLegacy, encodingOfFont, isCapitalsFont } from '../../src/vocabulary/legacy-encoding.ts';

// The tables the other way round, written down apart from those under test: letter by letter, by code.
const SMALL = 'aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ';

const TCVN3_CODES: Readonly<Record<string, number>> = {
  ă: 0xa8,
  â: 0xa9,
  ê: 0xaa,
  ô: 0xab,
  ơ: 0xac,
  ư: 0xad,
  đ: 0xae,
  à: 0xb5,
  ả: 0xb6,
  ã: 0xb7,
  á: 0xb8,
  ạ: 0xb9,
  ằ: 0xbb,
  ẳ: 0xbc,
  ẵ: 0xbd,
  ắ: 0xbe,
  ặ: 0xc6,
  ầ: 0xc7,
  ẩ: 0xc8,
  ẫ: 0xc9,
  ấ: 0xca,
  ậ: 0xcb,
  è: 0xcc,
  ẻ: 0xce,
  ẽ: 0xcf,
  é: 0xd0,
  ẹ: 0xd1,
  ề: 0xd2,
  ể: 0xd3,
  ễ: 0xd4,
  ế: 0xd5,
  ệ: 0xd6,
  ì: 0xd7,
  ỉ: 0xd8,
  ĩ: 0xdc,
  í: 0xdd,
  ị: 0xde,
  ò: 0xdf,
  ỏ: 0xe1,
  õ: 0xe2,
  ó: 0xe3,
  ọ: 0xe4,
  ồ: 0xe5,
  ổ: 0xe6,
  ỗ: 0xe7,
  ố: 0xe8,
  ộ: 0xe9,
  ờ: 0xea,
  ở: 0xeb,
  ỡ: 0xec,
  ớ: 0xed,
  ợ: 0xee,
  ù: 0xef,
  ủ: 0xf1,
  ũ: 0xf2,
  ú: 0xf3,
  ụ: 0xf4,
  ừ: 0xf5,
  ử: 0xf6,
  ữ: 0xf7,
  ứ: 0xf8,
  ự: 0xf9,
  ỳ: 0xfa,
  ỷ: 0xfb,
  ỹ: 0xfc,
  ý: 0xfd,
  ỵ: 0xfe,
};

const VNI_WRITTEN: Readonly<Record<string, string>> = {
  á: 'aù',
  à: 'aø',
  ả: 'aû',
  ã: 'aõ',
  ạ: 'aï',
  ă: 'aê',
  ắ: 'aé',
  ằ: 'aè',
  ẳ: 'aú',
  ẵ: 'aü',
  ặ: 'aë',
  â: 'aâ',
  ấ: 'aá',
  ầ: 'aà',
  ẩ: 'aå',
  ẫ: 'aã',
  ậ: 'aä',
  đ: 'ñ',
  é: 'eù',
  è: 'eø',
  ẻ: 'eû',
  ẽ: 'eõ',
  ẹ: 'eï',
  ê: 'eâ',
  ế: 'eá',
  ề: 'eà',
  ể: 'eå',
  ễ: 'eã',
  ệ: 'eä',
  í: 'í',
  ì: 'ì',
  ỉ: 'æ',
  ĩ: 'ó',
  ị: 'ò',
  ó: 'où',
  ò: 'oø',
  ỏ: 'oû',
  õ: 'oõ',
  ọ: 'oï',
  ô: 'oâ',
  ố: 'oá',
  ồ: 'oà',
  ổ: 'oå',
  ỗ: 'oã',
  ộ: 'oä',
  ơ: 'ô',
  ớ: 'ôù',
  ờ: 'ôø',
  ở: 'ôû',
  ỡ: 'ôõ',
  ợ: 'ôï',
  ú: 'uù',
  ù: 'uø',
  ủ: 'uû',
  ũ: 'uõ',
  ụ: 'uï',
  ư: 'ö',
  ứ: 'öù',
  ừ: 'öø',
  ử: 'öû',
  ữ: 'öõ',
  ự: 'öï',
  ý: 'yù',
  ỳ: 'yø',
  ỷ: 'yû',
  ỹ: 'yõ',
  ỵ: 'î',
};

const tcvn3 = (text: string): string =>
  [...text].map((letter) => (TCVN3_CODES[letter] ? String.fromCharCode(TCVN3_CODES[letter]) : letter)).join('');
const vni = (text: string): string =>
  [...text]
    .map((letter) => {
      const small = letter.toLowerCase();
      const written = VNI_WRITTEN[small] ?? small;
      return letter === small ? written : written.toUpperCase();
    })
    .join('');

describe('TCVN3', () => {
  it('decodes every small letter', () => {
    expect(decodeLegacy(tcvn3(SMALL), 'TCVN3')).toBe(SMALL);
  });

  it('decodes every capital of a font of capitals', () => {
    expect(decodeLegacy(tcvn3(SMALL), 'TCVN3', true)).toBe(SMALL.toUpperCase());
  });

  it('decodes the capitals that have a code', () => {
    expect(decodeLegacy('\xa1\xa2\xa3\xa4\xa5\xa6\xa7', 'TCVN3')).toBe('ĂÂÊÔƠƯĐ');
  });

  it('reads a sentence as it was typed', () => {
    expect(decodeLegacy('C¨n cø §iÒu lÖ §¶ng, NghÞ quyÕt §¹i héi lÇn thø XIII', 'TCVN3')).toBe(
      'Căn cứ Điều lệ Đảng, Nghị quyết Đại hội lần thứ XIII',
    );
    expect(decodeLegacy('®¶ng céng s¶n viÖt nam', 'TCVN3', true)).toBe('ĐẢNG CỘNG SẢN VIỆT NAM');
  });
});

describe('VNI', () => {
  it('decodes every letter, small and capital', () => {
    expect(decodeLegacy(vni(SMALL), 'VNI')).toBe(SMALL);
    expect(decodeLegacy(vni(SMALL.toUpperCase()), 'VNI')).toBe(SMALL.toUpperCase());
  });

  it('decodes letters in every neighbourhood', () => {
    for (const one of SMALL) for (const other of SMALL) expect(decodeLegacy(vni(one + other), 'VNI')).toBe(one + other);
  });

  it('reads a sentence as it was typed', () => {
    expect(decodeLegacy('Caên cöù Ñieàu leä Ñaûng', 'VNI')).toBe('Căn cứ Điều lệ Đảng');
    expect(decodeLegacy('ÑAÛNG COÄNG SAÛN VIEÄT NAM', 'VNI')).toBe('ĐẢNG CỘNG SẢN VIỆT NAM');
    expect(decodeLegacy('Aán ñònh', 'VNI')).toBe('Ấn định');
  });
});

describe('fonts', () => {
  it('tell their encoding', () => {
    expect(
      ['.VnTime', '.VnTimeH', 'VnArial', 'VNI-Times', 'VNI Helve', 'Times New Roman', 'Vni', undefined].map(
        encodingOfFont,
      ),
    ).toEqual(['TCVN3', 'TCVN3', 'TCVN3', 'VNI', 'VNI', undefined, undefined, undefined]);
    expect(['.VnTimeH', '.VnTime', 'VnArialH', 'VNI-Times'].map(isCapitalsFont)).toEqual([true, false, true, false]);
  });
});
