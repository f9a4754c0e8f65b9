import type { XmlNode } from '../xml/node.ts';
import type { Theme } from './theme.ts';
import { isOn, parseHalfPoints } from './units.ts';

/** Toggle properties (17.7.3) as bits, so that whole levels combine in one operation. */
export const TOGGLE = {
  bold: 1,
  boldComplex: 2,
  italic: 4,
  italicComplex: 8,
  caps: 16,
  smallCaps: 32,
  strike: 64,
  vanish: 128,
} as const;

const TOGGLE_BY_ELEMENT: Readonly<Record<string, number>> = {
  'w:b': TOGGLE.bold,
  'w:bCs': TOGGLE.boldComplex,
  'w:i': TOGGLE.italic,
  'w:iCs': TOGGLE.italicComplex,
  'w:caps': TOGGLE.caps,
  'w:smallCaps': TOGGLE.smallCaps,
  'w:strike': TOGGLE.strike,
  'w:vanish': TOGGLE.vanish,
};

/** What one `w:rPr` states; `undefined` leaves a property to the levels below. */
export interface RunProperties {
  readonly ascii: string | undefined;
  readonly hAnsi: string | undefined;
  readonly eastAsia: string | undefined;
  readonly complex: string | undefined;
  readonly hint: string | undefined;
  readonly sizePt: number | undefined;
  readonly sizeComplexPt: number | undefined;
  readonly underline: boolean | undefined;
  readonly doubleStrike: boolean | undefined;
  readonly color: string | undefined;
  readonly highlight: string | undefined;
  readonly vertical: string | undefined;
  /** Set in a complex script: `w:cs` or `w:rtl`. */
  readonly isComplex: boolean | undefined;
  readonly styleId: string | undefined;
  /** Toggles stated here, and those of them that are on. */
  readonly toggles: number;
  readonly togglesOn: number;
}

export const NO_RUN_PROPERTIES: RunProperties = {
  ascii: undefined,
  hAnsi: undefined,
  eastAsia: undefined,
  complex: undefined,
  hint: undefined,
  sizePt: undefined,
  sizeComplexPt: undefined,
  underline: undefined,
  doubleStrike: undefined,
  color: undefined,
  highlight: undefined,
  vertical: undefined,
  isComplex: undefined,
  styleId: undefined,
  toggles: 0,
  togglesOn: 0,
};

export function readRunProperties(node: XmlNode | undefined, theme: Theme): RunProperties {
  if (node === undefined || node.children.length === 0) return NO_RUN_PROPERTIES;
  const read = { ...NO_RUN_PROPERTIES } as { -readonly [K in keyof RunProperties]: RunProperties[K] };
  for (const child of node.children) {
    const value = child.attribute('w:val');
    switch (child.name) {
      case 'w:rStyle':
        read.styleId = value;
        break;
      case 'w:rFonts':
        readFonts(child, theme, read);
        break;
      case 'w:sz':
        read.sizePt = parseHalfPoints(value) ?? read.sizePt;
        break;
      case 'w:szCs':
        read.sizeComplexPt = parseHalfPoints(value) ?? read.sizeComplexPt;
        break;
      case 'w:u':
        // A `w:u` without `w:val` only gives a colour (17.3.2.40).
        if (value !== undefined) read.underline = value !== 'none';
        break;
      case 'w:dstrike':
        read.doubleStrike = isOn(value);
        break;
      case 'w:color':
        read.color = readColor(child, theme) ?? read.color;
        break;
      case 'w:highlight':
        read.highlight = value;
        break;
      case 'w:vertAlign':
        read.vertical = value;
        break;
      case 'w:cs':
      case 'w:rtl':
        read.isComplex = isOn(value) || read.isComplex === true;
        break;
      default: {
        const bit = TOGGLE_BY_ELEMENT[child.name];
        if (bit === undefined) break;
        read.toggles |= bit;
        read.togglesOn = isOn(value) ? read.togglesOn | bit : read.togglesOn & ~bit;
      }
    }
  }
  return read;
}

type Writable = { -readonly [K in keyof RunProperties]: RunProperties[K] };

/** A theme reference wins over a family named beside it (17.3.2.26). */
function readFonts(node: XmlNode, theme: Theme, read: Writable): void {
  const slot = (themeAttribute: string, attribute: string): string | undefined => {
    const reference = node.attribute(themeAttribute);
    return (reference === undefined ? undefined : theme.font(reference)) ?? (node.attribute(attribute) || undefined);
  };
  read.ascii = slot('w:asciiTheme', 'w:ascii');
  read.hAnsi = slot('w:hAnsiTheme', 'w:hAnsi');
  read.eastAsia = slot('w:eastAsiaTheme', 'w:eastAsia');
  read.complex = slot('w:cstheme', 'w:cs');
  read.hint = node.attribute('w:hint');
}

function readColor(node: XmlNode, theme: Theme): string | undefined {
  const name = node.attribute('w:themeColor');
  if (name !== undefined && name !== 'none') {
    const color = theme.color(name, node.attribute('w:themeTint'), node.attribute('w:themeShade'));
    if (color !== undefined) return color;
  }
  const value = node.attribute('w:val');
  if (value === undefined) return undefined;
  return /^[0-9A-Fa-f]{6}$/.test(value) ? value.toUpperCase() : 'auto';
}

/** `over` laid on `under`: what `over` states wins. Toggles override too, as within one style chain. */
export function overlay(under: RunProperties, over: RunProperties): RunProperties {
  if (over === NO_RUN_PROPERTIES) return under;
  if (under === NO_RUN_PROPERTIES) return over;
  return {
    ascii: over.ascii ?? under.ascii,
    hAnsi: over.hAnsi ?? under.hAnsi,
    eastAsia: over.eastAsia ?? under.eastAsia,
    complex: over.complex ?? under.complex,
    hint: over.hint ?? under.hint,
    sizePt: over.sizePt ?? under.sizePt,
    sizeComplexPt: over.sizeComplexPt ?? under.sizeComplexPt,
    underline: over.underline ?? under.underline,
    doubleStrike: over.doubleStrike ?? under.doubleStrike,
    color: over.color ?? under.color,
    highlight: over.highlight ?? under.highlight,
    vertical: over.vertical ?? under.vertical,
    isComplex: over.isComplex ?? under.isComplex,
    styleId: over.styleId ?? under.styleId,
    toggles: under.toggles | over.toggles,
    togglesOn: (under.togglesOn & ~over.toggles) | over.togglesOn,
  };
}
