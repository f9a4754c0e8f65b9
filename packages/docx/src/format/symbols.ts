/** Signs that documents take from the symbol fonts, by the low byte of their code. */
const SYMBOL: Readonly<Record<number, string>> = {
  0x2d: '−',
  0xb7: '•',
  0xb0: '°',
  0xb1: '±',
  0xb3: '≥',
  0xa3: '≤',
  0xb4: '×',
  0xb8: '÷',
  0xb9: '≠',
  0xae: '→',
  0xac: '←',
  0xad: '↑',
  0xaf: '↓',
  0xde: '⇒',
  0xa8: '♦',
  0x2a: '∗',
  0xd7: '⋅',
  0x61: 'α',
  0x62: 'β',
  0x70: 'π',
  0x6d: 'µ',
};
const WINGDINGS: Readonly<Record<number, string>> = {
  0x6c: '●',
  0x6d: '❍',
  0x6e: '■',
  0x6f: '□',
  0x71: '❑',
  0x72: '❒',
  0x75: '◆',
  0x76: '❖',
  0x77: '⬥',
  0x9f: '•',
  0xa7: '▪',
  0xa8: '◻',
  0xd8: '➢',
  0xe0: '→',
  0xe8: '➔',
  0xf0: '⇨',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
};
const WINGDINGS_2: Readonly<Record<number, string>> = {
  0x50: '✓',
  0x51: '☒',
  0x52: '☑',
  0x53: '☒',
  0x54: '☒',
  0x2a: '☐',
  0xa3: '☐',
  0x97: '●',
};

/** Text of a symbol font in Unicode. Codes U+F000–F0FF stand for bytes (17.3.3.30); unknown ones stay. */
export function symbolToUnicode(text: string, font: string | undefined): string {
  const table = tableOf(font);
  let result = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const isPrivate = code >= 0xf000 && code <= 0xf0ff;
    if (table === undefined) result += isPrivate && code === 0xf0b7 ? '•' : character;
    else result += isPrivate || code < 256 ? (table[code & 0xff] ?? character) : character;
  }
  return result;
}

function tableOf(font: string | undefined): Readonly<Record<number, string>> | undefined {
  switch (font?.toLowerCase()) {
    case 'symbol':
      return SYMBOL;
    case 'wingdings':
      return WINGDINGS;
    case 'wingdings 2':
      return WINGDINGS_2;
    default:
      return undefined;
  }
}
