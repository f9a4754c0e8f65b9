import { contains } from '../../model/span.ts';
import { fontStyleRule } from '../shapes/font-style.ts';
import { ownSigners } from '../shapes/own-signers.ts';

// Under an authority line the position is upright; standing alone it takes the weight of that line (kieu-chu-truc-tiep).
export default fontStyleRule('chuc-vu', ({ parts }, span) =>
  ownSigners(parts).some((signer) => signer.quyenHan && signer.chucVu && contains(signer.chucVu.span, span)),
);
