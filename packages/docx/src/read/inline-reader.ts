import type { Cascade, ResolvedParagraph, ResolvedRun } from '../format/cascade.ts';
import { symbolToUnicode } from '../format/symbols.ts';
import { endTagStart, startOf } from '../xml/node.ts';
import type { XmlNode, XmlPart } from '../xml/node.ts';
import { FieldStack, fieldName } from './fields.ts';
import type { Change, Piece } from './piece.ts';
import { splitSource } from './text-origin.ts';

/** Fields that print a number when the document is laid out, even if the file keeps no result. */
const NUMBER_FIELDS: ReadonlySet<string> = new Set(['PAGE', 'NUMPAGES', 'SECTIONPAGES']);

const LINE_END = /[\n\r]/;

export interface InlineContent {
  readonly pieces: Piece[];
  readonly changes: Change[];
  /** `w:drawing`, `w:pict` and `w:object` met in visible text. */
  readonly drawings: XmlNode[];
  /** Rendered page breaks before the first text, and in all. */
  pageBreaksBefore: number;
  pageBreaks: number;
}

/** Reads the runs of the paragraphs of one story. */
export class InlineReader {
  readonly #part: XmlPart;
  readonly #cascade: Cascade;
  readonly #fields = new FieldStack();
  #simpleField: string | undefined;
  #paragraph!: ResolvedParagraph;
  #ordinal = 0;
  #content!: InlineContent;
  /** What a column break does depends on the section (17.18.3). */
  columnBreak = '\f';

  constructor(part: XmlPart, cascade: Cascade) {
    this.#part = part;
    this.#cascade = cascade;
  }

  /** Reads the content of `paragraphs`, which the accepted view joins into one, under the format of the last. */
  read(paragraphs: readonly XmlNode[], resolved: ResolvedParagraph, content: InlineContent): void {
    this.#paragraph = resolved;
    this.#content = content;
    for (const paragraph of paragraphs) {
      this.#ordinal = paragraph.ordinal;
      this.#walk(paragraph.children);
      this.#markChanges(paragraph, paragraph === paragraphs[paragraphs.length - 1]);
    }
  }

