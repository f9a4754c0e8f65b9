import type { XmlNode } from '../xml/node.ts';
import { parseInteger } from './units.ts';

/** Fonts and colours of the theme part, and what `settings` says of their use. */
export interface Theme {
  /** Family of a theme font reference (`minorHAnsi`), `undefined` when the theme does not say. */
  font(reference: string): string | undefined;
  /** `RRGGBB` of a theme colour after tint and shade, `undefined` when the theme does not say. */
  color(name: string, tint: string | undefined, shade: string | undefined): string | undefined;
}

interface FontSet {
  readonly latin: string | undefined;
  readonly eastAsia: string | undefined;
  readonly complex: string | undefined;
  readonly byScript: ReadonlyMap<string, string>;
}

/** ISO 15924 script by language, for the languages that themes list by script. */
const SCRIPT_BY_LANGUAGE: Readonly<Record<string, string>> = {
  vi: 'Viet',
  ja: 'Jpan',
  ko: 'Hang',
  zh: 'Hans',
  ar: 'Arab',
  fa: 'Arab',
  ur: 'Arab',
  he: 'Hebr',
  th: 'Thai',
  km: 'Khmr',
  lo: 'Laoo',
  hi: 'Deva',
  ta: 'Taml',
  ka: 'Geor',
};

/** Theme colour names of WordprocessingML and the scheme slots they stand for by default (17.18.97, 17.15.1.20). */
const SLOT_BY_NAME: Readonly<Record<string, string>> = {
  dark1: 'dk1',
  light1: 'lt1',
  dark2: 'dk2',
  light2: 'lt2',
  text1: 'dk1',
  background1: 'lt1',
  text2: 'dk2',
  background2: 'lt2',
  accent1: 'accent1',
  accent2: 'accent2',
  accent3: 'accent3',
  accent4: 'accent4',
  accent5: 'accent5',
  accent6: 'accent6',
  hyperlink: 'hlink',
  followedHyperlink: 'folHlink',
};

const MAPPING_ATTRIBUTE: Readonly<Record<string, string>> = {
  text1: 'w:t1',
  background1: 'w:bg1',
  text2: 'w:t2',
  background2: 'w:bg2',
};

export function readTheme(theme: XmlNode | undefined, settings: XmlNode | undefined): Theme {
  const fonts = theme?.path('a:themeElements', 'a:fontScheme');
  const major = readFontSet(fonts?.child('a:majorFont'));
  const minor = readFontSet(fonts?.child('a:minorFont'));
  const languages = settings?.child('w:themeFontLang');
  const colors = readColors(theme?.path('a:themeElements', 'a:clrScheme'));
  const mapping = settings?.child('w:clrSchemeMapping');

  return {
    font(reference) {
      const set = reference.startsWith('major') ? major : minor;
      if (set === undefined) return undefined;
      // 17.15.1.88: the language of each kind of script picks among the theme's fonts.
      if (reference.endsWith('EastAsia')) return scriptFont(set, languages?.attribute('w:eastAsia')) ?? set.eastAsia;
      if (reference.endsWith('Bidi')) return scriptFont(set, languages?.attribute('w:bidi')) ?? set.complex;
      return scriptFont(set, languages?.attribute('w:val')) ?? set.latin;
    },
    color(name, tint, shade) {
      const mapped = mapping?.attribute(MAPPING_ATTRIBUTE[name] ?? '') ?? name;
      const base = colors.get(SLOT_BY_NAME[mapped] ?? '');
      return base === undefined ? undefined : adjust(base, parseHexByte(tint), parseHexByte(shade));
    },
  };
}

function readFontSet(node: XmlNode | undefined): FontSet | undefined {
  if (node === undefined) return undefined;
  const byScript = new Map<string, string>();
  const face = (name: string): string | undefined => node.child(name)?.attribute('typeface') || undefined;
  for (const font of node.children) {
    const script = font.attribute('script');
    const typeface = font.attribute('typeface');
    if (font.name === 'a:font' && script !== undefined && typeface) byScript.set(script, typeface);
  }
  return { latin: face('a:latin'), eastAsia: face('a:ea'), complex: face('a:cs'), byScript };
}

function scriptFont(set: FontSet, language: string | undefined): string | undefined {
  if (language === undefined) return undefined;
  const tag = language.toLowerCase();
  const script = /^zh-(tw|hk|mo|hant)/.test(tag) ? 'Hant' : SCRIPT_BY_LANGUAGE[tag.split('-')[0] ?? ''];
  return script === undefined ? undefined : set.byScript.get(script);
}

function readColors(scheme: XmlNode | undefined): ReadonlyMap<string, string> {
  const colors = new Map<string, string>();
  for (const slot of scheme?.children ?? []) {
    const color = slot.children[0];
    const value = color?.attribute('lastClr') ?? color?.attribute('val');
    if (value !== undefined && /^[0-9A-Fa-f]{6}$/.test(value))
      colors.set(slot.name.replace(/^a:/, ''), value.toUpperCase());
  }
  return colors;
}

function parseHexByte(value: string | undefined): number | undefined {
  if (value === undefined || !/^[0-9A-Fa-f]{1,2}$/.test(value)) return undefined;
  return parseInteger(`${Number.parseInt(value, 16)}`);
}

/** Tint lightens and shade darkens in the luminance of HSL (17.3.2.6). */
function adjust(color: string, tint: number | undefined, shade: number | undefined): string {
  if (tint === undefined && shade === undefined) return color;
  const channels = [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  const [r = 0, g = 0, b = 0] = channels;
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  let luminance = (max + min) / 2;
  const spread = max - min;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * luminance - 1));
  const hue =
    spread === 0 ? 0 : max === r ? ((g - b) / spread + 6) % 6 : max === g ? (b - r) / spread + 2 : (r - g) / spread + 4;
  if (shade !== undefined) luminance *= shade / 255;
  if (tint !== undefined) luminance = luminance * (tint / 255) + 1 - tint / 255;
  const chroma = (1 - Math.abs(2 * luminance - 1)) * saturation;
  const x = chroma * (1 - Math.abs((hue % 2) - 1));
  const m = luminance - chroma / 2;
  const sector = [
    [chroma, x, 0],
    [x, chroma, 0],
    [0, chroma, x],
    [0, x, chroma],
    [x, 0, chroma],
    [chroma, 0, x],
  ][Math.min(5, Math.floor(hue))] as number[];
  return sector
    .map((channel) =>
      Math.round((channel + m) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase();
}
