import { formOf, textOf, type Draft, type Form, type FormAppendix, type FormOptions } from '@thethuc/core';
import { contentStretches, type Stretch } from './content.ts';
import { footBlocks } from './foot.ts';
import { formValues, type Values } from './form-values.ts';
import { headBlocks } from './head.ts';
import { looksOf, type Looks } from './look.ts';
import { HEADER_ID, packageBytes } from './package-parts.ts';
import {
  landscapePage,
  portraitPage,
  sectionXml,
  textWidthOf,
  type PageSetup,
  type SectionSetup,
} from './page-setup.ts';
import { paragraph, paragraphXml, type WrittenBlock } from './paragraph.ts';
import { stylesXml } from './styles-xml.ts';
import { balancedIndentMm } from './text-width.ts';
import { element, NAMESPACES, XML } from './xml.ts';

/**
 * The DOCX file of a draft, laid out by the instruments in force on its date (or on `asOf`). The same draft gives
 * the same bytes. A draft with blanks gives a document with the same blanks.
 */
export function renderDocx(draft: Draft, options: FormOptions = {}): Uint8Array {
  const values = formValues(draft, options);
  const looks = looksOf(values);
  const form = formOf(draft, options);
  const sections = new Sections(looks, portraitPage(values));
  sections.main(form, values);
  for (const appendix of form.appendices) sections.appendix(appendix, values);
  return packageBytes({
    title: [...form.center, ...form.left]
      .filter(({ part }) => part === 'ten-loai' || part === 'trich-yeu' || part === 'trich-yeu-cong-van')
      .map(textOf)
      .join(' '),
    document: `${XML}<w:document ${NAMESPACES}>${element('w:body', {}, sections.xml())}</w:document>`,
    styles: stylesXml(looks, values),
    header: `${XML}<w:hdr ${NAMESPACES}>${paragraphXml(paragraph(looks['so-trang'], [{ text: '2', field: 'PAGE' }]))}</w:hdr>`,
  });
}

interface Written {
  readonly setup: Omit<SectionSetup, 'header'>;
  readonly blocks: WrittenBlock[];
}

/** Collects what is written, section by section: a section ends where the page turns or numbers begin again. */
class Sections {
  readonly #looks: Looks;
  readonly #page: PageSetup;
  readonly #sections: Written[] = [];

  constructor(looks: Looks, page: PageSetup) {
    this.#looks = looks;
    this.#page = page;
  }

  main(form: Form, values: Values): void {
    const { fromTopMm = 0, except } = values.params<MarkPlace>('pham-vi-luu-hanh/vi-tri');
    const common = { looks: this.#looks, page: this.#page };
    this.#start({ page: this.#page, quietFirstPage: true, restart: false });
    this.#add(headBlocks(form, { ...common, markMm: fromTopMm }));
    this.#addContent(this.#stretches(form.body, true));
    this.#upright();
    this.#add(footBlocks(form, { ...common, markMm: except?.fromBottomMm ?? fromTopMm }));
  }

  appendix({ heading, blocks }: FormAppendix, values: Values): void {
    const looks = this.#looks;
    const width = textWidthOf(this.#page);
    const lines = heading.map((line) => {
      const text = textOf(line);
      const style = looks[line.part];
      const indent = balancedIndentMm(text, style.run, width);
      return paragraph(style, text, indent === 0 ? {} : { indentLeftMm: indent, indentRightMm: indent });
    });
    if (values.demands('so-trang/phu-luc')) {
      this.#start({ page: this.#page, quietFirstPage: true, restart: true });
      this.#add(lines);
    } else {
      this.#upright();
      this.#add(lines.map((line, index) => (index === 0 ? { ...line, pageBreakBefore: true } : line)));
    }
    this.#addContent(this.#stretches(blocks, false));
  }

  #stretches(blocks: Form['body'], keepEnd: boolean): Stretch[] {
    const portraitMm = textWidthOf(this.#page);
    const landscapeMm = textWidthOf(landscapePage(this.#page));
    return contentStretches(blocks, { looks: this.#looks, portraitMm, landscapeMm, keepEnd });
  }

  #addContent(stretches: readonly Stretch[]): void {
    for (const { landscape, blocks } of stretches) {
      if (landscape) this.#start({ page: landscapePage(this.#page), quietFirstPage: false, restart: false });
      else this.#upright();
      this.#add(blocks);
    }
  }

  /** Back to upright pages after turned ones. */
  #upright(): void {
    if (this.#sections.at(-1)?.setup.page.landscape !== true) return;
    this.#start({ page: this.#page, quietFirstPage: false, restart: false });
  }

  #start(setup: Omit<SectionSetup, 'header'>): void {
    this.#sections.push({ setup, blocks: [] });
  }

  #add(blocks: readonly WrittenBlock[]): void {
    this.#sections.at(-1)?.blocks.push(...blocks);
  }

  xml(): string {
    const last = this.#sections.length - 1;
    return this.#sections
      .map(({ setup, blocks }, index) => {
        const properties = sectionXml({ ...setup, ...(index === 0 ? { header: HEADER_ID } : {}) });
        return this.#sectionBlocks(blocks, index === last ? '' : properties) + (index === last ? properties : '');
      })
      .join('');
  }

  /** A table or a frame cannot end a section: a paragraph without height does. */
  #sectionBlocks(blocks: readonly WrittenBlock[], sectPr: string): string {
    const end = blocks.at(-1);
    const plain = end?.kind === 'paragraph' && end.frame === undefined;
    const all = plain ? blocks : [...blocks, paragraph(this.#looks.cuoi, '')];
    return all
      .map((block, index) =>
        block.kind === 'table' ? block.xml : paragraphXml(block, index === all.length - 1 ? sectPr : ''),
      )
      .join('');
  }
}

interface MarkPlace {
  readonly fromTopMm: number;
  readonly except: { readonly fromBottomMm?: number };
}
