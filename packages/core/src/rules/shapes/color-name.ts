import type { Bilingual } from '../../model/bilingual.ts';

/** Hues by the angle, in degrees, up to which they reach. */
const HUES: readonly (readonly [number, Bilingual])[] = [
  [18, { vi: 'đỏ', en: 'red' }],
  [45, { vi: 'cam', en: 'orange' }],
  [70, { vi: 'vàng', en: 'yellow' }],
  [165, { vi: 'xanh lục', en: 'green' }],
  [255, { vi: 'xanh lam', en: 'blue' }],
  [300, { vi: 'tím', en: 'purple' }],
  [340, { vi: 'hồng', en: 'pink' }],
  [360, { vi: 'đỏ', en: 'red' }],
];

/** Difference of the channels (of 255) below which a colour is a grey. */
const GREY = 24;
/** Brightest channel (of 255) below which a colour is called dark. */
const DARK = 0xd0;
const NEAR_WHITE = 0xf0;

/** The name of a colour `RRGGBB` in words, its code beside it: "xanh lam sẫm (0646A2)". Black has no code. */
export function colorName(color: string): Bilingual {
  if (color === '000000') return { vi: 'đen', en: 'black' };
  const name = nameOf(color);
  return name ? { vi: `${name.vi} (${color})`, en: `${name.en} (${color})` } : { vi: color, en: color };
}

function nameOf(color: string): Bilingual | undefined {
  if (!/^[\dA-F]{6}$/iu.test(color)) return undefined;
  const channels = [0, 2, 4].map((at) => parseInt(color.slice(at, at + 2), 16));
  const [red = 0, green = 0, blue = 0] = channels;
  const most = Math.max(...channels);
  const spread = most - Math.min(...channels);
  if (spread < GREY) {
    if (most >= NEAR_WHITE) return { vi: 'trắng', en: 'white' };
    return most < 0x80 ? { vi: 'xám sẫm', en: 'dark grey' } : { vi: 'xám', en: 'grey' };
  }
  const sector =
    most === red
      ? ((green - blue) / spread + 6) % 6
      : most === green
        ? (blue - red) / spread + 2
        : (red - green) / spread + 4;
  const hue = HUES.find(([end]) => sector * 60 <= end)?.[1];
  if (!hue || most >= DARK) return hue;
  return { vi: `${hue.vi} sẫm`, en: `dark ${hue.en}` };
}
