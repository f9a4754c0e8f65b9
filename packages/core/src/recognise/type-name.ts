import { LOAI_VAN_BAN } from '../vocabulary/loai-van-ban.ts';
import { canon } from './words.ts';

const BY_NAME = new Map(LOAI_VAN_BAN.map(({ key, vi }) => [canon(vi), key]));

/** Key of the type that a line names in whole (`NGHỊ QUYẾT` → `nghi-quyet`), in whatever case; else `undefined`. */
export function typeNamed(text: string): string | undefined {
  return BY_NAME.get(canon(text).replace(/[.:]$/u, ''));
}
