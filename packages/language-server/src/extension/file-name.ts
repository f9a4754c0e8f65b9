import { readDraftDate, type Draft } from '@thethuc/core';

/** A name for the file of a draft, without its ending: `nghi-quyet-05-2026-06-05`. */
export function fileName({ thongTin }: Draft): string {
  const { 'loai-van-ban': type, so, ngay } = thongTin;
  const date = readDraftDate(ngay ?? '')?.iso;
  return [type ?? 'ban-thao', so?.padStart(2, '0'), date].filter((part) => part !== undefined).join('-');
}
