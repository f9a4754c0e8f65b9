import type { Doc } from '../../model/doc.ts';
import type { Span } from '../../model/span.ts';
import type { Part } from '../../recognise/parts.ts';

/** One of "ngày 05", "tháng 6", "năm 2026". */
export interface DateField {
  /** The word as written. */
  readonly word: string;
  readonly wordSpan: Span;
  /** As written, trimmed; empty when nothing stands there. */
  readonly value: string;
  readonly valueSpan: Span;
}

/** A place-and-date line taken apart. */
export interface PlaceDate {
  /** As written, trimmed; empty when nothing stands before "ngày". */
  readonly place: string;
  readonly placeSpan: Span;
  /** What stands between place and "ngày": a comma and a blank when right. */
  readonly separator: string;
  readonly separatorSpan: Span;
  readonly ngay: DateField;
  readonly thang: DateField;
  readonly nam: DateField;
  /** What follows the year. */
  readonly tail: string;
  readonly tailSpan: Span;
}

const VALUE = String.raw`((?:\{+[^{}]*\}+|\[[^\]]*\]|«[^»]*»|[^\p{L}{[«])*?)`;
const LONG = new RegExp(
  String.raw`^(.*?)([\s\u00a0]*,?[\s\u00a0]*)(?<!\p{L})(ngày)(?!\p{L})${VALUE}(tháng)(?!\p{L})${VALUE}(năm)(?!\p{L})([\s\u00a0]*(?:\{+[^{}]*\}+|\[[^\]]*\]|«[^»]*»|\d{4}(?!\d)|[\d….\u00a0 _]*))(.*)$`,
  'isu',
);

/** Takes "Hà Nội, ngày 05 tháng 6 năm 2026" apart, blanks and fields included; `undefined` when the line has another shape. */
export function readPlaceDate(doc: Doc, part: Part): PlaceDate | undefined {
  const text = doc.text.slice(part.span.start, part.span.end);
  const match = LONG.exec(text);
  if (!match) return undefined;
  const groups = match.slice(1).map((group) => group ?? '');
  let at = part.span.start;
  const spans = groups.map((group) => {
    const span = { start: at, end: at + group.length };
    at = span.end;
    return span;
  });
  const trimmed = (index: number): { value: string; span: Span } => {
    const group = groups[index]!;
    const value = group.replace(/^[\s\u00a0]+|[\s\u00a0]+$/gu, '');
    if (value === '') return { value, span: { start: spans[index]!.start, end: spans[index]!.start } };
    const start = spans[index]!.start + group.indexOf(value);
    return { value, span: { start, end: start + value.length } };
  };
  const field = (index: number): DateField => {
    const { value, span } = trimmed(index + 1);
    return { word: groups[index]!, wordSpan: spans[index]!, value, valueSpan: span };
  };
  const place = trimmed(0);
  const tail = trimmed(8);
  return {
    place: place.value,
    placeSpan: place.span,
    separator: groups[1]!,
    separatorSpan: spans[1]!,
    ngay: field(2),
    thang: field(4),
    nam: field(6),
    tail: tail.value,
    tailSpan: tail.span,
  };
}

/** The number a field holds; `undefined` for a blank, a `{{field}}` or anything but digits. */
export function numberIn(value: string): number | undefined {
  return /^\d{1,4}$/u.test(value) ? Number(value) : undefined;
}

/** True for a day that the calendar has. */
export function isCalendarDay(day: number, month: number, year: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day <= days[month - 1]!;
}
