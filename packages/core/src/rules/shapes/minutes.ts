import type { RuleContext } from '../../engine/define-rule.ts';
import { fold } from './fold.ts';

/**
 * True for minutes of a meeting. Minutes of a count of votes, a working session
 * or a handing over may mention a meeting too, but do not begin with it.
 */
export function isMinutesOfMeeting({ parts, profile }: Pick<RuleContext, 'parts' | 'profile'>): boolean {
  if (profile.loaiVanBan !== 'bien-ban') return false;
  const about = fold(`${parts.single['ten-loai']?.text ?? ''} ${parts.single['trich-yeu']?.text ?? ''}`);
  return /^biên bản (?:cuộc |phiên )?(?:hội nghị|họp|sinh hoạt)(?!\p{L})/iu.test(about);
}
