// Advance widths of Times, in thousandths of the font size (Adobe font metrics; Times New Roman is metric-compatible).
const REGULAR =
  'A722 B667 C667 D722 E611 F556 G722 H722 I333 J389 K722 L611 M889 N722 O722 P556 Q722 R667 S556 T611 U722 V722 W944 X722 Y722 Z611 ' +
  'a444 b500 c444 d500 e444 f333 g500 h500 i278 j278 k500 l278 m778 n500 o500 p500 q500 r333 s389 t278 u500 v500 w722 x500 y500 z444 ' +
  ',250 .250 -333 /278 :278 ;278 *500 (333 )333 _500';
const BOLD =
  'A722 B667 C722 D722 E667 F611 G778 H778 I389 J500 K778 L667 M944 N722 O778 P611 Q778 R722 S556 T667 U722 V722 W1000 X722 Y722 Z667 ' +
  'a500 b556 c444 d556 e444 f333 g500 h556 i278 j333 k556 l278 m833 n556 o500 p556 q556 r444 s389 t333 u556 v500 w722 x500 y500 z444 ' +
  ',250 .250 -333 /278 :333 ;333 *500 (333 )333 _500';

function table(widths: string): ReadonlyMap<string, number> {
  const map = new Map<string, number>([[' ', 250]]);
  for (const entry of widths.split(' ')) map.set(entry.charAt(0), Number(entry.slice(1)));
  for (const digit of '0123456789') map.set(digit, 500);
  return map;
}

const WIDTHS = { regular: table(REGULAR), bold: table(BOLD) };
const MM_PER_PT = 25.4 / 72;

/** Width in mm of one line of text in Times New Roman. */
export function textWidthMm(text: string, sizePt: number, bold: boolean): number {
  const widths = bold ? WIDTHS.bold : WIDTHS.regular;
  let sum = 0;
  // A mark over or under a letter takes no room of its own; đ is as wide as d.
  for (const char of text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')) {
    sum += widths.get(char) ?? 500;
  }
  return (sum / 1000) * sizePt * MM_PER_PT;
}
