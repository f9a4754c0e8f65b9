import dingbats from 'pdfjs-dist/standard_fonts/FoxitDingbats.pfb';
import symbol from 'pdfjs-dist/standard_fonts/FoxitSymbol.pfb';

const FONTS: Readonly<Record<string, Uint8Array>> = { 'FoxitDingbats.pfb': dingbats, 'FoxitSymbol.pfb': symbol };

/**
 * What pdf.js would load from somewhere. Letters of fonts that a file does not hold are drawn with those of the
 * machine; its signs of Symbol and ZapfDingbats have places of their own and are drawn with these.
 */
export class SymbolFonts {
  fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    const font = FONTS[filename];
    return font ? Promise.resolve(font.slice()) : Promise.reject(new Error(`There is no ${filename} here.`));
  }
}
