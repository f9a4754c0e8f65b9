import { defineRule } from '../../engine/define-rule.ts';
import type { Fix } from '../../engine/edit.ts';
import type { Doc } from '../../model/doc.ts';
import type { Part } from '../../recognise/parts.ts';
import { runsOf } from '../shapes/runs-of.ts';

const STAR = '*';

export default defineRule<Record<string, never>>()({
  id: 'dau-sao/co',
  needs: ['text'],
  title: { vi: 'Có dấu sao dưới tên cơ quan', en: 'The star under the organ name is there' },
  messages: {
    missing: {
      vi: () => 'Thiếu dấu sao “*” dưới tên cơ quan ban hành.',
      en: () => 'The star “*” under the issuing organ is missing.',
    },
  },
  *check({ doc, parts }) {
    const organ = parts.single['co-quan-ban-hanh'];
    if (!organ || parts.single['dau-sao']) return;
    yield {
      span: organ.pieces.at(-1)!.span,
      message: ['missing'],
      confidence: organ.confidence,
      ...starBelow(doc, organ),
    };
  },
});

/** A new line of its own, where the organ has the lines of a cell to itself; beside other text it would push that down. */
function starBelow(doc: Doc, organ: Part): { fix?: Fix } {
  const piece = organ.pieces.at(-1)!;
  const paragraph = doc.paragraphs[piece.paragraph]!;
  if (!piece.whole || paragraph.container.kind === 'body') return {};
  const { fontFamily, sizePt } = [...runsOf(doc, organ)].at(-1)?.format ?? {};
  const run = { bold: false, italic: false, ...(fontFamily ? { fontFamily } : {}), ...(sizePt ? { sizePt } : {}) };
  return {
    fix: {
      applicability: 'safe',
      title: { vi: 'Thêm dấu sao', en: 'Add the star' },
      edits: [
        { op: 'insert-paragraph', after: paragraph.index, text: STAR, run, format: { ...alignmentOf(paragraph) } },
      ],
    },
  };
}

function alignmentOf({ format }: Doc['paragraphs'][number]) {
  return format.alignment === undefined ? {} : { alignment: format.alignment };
}
