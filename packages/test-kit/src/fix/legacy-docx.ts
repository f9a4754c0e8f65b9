import { decodeLegacy, type LegacyEncoding } from '@thethuc/core';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { escape } from '../docx/xml.ts';

const LETTERS = 'ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ';
const FONTS: Readonly<Record<LegacyEncoding, string>> = { TCVN3: '.VnTime', VNI: 'VNI-Times' };

/** Each letter in an old encoding: the first way of writing it that is read as it. */
function alphabet(encoding: LegacyEncoding): ReadonlyMap<string, string> {
  const latin = Array.from({ length: 95 }, (_, at) => String.fromCharCode(0xa1 + at));
  const bases = 'aeouyAEOUYôöÔÖ';
  const written =
    encoding === 'TCVN3' ? latin : [...latin, ...[...bases].flatMap((base) => latin.map((mark) => base + mark))];
  const table = new Map<string, string>();
  for (const one of written) {
    const letter = decodeLegacy(one, encoding);
    // A sign that is no code stands for itself.
    if (
      letter !== one &&
      [...letter].length === 1 &&
      !table.has(letter) &&
      (LETTERS + LETTERS.toUpperCase()).includes(letter)
    ) {
      table.set(letter, one);
    }
  }
  return table;
}

/** A Word file as an office typed it before Unicode: the same words in an old encoding and its fonts. */
export function legacyDocx(bytes: Uint8Array, encoding: LegacyEncoding): Uint8Array {
  const files = unzipSync(bytes);
  const table = alphabet(encoding);
  const recoded = Object.entries(files).map(([name, content]): [string, Uint8Array] => {
    if (!/^word\/(?:document|header\d*|footer\d*)\.xml$/u.test(name)) return [name, content];
    return [
      name,
      strToU8(strFromU8(content).replaceAll(/<w:r>[\s\S]*?<\/w:r>/gu, (run) => legacyRun(run, encoding, table))),
    ];
  });
  return zipSync(Object.fromEntries(recoded), { mtime: new Date(2026, 0, 1) });
}

function legacyRun(run: string, encoding: LegacyEncoding, table: ReadonlyMap<string, string>): string {
  const words = [...run.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/gu)].map(([, text]) => text ?? '').join('');
  if (words === '') return run;
  // TCVN3 has no capitals with a tone: a line of capitals is set in a font of capitals, a single one becomes small.
  const capitals = encoding === 'TCVN3' && words === words.toUpperCase() && /\p{L}/u.test(words);
  const font = capitals ? `${FONTS[encoding]}H` : FONTS[encoding];
  const fonts = `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>`;
  const properties = /<w:rPr>([\s\S]*?)<\/w:rPr>/u.exec(run)?.[1]?.replace(/<w:rFonts[^>]*\/>/u, '') ?? '';
  const style = /<w:rStyle[^>]*\/>/u.exec(properties)?.[0] ?? '';
  const rPr = `<w:rPr>${style}${fonts}${properties.replace(style, '')}</w:rPr>`;
  const recoded = run.replaceAll(
    /(<w:t[^>]*>)([^<]*)(<\/w:t>)/gu,
    (_all, open: string, text: string, close: string) => {
      const plain = (capitals ? text.toLowerCase() : text).replaceAll('&amp;', '&');
      const letters = [...plain].map((letter) => table.get(letter) ?? table.get(letter.toLowerCase()) ?? letter);
      return open + escape(letters.join('')) + close;
    },
  );
  return `<w:r>${rPr}${recoded.replace(/^<w:r>(?:<w:rPr>[\s\S]*?<\/w:rPr>)?/u, '')}`;
}
