import { InlayHintKind, type InlayHint, type Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../analysis.ts';
import { frontMatterRange } from '../front-matter-place.ts';

const TOOLTIP = {
  vi: 'Số và ký hiệu như sẽ in trên văn bản.',
  en: 'The number line as it will be printed.',
} as const;

/** The keys the number line is made of; the hint stands after the first that is there. */
const KEYS = ['so', 'ky-hieu', 'co-quan-ban-hanh', 'loai-van-ban'] as const;

/** The full "số và ký hiệu" after the number in the front matter. */
export function inlayHints(
  { text, draft, result, settings }: Analysis,
  document: TextDocument,
  range: Range,
): InlayHint[] {
  const line = result.parts.single['so-va-ky-hieu'];
  const at = frontMatterRange(text);
  if (!draft || !line || !at || draft.thongTin['so-va-ky-hieu'] !== undefined) return [];
  const front = text.slice(at.start, at.end);
  for (const key of KEYS) {
    const match = new RegExp(String.raw`^${key}[ \t]*:[^\r\n]*?(?=[ \t]*(?:\r|\n|$))`, 'mu').exec(front);
    if (!match) continue;
    const position = document.positionAt(at.start + match.index + match[0].length);
    if (position.line < range.start.line || position.line > range.end.line) return [];
    return [
      {
        position,
        label: line.text,
        kind: InlayHintKind.Type,
        paddingLeft: true,
        tooltip: TOOLTIP[settings.language],
      },
    ];
  }
  return [];
}
