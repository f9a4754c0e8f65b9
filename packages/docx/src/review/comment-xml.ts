import { escapeAttribute, escapeText } from '../fix/children.ts';
import type { XmlNode } from '../xml/node.ts';

/** Who writes and when; the date may be left out, then Word shows none. */
export interface ReviewOptions {
  /** `2026-11-22T00:00:00Z`. */
  readonly date?: string;
}

const AUTHOR = 'thethuc';
const INITIALS = 'tt';
/** Closes every comment of ours; a person who goes by our name does not write it. */
const SIGN = /\(thethuc(?:: [^()]*)?\)\s*$/u;

/** A `w:comment` (17.13.4.2) of one paragraph a line; the last says what it is about and that it is ours. */
export function commentXml(id: number, lines: readonly string[], about: string, options: ReviewOptions): string {
  const date = options.date === undefined ? '' : ` w:date="${escapeAttribute(options.date)}"`;
  const paragraphs = [...lines, about === '' ? '(thethuc)' : `(thethuc: ${about})`].map((line, at) => {
    const mark = at === 0 ? '<w:r><w:annotationRef/></w:r>' : '';
    return `<w:p>${mark}<w:r><w:rPr><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr><w:t xml:space="preserve">${escapeText(line)}</w:t></w:r></w:p>`;
  });
  return `<w:comment w:id="${id}" w:author="${AUTHOR}"${date} w:initials="${INITIALS}">${paragraphs.join('')}</w:comment>`;
}

/** True of comments that `commentXml` made, even after other programs have saved them. */
export function isOurs(comment: XmlNode): boolean {
  return comment.name === 'w:comment' && comment.attribute('w:author') === AUTHOR && SIGN.test(textOf(comment));
}

function textOf(node: XmlNode): string {
  return node.name === 'w:t' ? node.text : node.children.map(textOf).join('');
}

export const rangeStart = (id: number): string => `<w:commentRangeStart w:id="${id}"/>`;
export const rangeEnd = (id: number): string =>
  `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
