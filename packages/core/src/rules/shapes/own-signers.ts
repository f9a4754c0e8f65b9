import { overlaps } from '../../model/span.ts';
import type { Parts, Signer } from '../../recognise/parts.ts';

/** The signatures of the document itself: neither that of its copy nor the one that certifies another signature. */
export function ownSigners(parts: Parts): readonly Signer[] {
  const { banSao, xacNhan } = parts;
  return parts.signers.filter(
    ({ span }) => !(banSao && overlaps(banSao.span, span)) && !(xacNhan && span.start > xacNhan.span.start),
  );
}