  /** Tracked changes of the paragraph mark and of the paragraph's own format (17.13.5). */
  #markChanges(paragraph: XmlNode, isLast: boolean): void {
    const properties = paragraph.children[0];
    if (properties?.name !== 'w:pPr') return;
    const { pieces, changes } = this.#content;
    const at = pieces.length;
    const author = (node: XmlNode): string | undefined => node.attribute('w:author');
    for (const node of properties.child('w:rPr')?.children ?? []) {
      if (node.name === 'w:ins' || node.name === 'w:moveTo') {
        const kind = node.name === 'w:ins' ? 'insert' : 'move';
        if (isLast) changes.push({ kind, author: author(node), from: at, to: Infinity });
      } else if (node.name === 'w:del' || node.name === 'w:moveFrom') {
        changes.push({ kind: node.name === 'w:del' ? 'delete' : 'move', author: author(node), from: at, to: at });
      }
    }
    const format = properties.child('w:pPrChange') ?? properties.path('w:sectPr', 'w:sectPrChange');
    if (format !== undefined) changes.push({ kind: 'format', author: author(format), from: 0, to: at });
  }

  #walk(nodes: readonly XmlNode[]): void {
    for (const node of nodes) {
      switch (node.name) {
        case 'w:r':
          this.#readRun(node);
          break;
        case 'w:hyperlink':
        case 'w:smartTag':
        case 'w:customXml':
        case 'w:dir':
        case 'w:bdo':
        case 'w:sdtContent':
        case 'w:rubyBase':
          this.#walk(node.children);
          break;
        case 'w:sdt':
          this.#walk(node.child('w:sdtContent')?.children ?? []);
          break;
        case 'w:fldSimple':
          this.#readSimpleField(node);
          break;
        case 'w:ins':
          this.#tracked('insert', node);
          break;
        case 'w:moveTo':
          this.#tracked('move', node);
          break;
        case 'w:del':
          this.#dropped('delete', node);
          break;
        case 'w:moveFrom':
          this.#dropped('move', node);
          break;
        case 'm:oMath':
        case 'm:oMathPara':
          this.#readMath(node);
          break;
        case 'mc:AlternateContent':
          this.#walk(chosenAlternative(node));
          break;
      }
    }
  }

  #tracked(kind: 'insert' | 'move', node: XmlNode): void {
    const from = this.#content.pieces.length;
    this.#walk(node.children);
    this.#content.changes.push({ kind, author: node.attribute('w:author'), from, to: this.#content.pieces.length });
  }

  #dropped(kind: 'delete' | 'move', node: XmlNode): void {
    const from = this.#content.pieces.length;
    this.#content.changes.push({ kind, author: node.attribute('w:author'), from, to: from });
  }

  #readSimpleField(node: XmlNode): void {
    const outer = this.#simpleField;
    const name = fieldName(node.attribute('w:instr') ?? '');
    this.#simpleField = name ?? outer;
    const before = this.#content.pieces.length;
    this.#walk(node.children);
    if (this.#content.pieces.length === before) this.#addFieldNumber(name, node, undefined);
    this.#simpleField = outer;
  }

  #readRun(node: XmlNode): void {
    const properties = node.children[0]?.name === 'w:rPr' ? node.children[0] : undefined;
    const format = this.#cascade.run(properties, this.#paragraph);
    const from = this.#content.pieces.length;
    this.#readRunContent(node, node.children, format);
    const change = properties?.child('w:rPrChange');
    if (change !== undefined) {
      const author = change.attribute('w:author');
      this.#content.changes.push({ kind: 'format', author, from, to: this.#content.pieces.length });
    }
  }

  #readRunContent(run: XmlNode, nodes: readonly XmlNode[], format: ResolvedRun): void {
    for (const node of nodes) {
      switch (node.name) {
        case 'w:t':
          this.#readText(run, node, format);
          break;
        case 'w:tab':
        case 'w:ptab':
          this.#addSign('\t', run, node, format);
          break;
        case 'w:br':
          this.#addSign(this.#breakSign(node.attribute('w:type')), run, node, format);
          break;
        case 'w:cr':
          this.#addSign('\v', run, node, format);
          break;
        case 'w:noBreakHyphen':
          this.#addSign('\u2011', run, node, format);
          break;
        case 'w:sym':
          this.#addSign(symbolText(node), run, node, format);
          break;
        case 'w:fldChar':
          this.#readFieldCharacter(node, run, format);
          break;
        case 'w:instrText':
          this.#fields.instruction(node.text);
          break;
        case 'w:pgNum':
          this.#addFieldNumber('PAGE', run, format);
          break;
        case 'w:lastRenderedPageBreak':
          this.#content.pageBreaks++;
          if (this.#content.pieces.length === 0) this.#content.pageBreaksBefore++;
          break;
        case 'w:drawing':
        case 'w:pict':
        case 'w:object':
          if (!format.hidden && this.#fields.visible) this.#content.drawings.push(node);
          break;
        case 'w:ruby':
          this.#walk(node.child('w:rubyBase')?.children ?? []);
          break;
        case 'mc:AlternateContent':
          this.#readRunContent(run, chosenAlternative(node), format);
          break;
      }
    }
  }

  #breakSign(type: string | undefined): string {
    if (type === 'page') return '\f';
    return type === 'column' ? this.columnBreak : '\v';
  }

  #readFieldCharacter(node: XmlNode, run: XmlNode, format: ResolvedRun): void {
    switch (node.attribute('w:fldCharType')) {
      case 'begin':
        this.#fields.begin();
        break;
      case 'separate':
        this.#fields.separate();
        break;
      case 'end':
        this.#addFieldNumber(this.#fields.end(), run, format);
        break;
      default:
    }
  }

  /** A page number without a stored result still shows on the page. */
  #addFieldNumber(name: string | undefined, run: XmlNode, format: ResolvedRun | undefined): void {
    if (name === undefined || !NUMBER_FIELDS.has(name)) return;
    const shown = format ?? this.#cascade.run(undefined, this.#paragraph);
    if (shown.hidden) return;
    this.#content.pieces.push({
      text: '1',
      format: shown,
      field: name,
      generated: true,
      paragraph: this.#ordinal,
      run: ordinalOf(run),
      start: -1,
      end: -1,
    });
  }

  #readMath(node: XmlNode): void {
    for (const child of node.children) {
      if (child.name === 'm:t') {
        const properties = node.child('w:rPr');
        this.#readText(node, child, this.#cascade.run(properties, this.#paragraph));
      } else {
        this.#readMath(child);
      }
    }
  }

  /** Without `xml:space="preserve"` Word drops the white space at both ends of `w:t`. */
  #readText(run: XmlNode, node: XmlNode, format: ResolvedRun): void {
    if (format.hidden || node.text === '' || !this.#fields.visible) return;
    const source = this.#part.text;
    let start = node.contentStart;
    let end = endTagStart(this.#part, node);
    // Entities and the like make the source longer than the text it stands for.
    const isPlain = end - start === node.text.length;
    const isKept = node.attribute('xml:space') === 'preserve';
    if (!isKept) {
      while (start < end && isSpace(source.charCodeAt(start))) start++;
      while (end > start && isSpace(source.charCodeAt(end - 1))) end--;
      if (start === end) return;
    }
    if (isPlain) {
      const text = end - start === node.text.length ? node.text : source.slice(start, end);
      this.#add(withoutLineEnds(text), run, start, end, format);
      return;
    }
    for (const stretch of splitSource(source, start, end)) {
      this.#add(withoutLineEnds(stretch.text), run, stretch.start, stretch.end, format);
    }
  }

  #addSign(text: string, run: XmlNode, node: XmlNode, format: ResolvedRun): void {
    if (format.hidden || !this.#fields.visible || text === '') return;
    this.#add(text, run, startOf(this.#part, node), node.end, format);
  }

  #add(text: string, run: XmlNode, start: number, end: number, format: ResolvedRun): void {
    this.#fields.noteText();
    this.#content.pieces.push({
      text,
      format,
      field: this.#fields.name ?? this.#simpleField,
      generated: false,
      paragraph: this.#ordinal,
      run: ordinalOf(run),
      start,
      end,
    });
  }
}

/** A simple field and a formula have no run of ours. */
function ordinalOf(run: XmlNode): number {
  return run.name === 'w:r' ? run.ordinal : -1;
}

/** Line ends in the XML are white space to Word. */
function withoutLineEnds(text: string): string {
  return LINE_END.test(text) ? text.replaceAll(/[\n\r]/g, ' ') : text;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;
}

function symbolText(node: XmlNode): string {
  const code = Number.parseInt(node.attribute('w:char') ?? '', 16);
  if (!(code > 0x1f && code < 0xfffe) || (code >= 0xd800 && code < 0xe000)) return '';
  return symbolToUnicode(String.fromCharCode(code), node.attribute('w:font'));
}

/** Alternatives say the same twice (ECMA-376 Part 3, 7.6): the first choice that holds something is read, and only it. */
export function chosenAlternative(node: XmlNode): readonly XmlNode[] {
  for (const child of node.children) {
    if (child.name === 'mc:Choice' && child.children.length > 0) return child.children;
  }
  return node.child('mc:Fallback')?.children ?? [];
}
