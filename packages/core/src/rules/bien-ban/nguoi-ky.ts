import { defineRule, type RawFinding } from '../../engine/define-rule.ts';
import { canon } from '../../recognise/words.ts';
import type { Part, Signer } from '../../recognise/parts.ts';
import type { LoaiCoQuan } from '../../recognise/profile.ts';
import { lastContentSpan } from '../shapes/last-span.ts';
import { isMinutesOfMeeting } from '../shapes/minutes.ts';
import { ownSigners } from '../shapes/own-signers.ts';

interface Params {
  /** The words above the recorder's signature, at the left, … */
  readonly left: string;
  /** … and above that of the chair, at the right. */
  readonly right: string;
  /** Issuers whose minutes are signed in another way (congress). */
  readonly exceptLoai: readonly LoaiCoQuan[];
}

const RECORDER = /^(?:NGƯỜI )?GHI BIÊN BẢN|^(?:TỔ )?THƯ KÝ|^NGƯỜI GHI/u;
const CHAIR = /^(?:NGƯỜI |ĐOÀN )?CHỦ (?:TRÌ|TOẠ)/u;

type Key = 'wrong' | 'side' | 'missing';

export default defineRule<Params>()({
  id: 'bien-ban/nguoi-ky',
  needs: ['text'],
  title: { vi: 'Người ghi biên bản và người chủ trì cùng ký', en: 'Recorder and chair both sign the minutes' },
  messages: {
    wrong: {
      vi: ({ actual, expected }) => `“${actual}” phải viết là “${expected}”.`,
      en: ({ actual, expected }) => `“${actual}” must be written “${expected}”.`,
    },
    side: {
      vi: ({ left, right }) => `“${left}” phải ở bên trái, “${right}” ở bên phải.`,
      en: ({ left, right }) => `“${left}” must be at the left and “${right}” at the right.`,
    },
    missing: {
      vi: ({ expected }) => `Biên bản hội nghị thiếu phần ký “${expected}”.`,
      en: ({ expected }) => `The minutes lack the signature of “${expected}”.`,
    },
  },
  *check({ doc, parts, profile }, { left, right, exceptLoai }): Generator<RawFinding<Key>> {
    if (!isMinutesOfMeeting({ parts, profile })) return;
    if (profile.coQuan && exceptLoai.includes(profile.coQuan.loai)) return;
    const signers = ownSigners(parts);
    // Minutes of a congress: its đoàn thư ký and đoàn chủ tịch sign.
    if (signers.length === 0 || signers.some(({ quyenHan }) => quyenHan)) return;

    const recorder = signers.find((signer) => RECORDER.test(canon(signer.chucVu?.text ?? '')));
    const chair = signers.find((signer) => CHAIR.test(canon(signer.chucVu?.text ?? '')));
    // Neither is named: the block was not understood.
    if (!recorder && !chair) return;
    for (const [signer, expected] of [
      [recorder, left],
      [chair, right],
    ] as const) {
      if (signer?.chucVu) yield* spelling(signer.chucVu, expected);
      else yield { span: lastContentSpan(doc, parts), message: ['missing', { expected }] };
    }
    if (recorder && chair && isRightOf(recorder, chair)) {
      yield {
        span: recorder.chucVu!.span,
        message: ['side', { left, right }],
        confidence: recorder.chucVu!.confidence,
      };
    }
  },
});

function* spelling(part: Part, expected: string): Generator<RawFinding<Key>> {
  if (canon(part.text) === canon(expected)) return;
  const piece = part.pieces.length === 1 ? part.pieces[0] : undefined;
  yield {
    span: part.span,
    message: ['wrong', { actual: part.text, expected }],
    ...(piece && {
      fix: {
        applicability: 'review',
        title: { vi: `Viết “${expected}”`, en: `Write “${expected}”` },
        edits: [{ op: 'replace-text', span: piece.span, text: expected }],
      },
    }),
    confidence: part.confidence,
  };
}

function isRightOf(a: Signer, b: Signer): boolean {
  return a.side === 'right' && b.side === 'left';
}
