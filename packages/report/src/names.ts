import { INSTRUMENTS, LOAI_VAN_BAN, RULES, type Bilingual, type Instrument, type Language } from '@thethuc/core';

const RULE_TITLES = new Map(RULES.map(({ id, title }) => [id, title]));
const INSTRUMENTS_BY_ID = new Map<string, Instrument>(INSTRUMENTS.map((instrument) => [instrument.id, instrument]));
const TYPE_NAMES = new Map(LOAI_VAN_BAN.map(({ key, vi }) => [key, vi]));

/** `undefined` for a rule that only the office's overlay or another version knows. */
export function ruleTitle(ruleId: string): Bilingual | undefined {
  return RULE_TITLES.get(ruleId);
}

/** `undefined` for an instrument that only the office's overlay or another version knows. */
export function instrument(id: string): Instrument | undefined {
  return INSTRUMENTS_BY_ID.get(id);
}

/** "Hướng dẫn số 05-HD/VPTW"; the id itself where nothing better is known. */
export function instrumentName(id: string, language: Language): string {
  return instrument(id)?.name[language] ?? id;
}

/** "Nghị quyết"; a type keeps its Vietnamese name in English too. */
export function typeName(key: string): string {
  return TYPE_NAMES.get(key) ?? key;
}
