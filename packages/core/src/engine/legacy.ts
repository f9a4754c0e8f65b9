import type { Doc } from '../model/doc.ts';

/** Above this share of letters the text cannot be read as Unicode Vietnamese. */
const SHARE = 0.3;

/** "Đảng Cộng sản Việt Nam" as TCVN3 and VNI store it, in small letters. */
const TITLES = ['®¶ng céng s¶n viöt nam', '§¶ng céng s¶n viöt nam', 'ñaûng coäng saûn vieät nam'];

/** True when most of the text is in a legacy Vietnamese encoding. */
export function isLegacyDocument(doc: Doc): boolean {
  return (doc.observations.legacyEncoding?.share ?? 0) > SHARE;
}

/** True when a document in a legacy encoding carries the Party title. */
export function looksLikeParty(doc: Doc): boolean {
  const head = doc.text.slice(0, 2000).toLowerCase().replace(/\s+/gu, ' ');
  return TITLES.some((title) => head.includes(title));
}
