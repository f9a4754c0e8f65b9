import type { RuleContext } from '../../engine/define-rule.ts';

/** True for minutes of a meeting: not those of a count of votes, a working session or a handing over. */
export function isMinutesOfMeeting({ parts, profile }: Pick<RuleContext, 'parts' | 'profile'>): boolean {
  if (profile.loaiVanBan !== 'bien-ban') return false;
  const about = `${parts.single['ten-loai']?.text ?? ''} ${parts.single['trich-yeu']?.text ?? ''}`;
  return /hội nghị|(?:^|\s)(?:phiên )?họp(?:$|\s)|sinh hoạt/iu.test(about) && !/trích biên bản/iu.test(about);
}
