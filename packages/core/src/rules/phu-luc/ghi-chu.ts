import { defineRule } from '../../engine/define-rule.ts';
import type { Doc } from '../../model/doc.ts';
import type { Span } from '../../model/span.ts';
import type { Parts } from '../../recognise/parts.ts';
import { numberLine } from '../shapes/number-line.ts';
import { numberIn, readPlaceDate } from '../shapes/place-date.ts';

export default defineRule<Record<never, never>>()({
  id: 'phu-luc/ghi-chu',
  needs: ['text'],
  title: { vi: 'Ghi chú dưới tiêu đề phụ lục', en: 'Note under the title of an appendix' },
  messages: {
    missing: {
      vi: ({ heading }) => `Dưới tiêu đề “${heading}” thiếu dòng ghi số, ký hiệu, ngày, cơ quan ban hành văn bản.`,
      en: ({ heading }) =>
        `The line with number, date and issuer of the document is missing under the title of “${heading}”.`,
    },
    number: {
      vi: () => 'Dòng ghi chú của phụ lục thiếu số và ký hiệu văn bản.',
      en: () => 'The note of the appendix lacks the number of the document.',
    },
    date: {
      vi: () => 'Dòng ghi chú của phụ lục thiếu ngày, tháng, năm văn bản.',
      en: () => 'The note of the appendix lacks the date of the document.',
    },
    issuer: {
      vi: () => 'Dòng ghi chú của phụ lục thiếu tên cơ quan ban hành.',
      en: () => 'The note of the appendix lacks the issuer.',
    },
    otherNumber: {
      vi: ({ actual, expected }) => `Ghi chú của phụ lục ghi số ${actual}, văn bản là số ${expected}.`,
      en: ({ actual, expected }) =>
        `The note of the appendix gives number ${actual}; the document is number ${expected}.`,
    },
    otherDate: {
      vi: ({ actual, expected }) => `Ghi chú của phụ lục ghi ngày ${actual}, văn bản ngày ${expected}.`,
      en: ({ actual, expected }) => `The note of the appendix gives the date ${actual}; the document's is ${expected}.`,
    },
  },
  *check({ doc, parts }) {
    const own = ownNumber(doc, parts);
    const day = ownDay(doc, parts);
    for (const { heading, note } of parts.appendices) {
      if (!note) {
        yield { span: heading.span, message: ['missing', { heading: heading.text }], confidence: heading.confidence };
        continue;
      }
      const { span, text, confidence } = note;
      // A number or a day that a draft leaves blank is there.
      if (!/số|\p{L}\/\p{L}/iu.test(text)) yield { span, message: ['number'], confidence };
      if (!/ngày|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/iu.test(text)) yield { span, message: ['date'], confidence };
      if (!/(?:^|\s)của\s+\p{L}/iu.test(text)) yield { span, message: ['issuer'], confidence };
      const named = own && numberBefore(doc, span, own.symbol);
      if (!own || !named) continue;
      if (Number(named.so) !== Number(own.so)) {
        yield { span: named.span, message: ['otherNumber', { actual: named.so, expected: own.so }], confidence };
        continue;
      }
      const dated = dayIn(doc, { start: named.span.end, end: span.end });
      if (!day || !dated || day.value === dated.value) continue;
      yield { span: dated.span, message: ['otherDate', { actual: dated.text, expected: day.text }], confidence };
    }
  },
});

/** The number and the symbol after it, when both are filled in. */
function ownNumber(doc: Doc, parts: Parts): { so: string; symbol: string } | undefined {
  const line = numberLine(doc, parts);
  if (!line?.so || !line.loai || !line.coQuan) return undefined;
  return { so: line.so.text, symbol: symbolOf(`${line.loai.text}/${line.coQuan.text}`) };
}

/** The number that stands before this very symbol in a note; a note may name another document. */
function numberBefore(doc: Doc, note: Span, symbol: string): { so: string; span: Span } | undefined {
  const text = doc.text.slice(note.start, note.end);
  for (const match of text.matchAll(/(?<!\d)(\d+)\s*[-–]\s*(\p{L}+\s*\/\s*\p{L}+(?:\s*[-–]\s*\p{Lu}+)*)/gu)) {
    if (symbolOf(match[2]!) !== symbol) continue;
    const start = note.start + match.index;
    return { so: match[1]!, span: { start, end: start + match[1]!.length } };
  }
  return undefined;
}

function symbolOf(text: string): string {
  return text.replace(/\s+/gu, '').replace(/–/gu, '-').toUpperCase();
}

interface Day {
  /** The same for the same day, however it is written. */
  readonly value: string;
  readonly text: string;
}

function ownDay(doc: Doc, parts: Parts): Day | undefined {
  const part = parts.single['dia-danh-va-ngay'];
  const line = part && readPlaceDate(doc, part);
  if (!line) return undefined;
  const fields = [line.ngay, line.thang, line.nam].map(({ value }) => numberIn(value));
  if (fields.includes(undefined) || line.nam.value.length < 4) return undefined;
  return { value: fields.join('/'), text: [line.ngay, line.thang, line.nam].map(({ value }) => value).join('/') };
}

function dayIn(doc: Doc, within: Span): (Day & { span: Span }) | undefined {
  const text = doc.text.slice(within.start, within.end);
  const match = /(\d{1,2})(?:\s*[/.-]\s*|\s+tháng\s+)(\d{1,2})(?:\s*[/.-]\s*|\s+năm\s+)(\d{4})(?!\d)/u.exec(text);
  if (!match) return undefined;
  const start = within.start + match.index;
  const value = match.slice(1, 4).map(Number).join('/');
  return { value, text: match[0], span: { start, end: start + match[0].length } };
}
