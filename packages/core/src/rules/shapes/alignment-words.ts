import type { Alignment } from '../../model/doc.ts';
import type { Bilingual } from '../../model/bilingual.ts';

/** How messages name an alignment. */
export const ALIGNMENT_WORDS: Readonly<Record<Alignment, Bilingual>> = {
  left: { vi: 'căn trái', en: 'aligned left' },
  right: { vi: 'căn phải', en: 'aligned right' },
  center: { vi: 'căn giữa', en: 'centred' },
  justify: { vi: 'dàn đều hai lề', en: 'justified' },
};
