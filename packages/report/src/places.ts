import type { Language } from '@thethuc/core';
import { componentOf } from './components.ts';
import type { FindingReport, Location } from './report.ts';
import { WORDS, type Words } from './words.ts';

/** Places of one fault that are quoted; the rest are counted. */
const QUOTED_PLACES = 3;

/** "Tại «…» (đoạn 4); «…» (đoạn 9) và 2 chỗ khác"; empty when nothing is known of the place. */
export function placesOf(finding: FindingReport, language: Language): string {
  const words = WORDS[language];
  // A fault of the sheet is not in the words that happen to stand on it.
  const ofTheSheet = ['trang', 'so-trang'].includes(componentOf(finding.ruleId)) && finding.location.story === 'main';
  const quoted = [finding.location, ...finding.also].slice(0, QUOTED_PLACES).map(placeIn(words));
  const places = words.places(
    quoted.map((place) => (ofTheSheet && place.startsWith('«') ? words.sheetWith(place) : place)),
  );
  const more = finding.occurrences - QUOTED_PLACES;
  return more > 0 ? `${places} ${words.morePlaces(more)}`.trim() : places;
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
