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
  const own = doc.origins.find((segment) => segment.span.end > span.start)?.origin;
  if (own?.medium !== 'pdf') return false;
  return pictures(doc).some(
    ({ page, box }) => page > own.page || (page === own.page && box.y + box.height > own.box.y - REACH_PT),
  );
}

function pictures(doc: Doc): readonly Picture[] {
  return doc.observations.pictures ?? [];
}
