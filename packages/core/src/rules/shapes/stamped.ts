import type { MessageTemplate } from '../../engine/define-rule.ts';
import type { Doc, Picture } from '../../model/doc.ts';
import type { Span } from '../../model/span.ts';

/** Points above the words under which a signature is stamped that its picture may reach. */
const REACH_PT = 60;

/** What a rule says instead of "missing" when a picture may show it. */
export const STAMPED: MessageTemplate = {
  vi: () => 'Có hình đóng lên trang giấy ở chỗ này, không đọc được chữ trong hình nên không kiểm tra được.',
  en: () => 'A picture is stamped on the page here; the words in it cannot be read, so this cannot be checked.',
};

/** True when a picture stands beside or under the words of `span`, where a signature and a name stand. */
export function isStampedUnder(doc: Doc, span: Span): boolean {
  const own = onPaper(doc, span);
  return pictures(doc).some(
    ({ page, box }) =>
      own !== undefined && (page > own.page || (page === own.page && box.y + box.height > own.box.y - REACH_PT)),
  );
}

/** A picture this wide and high, in points, can be a page; a seal or signature is smaller. */
const SHEET_PT = { width: 300, height: 400 };

/** What a rule says instead of "missing" when the closing of the document may stand on a page that is a picture. */
export const SCANNED: MessageTemplate = {
  vi: () => 'Trang sau là ảnh chụp, không có chữ để đọc nên không kiểm tra được.',
  en: () => 'The page after it is a picture; its words cannot be read, so this cannot be checked.',
};

/** True when a page behind the words of `span` is a picture and holds no words. */
export function isScannedAfter(doc: Doc, span: Span): boolean {
  const own = onPaper(doc, span);
  return pictures(doc).some(
    ({ page, box }) =>
      own !== undefined &&
      page > own.page &&
      box.width >= SHEET_PT.width &&
      box.height >= SHEET_PT.height &&
      !doc.paragraphs.some((paragraph) => paragraph.story === 'main' && paragraph.page === page),
  );
}

/** Where the first word of `span` stands; `undefined` in a file that is no print. */
function onPaper({ origins }: Doc, span: Span): Picture | undefined {
  const own = origins.find((segment) => segment.span.end > span.start)?.origin;
  return own?.medium === 'pdf' ? own : undefined;
}

function pictures(doc: Doc): readonly Picture[] {
  return doc.observations.pictures ?? [];
}
