import type { RunLook } from './look.ts';

/** Advance widths of Times New Roman in thousandths of the size: the width, then the letters that have it. */
const REGULAR = `180' 200| 250,. 278/:;\\ijlt 333!()-I[]\`fr 389Js 408" 444?acez“” 469^ 480{} 500#$*0123456789_bdghknopquvxyđ–
 529ơ 541~ 542ư 556FPS 564+<=> 611ELTZ 667BCR 722ADGHKNOQUVXYwĐƠ 776Ư 778&m 833% 889M 921@ 944W 1000—…`;
const BOLD = `220| 250,. 278'/\\il 333!()-:;[]\`fjt 389Is 394{} 444cerz 500#$*0123456789?J_agovxy–“” 520~ 554ơ 555"
 556Sbdhknpquđ 570+<=> 581^ 600ư 611FP 667BELTZ 722ACDNRUVXYwĐ 778GHKOQƠ 796Ư 833&m 930@ 944M 1000%W—…`;
const ITALIC = `214' 250,. 275| 278/\\fijlt 333!()-:;I\` 389[]rsz 400{} 420" 422^ 444Jcekvxy 500#$*0123456789?S_abdghnopquđ–
 534ơ 541~ 545ư 556LTYZ“” 611ABEFPRVX 667CKNw 675+<=> 722DGHOQUmĐƠ 754Ư 778& 833%MW 889—… 920@`;

function table(widths: string): ReadonlyMap<string, number> {
  const map = new Map<string, number>([[' ', 250]]);
  for (const [, width = '', letters = ''] of widths.matchAll(/(\d{3,4})(\S+)/gu)) {
    for (const letter of letters) map.set(letter, Number(width));
  }
  return map;
}

const WIDTHS = { regular: table(REGULAR), bold: table(BOLD), italic: table(ITALIC) };
const UNKNOWN = 600;
const MM_PER_PT = 25.4 / 72;
const HORN = '\u031b';

/** Width in mm of one line of text set in Times New Roman; marks over and under a letter take no room. */
export function textWidthMm(
  text: string,
  { sizePt, bold, italic }: Pick<RunLook, 'sizePt' | 'bold' | 'italic'>,
): number {
  const widths = WIDTHS[bold ? 'bold' : italic ? 'italic' : 'regular'];
  let sum = 0;
  for (const letter of text
    .normalize('NFD')
    .replaceAll(`o${HORN}`, 'ơ')
    .replaceAll(`O${HORN}`, 'Ơ')
    .replaceAll(`u${HORN}`, 'ư')
    .replaceAll(`U${HORN}`, 'Ư')) {
    if (!/\p{M}/u.test(letter)) sum += widths.get(letter === '\u00a0' ? ' ' : letter) ?? UNKNOWN;
  }
  return (sum / 1000) * sizePt * MM_PER_PT;
}

/**
 * Room in mm to leave at either side of a centred text that needs several lines, so that they come out about
 * equally long; 0 for a text that fits one line.
 */
export function balancedIndentMm(text: string, look: RunLook, roomMm: number): number {
  const words = text.split(/[ \t]+/u).map((word) => textWidthMm(word, look));
  const blank = textWidthMm(' ', look);
  const lines = (width: number): number => {
    let count = 1;
    let at = 0;
    for (const word of words) {
      if (at > 0 && at + blank + word > width) {
        count++;
        at = word;
      } else at += (at > 0 ? blank : 0) + word;
    }
    return count;
  };
  const count = lines(roomMm);
  if (count === 1) return 0;
  let width = Math.max(...words);
  if (width > roomMm) return 0;
  while (width < roomMm && lines(width) > count) width += 0.5;
  // A little to spare: programs round letter widths differently.
  return Math.max(0, Math.floor(((roomMm - width) / 2 - 1) * 10) / 10);
}
