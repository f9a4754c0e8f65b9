import type {
  Appendix,
  Bilingual,
  Doc,
  Draft,
  DraftAppendix,
  Paragraph,
  Part,
  Parts,
  Profile,
  ReadProblem,
  Span,
  ThanhPhan,
} from '@thethuc/core';
import { componentsOf, linesOf, signersOf } from './components.ts';
import { contentOf, type Losses } from './content.ts';

export interface ImportedDraft {
  readonly draft: Draft;
  /** What the document had that the draft has not, and what could not be told. */
  readonly problems: readonly ReadProblem[];
}

/** The components of the end of a document; all others stand in its heading. */
const AT_END: ReadonlySet<ThanhPhan> = new Set<ThanhPhan>(['noi-nhan', 'nguoi-soan-thao', 'thong-tin-lien-he']);

/** The draft that a recognised document would have been printed from. Never throws on content. */
export function importDraft(doc: Doc, parts: Parts, profile: Profile): ImportedDraft {
  const losses: Losses = new Set();
  const main = doc.paragraphs.filter(({ story }) => story === 'main');
  const used = usedParagraphs(parts);
  const { start, end } = contentRange(parts, main, used);
  const content = main.filter(({ index }) => index >= start && index < end && !used.has(index));
  const draft: Draft = {
    thongTin: componentsOf(doc, parts, profile),
    noiDung: contentOf(doc, content, parts.units, losses),
    phuLuc: parts.appendices.map((one) => appendixOf(doc, main, one, losses)),
  };
  const rest = main.filter(({ index }) => (index < start || index >= end) && !used.has(index));
  const lost = rest.filter(({ span }) => !parts.appendices.some((one) => inside(span, one.span)));
  const messages = [...notices(doc, parts, draft), ...losses, ...lost.flatMap((one) => unplaced(doc, one))];
  return { draft, problems: messages.map((message) => ({ message })) };
}

function partsOf(parts: Parts): Part[] {
  const { single, noiNhanKinhGui, danhSachNoiNhan, signers, xacNhan } = parts;
  const named = (Object.keys(single) as ThanhPhan[]).filter((key) => key !== 'noi-dung').map((key) => single[key]);
  const signing = signers.flatMap(({ quyenHan, chucVu, kiem, hoTen }) => [quyenHan, chucVu, kiem, hoTen]);
  return [...named, ...noiNhanKinhGui, ...danhSachNoiNhan, ...signing, xacNhan].filter((part) => part !== undefined);
}

/** Paragraphs that are, whole or in part, components of the form. */
function usedParagraphs(parts: Parts): ReadonlySet<number> {
  return new Set(partsOf(parts).flatMap(({ pieces }) => pieces.map(({ paragraph }) => paragraph)));
}

/** Indices of the first paragraph of the content and of the first one after it. */
function contentRange(
  parts: Parts,
  main: readonly Paragraph[],
  used: ReadonlySet<number>,
): { readonly start: number; readonly end: number } {
  const first = parts.noiDung[0] ?? Infinity;
  const last = parts.noiDung.at(-1) ?? -1;
  const heading = headingParagraphs(parts).filter((index) => index < first);
  const start = Math.max(-1, ...heading) + 1;
  const stops = [...used].filter((index) => index > Math.max(last, start - 1));
  const bound = Math.min(...parts.appendices.map(({ span }) => span.start), parts.banSao?.span.start ?? Infinity);
  const after = main.find(({ span }) => span.start >= bound)?.index ?? Infinity;
  return { start, end: Math.min(after, ...stops) };
}

function headingParagraphs({ single, noiNhanKinhGui }: Parts): number[] {
  const keys = (Object.keys(single) as ThanhPhan[]).filter((key) => key !== 'noi-dung' && !AT_END.has(key));
  const all = [...keys.map((key) => single[key]), ...noiNhanKinhGui];
  return all.flatMap((part) => part?.pieces.map(({ paragraph }) => paragraph) ?? []);
}

function appendixOf(doc: Doc, main: readonly Paragraph[], one: Appendix, losses: Losses): DraftAppendix {
  const headed = new Set(
    [one.heading, one.title, one.note].flatMap((part) => part?.pieces.map(({ paragraph }) => paragraph) ?? []),
  );
  const content = main.filter(({ index, span }) => inside(span, one.span) && !headed.has(index));
  // Hyphens under the heading belong to the form.
  const from = content.findIndex(({ span }) => !/^[-–—_\s]*$/u.test(doc.text.slice(span.start, span.end)));
  return {
    ...(one.label === undefined ? {} : { so: one.label }),
    ten: linesOf(doc, one.title),
    ...(one.note ? { ghiChu: one.note.text } : {}),
    blocks: contentOf(doc, from < 0 ? [] : content.slice(from), [], losses),
  };
}

function inside(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.start < outer.end;
}

const STORIES: Readonly<Partial<Record<Paragraph['story'], Bilingual>>> = {
  footnote: { vi: 'Chú thích cuối trang không chuyển được.', en: 'Footnotes are not carried over.' },
  endnote: { vi: 'Chú thích cuối văn bản không chuyển được.', en: 'Endnotes are not carried over.' },
};

function notices(doc: Doc, parts: Parts, draft: Draft): Bilingual[] {
  const { revisions, comments } = doc.observations;
  const found: Bilingual[] = [];
  if (draft.thongTin['loai-van-ban'] === undefined) {
    found.push({
      vi: 'Không nhận ra loại văn bản; hãy ghi khoá “loai-van-ban”.',
      en: 'The type of the document could not be told; write the key "loai-van-ban".',
    });
  }
  for (const [story, message] of Object.entries(STORIES)) {
    const typed = (one: Paragraph) => one.story === story && doc.text.slice(one.span.start, one.span.end).trim() !== '';
    if (doc.paragraphs.some(typed)) found.push(message);
  }
  if (revisions.length > 0) {
    found.push({
      vi: 'Sửa đổi được theo dõi: chữ thêm vào coi như đã nhận, chữ xoá coi như đã bỏ.',
      en: 'Tracked changes: insertions are taken as accepted, deletions as gone.',
    });
  }
  if (comments > 0) {
    found.push({ vi: `Không chuyển ${comments} bình luận.`, en: `${comments} comments are not carried over.` });
  }
  if (parts.banSao) {
    found.push({
      vi: 'Phần bản sao ở cuối văn bản không chuyển được.',
      en: 'The block of the copy is not carried over.',
    });
  }
  if (signersOf(parts).others.length > 0) {
    found.push({
      vi: 'Văn bản có nhiều hơn hai người ký; bản thảo chỉ giữ hai.',
      en: 'There are more than two signatures; the draft keeps two.',
    });
  }
  return found;
}

/** Words outside the content that are no component anybody knows. */
function unplaced(doc: Doc, { span }: Paragraph): Bilingual[] {
  const text = doc.text.slice(span.start, span.end).replace(/\s+/gu, ' ').trim();
  if (!/[\p{L}\d]/u.test(text)) return [];
  const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return [
    {
      vi: `Không rõ “${shown}” là thành phần nào nên chưa chuyển.`,
      en: `What component “${shown}” is could not be told; it is not carried over.`,
    },
  ];
}
