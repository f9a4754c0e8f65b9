const ROMAN: ReadonlyArray<readonly [number, string]> = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

const VIETNAMESE = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;

/** Text of a number in a numbering format (ST_NumberFormat, 17.18.59); formats that Vietnamese texts do not use are decimal. */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'none':
    case 'bullet':
      return '';
    case 'decimalZero':
      return value < 10 ? `0${value}` : `${value}`;
    case 'upperRoman':
      return roman(value).toUpperCase();
    case 'lowerRoman':
      return roman(value);
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerLetter':
      return letters(value);
    case 'vietnameseCounting':
      return vietnamese(value);
    case 'ordinal':
      return ordinal(value);
    case 'numberInDash':
      return `- ${value} -`;
    case 'decimalEnclosedParen':
      return `(${value})`;
    case 'decimalEnclosedFullstop':
      return `${value}.`;
    default:
      return `${value}`;
  }
}

function roman(value: number): string {
  if (value <= 0 || value > 32767) return `${value}`;
  let rest = value;
  let text = '';
  for (const [worth, sign] of ROMAN) {
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  }
  return text;
}

/** a … z, aa, bb …: Word repeats the letter, and knows no Vietnamese letters (no ă, â, đ). */
function letters(value: number): string {
  if (value <= 0 || value > 780) return `${value}`;
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

function ordinal(value: number): string {
  const tens = value % 100;
  const suffix = tens >= 11 && tens <= 13 ? 'th' : ({ 1: 'st', 2: 'nd', 3: 'rd' }[value % 10] ?? 'th');
  return `${value}${suffix}`;
}

function vietnamese(value: number): string {
  if (value < 0 || value > 99) return `${value}`;
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  if (tens === 0) return VIETNAMESE[ones] ?? `${value}`;
  const head = tens === 1 ? 'mười' : `${VIETNAMESE[tens]} mươi`;
  if (ones === 0) return head;
  if (ones === 5) return `${head} lăm`;
  if (ones === 1 && tens > 1) return `${head} mốt`;
  return `${head} ${VIETNAMESE[ones]}`;
}
