import { defineRule, type Rule } from '../../engine/define-rule.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { Side } from '../../recognise/parts.ts';
import type { ThanhPhan } from '../../vocabulary/thanh-phan.ts';
import { besideSpan } from './first-span.ts';

interface Params {
  readonly side: 'left' | 'right';
  /** Components above it, of those that are there. */
  readonly after?: readonly ThanhPhan[];
}

const SIDE_WORDS: Readonly<Record<'left' | 'right' | 'center', Bilingual>> = {
  left: { vi: 'bên trái', en: 'on the left' },
  right: { vi: 'bên phải', en: 'on the right' },
  center: { vi: 'ở giữa', en: 'in the middle' },
};

const isKnown = (side: Side): side is 'left' | 'right' | 'center' => side in SIDE_WORDS;

/**
 * A component stands in one half of the page. The other half is a fault; the
 * middle may be a heading stacked in one column, so it loses a degree; a line
 * over the whole width or of unknown place says nothing.
 */
export function partSide(id: string, thanhPhan: ThanhPhan, title: Bilingual): Rule<Params> {
  return defineRule<Params>()({
    id,
    needs: ['position'],
    title,
    messages: {
      wrong: {
        vi: ({ actual = '', expected = '' }) => `Đặt ${word(actual).vi}, phải ở ${word(expected).vi}.`,
        en: ({ actual = '', expected = '' }) => `It stands ${word(actual).en}; it must be ${word(expected).en}.`,
      },
      above: {
        vi: ({ other }) => `Đặt trên ${other}, phải ở dưới.`,
        en: ({ other }) => `It stands above ${other}; it must be below.`,
      },
    },
    *check({ doc, parts }, { side, after = [] }) {
      const part = parts.single[thanhPhan];
      const first = part?.pieces[0];
      if (!part || !first) return;
      if (isKnown(first.side) && first.side !== side) {
        yield {
          span: part.span,
          message: ['wrong', { actual: first.side, expected: side }],
          confidence: Math.min(part.confidence, first.side === 'center' ? 0.4 : 1),
        };
      }
      for (const other of after) {
        const above = parts.single[other];
        if (!above || above.span.start < part.span.start) continue;
        const span = besideSpan(doc, parts, [other]);
        yield {
          span: part.span,
          message: ['above', { other: `“${doc.text.slice(span.start, span.end)}”` }],
          confidence: part.confidence,
        };
      }
    },
  });
}

function word(side: string): Bilingual {
  return SIDE_WORDS[side as 'left' | 'right' | 'center'];
}
