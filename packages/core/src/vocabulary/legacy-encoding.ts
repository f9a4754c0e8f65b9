/**
 * The encodings of Vietnamese before Unicode. TCVN3 (TCVN 5712:1993, "ABC") has one
 * code for a letter; VNI writes most marked letters as a letter and a mark. Both put
 * their letters on codes of Latin-1, and a font of theirs shows them as Vietnamese.
 */
export type LegacyEncoding = 'TCVN3' | 'VNI';

// Each letter with the tones ngang, huyền, hỏi, ngã, sắc, nặng.
const VOWELS = [
  'aàảãáạ',
  'ăằẳẵắặ',
  'âầẩẫấậ',
  'eèẻẽéẹ',
  'êềểễếệ',
  'iìỉĩíị',
  'oòỏõóọ',
  'ôồổỗốộ',
  'ơờởỡớợ',
  'uùủũúụ',
  'ưừửữứự',
  'yỳỷỹýỵ',
] as const;

// The same rows in TCVN3, as Latin-1 shows them. U+00AD, the letter ư, cannot be seen.
const TCVN3_VOWELS = [
  'aµ¶·¸¹',
  '¨»¼½¾Æ',
  '©ÇÈÉÊË',
  'eÌÎÏÐÑ',
  'ªÒÓÔÕÖ',
  'i×ØÜÝÞ',
  'oßáâãä',
  '«åæçèé',
  '¬êëìíî',
  'uïñòóô',
  '\u00adõö÷øù',
  'yúûüýþ',
] as const;

/** Capitals of TCVN3 without a tone; those with one are the small letters in a font of capitals. */
const TCVN3_CAPITALS = { '¡': 'Ă', '¢': 'Â', '£': 'Ê', '¤': 'Ô', '¥': 'Ơ', '¦': 'Ư', '§': 'Đ', '®': 'đ' } as const;

/** VNI: signs after a letter, by the same six tones; ngang has none. */
const VNI_TONES = ['', 'ø', 'û', 'õ', 'ù', 'ï'] as const;
/** After a, for ă with its tones; after a, e, o for â, ê, ô with theirs. */
const VNI_BREVE = ['ê', 'è', 'ú', 'ü', 'é', 'ë'] as const;
const VNI_CIRCUMFLEX = ['â', 'à', 'å', 'ã', 'á', 'ä'] as const;
/** VNI letters that are one code. */
const VNI_SINGLES = { í: 'í', ì: 'ì', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ', ô: 'ơ', ö: 'ư', ñ: 'đ' } as const;

const TCVN3: ReadonlyMap<string, string> = new Map([
  ...TCVN3_VOWELS.flatMap((row, at) => [...row].map((code, tone) => [code, VOWELS[at]?.[tone] ?? code] as const)),
  ...Object.entries(TCVN3_CAPITALS),
]);

const VNI: ReadonlyMap<string, string> = new Map(
  [
    ...Object.entries(VNI_SINGLES),
    ...pairs('aàảãáạ', 'a', VNI_TONES),
    ...pairs('ăằẳẵắặ', 'a', VNI_BREVE),
    ...pairs('âầẩẫấậ', 'a', VNI_CIRCUMFLEX),
    ...pairs('eèẻẽéẹ', 'e', VNI_TONES),
    ...pairs('êềểễếệ', 'e', VNI_CIRCUMFLEX),
    ...pairs('oòỏõóọ', 'o', VNI_TONES),
    ...pairs('ôồổỗốộ', 'o', VNI_CIRCUMFLEX),
    ...pairs('ơờởỡớợ', 'ô', VNI_TONES),
    ...pairs('uùủũúụ', 'u', VNI_TONES),
    ...pairs('ưừửữứự', 'ö', VNI_TONES),
    // ỵ has a code of its own.
    ...pairs('yỳỷỹý', 'y', VNI_TONES),
  ].flatMap(([code, letter]) => [
    [code, letter],
    [code.toUpperCase(), letter.toUpperCase()],
    // A capital at the head of a word may carry the mark of a small letter.
    [code.charAt(0).toUpperCase() + code.slice(1), letter.toUpperCase()],
  ]),
);

function pairs(letters: string, base: string, marks: readonly string[]): [string, string][] {
  return [...letters].map((letter, tone): [string, string] => [base + (marks[tone] ?? ''), letter]);
}

/** Letters only Unicode has; an old font has no sign for them and they are shown from another one. */
const UNICODE_VIETNAMESE = /[ĂăĐđĨĩŨũƠơƯưẠ-ỹ\u0300-\u036f]/u;

/** True for text that is Unicode already, whatever the name of its font. */
export function isUnicodeVietnamese(text: string): boolean {
  return UNICODE_VIETNAMESE.test(text);
}

/** The encoding that a font's glyphs follow; `undefined` for a font of Unicode. Some printers of PDF leave out the dot. */
export function encodingOfFont(family: string | undefined): LegacyEncoding | undefined {
  if (family === undefined) return undefined;
  if (/^\.Vn/iu.test(family) || /^Vn[A-Z]/u.test(family)) return 'TCVN3';
  return /^VNI[- ]/iu.test(family) ? 'VNI' : undefined;
}

/** True for a font that shows small letters as capitals: `.VnTimeH`. */
export function isCapitalsFont(family: string): boolean {
  return /^\.?Vn.*H$/u.test(family.trim());
}

/** Text of an old encoding in Unicode (NFC); what is no letter of it stays as it is. */
export function decodeLegacy(text: string, encoding: LegacyEncoding, capitals = false): string {
  const decoded = encoding === 'TCVN3' ? decodeBy(TCVN3, 1, text) : decodeBy(VNI, 2, text);
  return capitals ? decoded.toUpperCase() : decoded;
}

function decodeBy(table: ReadonlyMap<string, string>, longest: 1 | 2, text: string): string {
  let decoded = '';
  for (let at = 0; at < text.length;) {
    const pair = longest === 2 ? table.get(text.slice(at, at + 2)) : undefined;
    decoded += pair ?? table.get(text.charAt(at)) ?? text.charAt(at);
    at += pair !== undefined && at + 1 < text.length ? 2 : 1;
  }
  return decoded;
}
