import { INSTRUMENTS, LOAI_VAN_BAN, type CheckResult, type Language } from '@thethuc/core';
import { isOurs, type Analysis } from '../analysis.ts';
import type { StatusAnswer } from './requests.ts';

/** What an open text is; `null` for Markdown that is none of our business. */
export function status(analysis: Analysis): StatusAnswer | null {
  if (!isOurs(analysis)) return null;
  const { result, settings } = analysis;
  return {
    type: typeName(result),
    instruments: instrumentNumbers(result),
    regime: regime(result, settings.language),
  };
}

/** "05-HD/VPTW", in the order of our list. */
export function instrumentNumbers({ instruments }: CheckResult): string[] {
  return INSTRUMENTS.filter(({ id }) => instruments.includes(id)).flatMap(({ number }) =>
    number === '' ? [] : [number],
  );
}

export function typeName({ profile }: CheckResult): string | null {
  return LOAI_VAN_BAN.find(({ key }) => key === profile.loaiVanBan)?.vi ?? null;
}

/** Which instruments and why these, or what the document seems to be. */
export function regime({ instruments, regimeReason }: CheckResult, language: Language): string {
  const names = INSTRUMENTS.filter(({ id }) => instruments.includes(id)).map(({ name }) => name[language]);
  return names.length === 0 ? regimeReason[language] : `${names.join(', ')}. ${regimeReason[language]}`;
}
