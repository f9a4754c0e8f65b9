import type { Language } from '@thethuc/core';
import { componentOf } from './components.ts';
import type { FindingReport, Location } from './report.ts';
import { WORDS, type Words } from './words.ts';

/** Places of one fault that are quoted; the rest are counted. */
const QUOTED_PLACES = 3;

/** "Tại «…» (đoạn 4); «…» (đoạn 9) và 2 chỗ khác"; empty when nothing is known of the place. */
export function placeWords(finding: FindingReport, language: Language): string {
  const words = WORDS[language];
  const { quoted, more } = quotedPlaces(finding, language);
  const places = quoted.length === 0 ? '' : `${words.at} ${quoted.map(({ words }) => words).join('; ')}`;
  return `${places} ${more}`.trim();
}

/** The places that are quoted, as far as anything is known of them, and how many there are besides. */
export function quotedPlaces(
  finding: FindingReport,
  language: Language,
): { readonly quoted: readonly { readonly location: Location; readonly words: string }[]; readonly more: string } {
  const words = WORDS[language];
  const ofTheSheet = isOfTheSheet(finding);
  const quoted = [finding.location, ...finding.also].slice(0, QUOTED_PLACES).flatMap((location) => {
    const place = placeIn(words)(location);
    if (place === '') return [];
    return [{ location, words: ofTheSheet && place.startsWith('«') ? words.sheetWith(place) : place }];
  });
  const more = finding.occurrences - QUOTED_PLACES;
  return { quoted, more: more > 0 ? words.morePlaces(more) : '' };
}

/** A fault of the sheet is not in the words that happen to stand on it. */
export function isOfTheSheet({ ruleId, location }: FindingReport): boolean {
  return ['trang', 'so-trang'].includes(componentOf(ruleId)) && location.story === 'main';
}

/** "«…» (trang 1, đoạn 4)". */
export function placeIn(words: Words): (location: Location) => string {
  return (location) => {
    // The line of a text file is where one goes; its paragraphs are counted by nobody.
    const numbers = location.line === null ? placeNumbers(location, words) : words.line(location.line);
    const { text, near } = location;
    const own = text === '' ? '' : `«${text}»`;
    const quoted = near === null ? own : own === '' ? words.near(near) : words.within(own, near);
    if (quoted === '') return numbers;
    return numbers === '' ? quoted : `${quoted} (${numbers})`;
  };
}

/** "trang 1, đoạn 4", without the words that stand there. */
export function placeNumbers(location: Location, words: Words): string {
  return [
    words.story[location.story],
    location.page === null ? '' : words.page(location.page),
    location.paragraph === null || location.story !== 'main' ? '' : words.paragraph(location.paragraph),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** "trang 1, đoạn 4" for those who print places of their own. */
export function placeNumbersIn(location: Location, language: Language): string {
  return placeNumbers(location, WORDS[language]);
}

/** The clauses, as one reads them out. */
export function clausesOf({ citations }: FindingReport): string {
  return citations.map(({ text }) => text).join('; ');
}
