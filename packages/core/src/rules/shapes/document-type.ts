import type { Profile } from '../../recognise/profile.ts';
import { LOAI_VAN_BAN } from '../../vocabulary/loai-van-ban.ts';

const GIAY_TO = new Set(LOAI_VAN_BAN.filter((type) => type.giayToHanhChinh).map((type) => type.key));

/** True for the eight administrative papers (giấy giới thiệu, giấy mời …), whose layout is freer. */
export function isGiayTo(profile: Profile): boolean {
  return profile.loaiVanBan !== undefined && GIAY_TO.has(profile.loaiVanBan);
}

/** True when the type is one of `types`; an unknown type is in no list. */
export function isOfType(profile: Profile, types: readonly string[]): boolean {
  return profile.loaiVanBan !== undefined && types.includes(profile.loaiVanBan);
}
