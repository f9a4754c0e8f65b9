import type { Line } from '../page/line.ts';
import { lineText } from '../page/line.ts';
import type { PartKey } from '../van-ban/van-ban.ts';

const WRITTEN: Readonly<Record<string, string>> = { '\u00a0': '·', '\t': '⇥', '\v': '⏎' };

/** The lines of a document in the case notation, each with its index in its component. */
export function writeBase(lines: readonly Line[]): string[] {
  const seen = new Map<PartKey, number>();
  return lines.map((line) => {
    const index = seen.get(line.part) ?? 0;
    seen.set(line.part, index + 1);
    const words = lineText(line).replace(/[\u00a0\t\v]/gu, (char) => WRITTEN[char] ?? char);
    const text =
      line.row === undefined ? words : `[${line.row.ruled ? 'bảng' : 'bảng ẩn'}] ${words.replaceAll('\n', ' ‖ ')}`;
    return `${line.part}[${index}]: ${text}`;
  });
}
