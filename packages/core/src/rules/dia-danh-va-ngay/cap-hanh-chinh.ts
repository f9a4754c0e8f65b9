import { defineRule } from '../../engine/define-rule.ts';
import { canon } from '../../recognise/words.ts';
import { readPlaceDate } from '../shapes/place-date.ts';
import { quote } from '../shapes/quote.ts';
import { isOneSyllable } from '../shapes/syllable.ts';

interface Level {
  readonly word: string;
  readonly abbreviations: readonly string[];
}

interface Params {
  readonly levels: readonly Level[];
  /** Level words that are no longer units. */
  readonly goneLevels: readonly string[];
  readonly oneSyllable: boolean;
  readonly byNumber: boolean;
  readonly personNames: readonly string[];
  readonly provinceNames: readonly string[];
  readonly sameAsSuperior: boolean;
}

/** Names of persons, of one syllable, of number or shared with a higher unit stand with the level of the unit. */
export default defineRule<Params>()({
  id: 'dia-danh-va-ngay/cap-hanh-chinh',
  needs: ['text'],
  title: { vi: 'Cấp hành chính trong địa danh', en: 'Level of the unit in the place name' },
  messages: {
    oneSyllable: {
      vi: ({ place }) => `Địa danh ${place} có một âm tiết, phải ghi cả tên cấp hành chính.`,
      en: ({ place }) => `The place name ${place} has one syllable; the level of the unit must be written before it.`,
    },
    number: {
      vi: ({ place }) => `Địa danh ${place} là số, phải ghi cả tên cấp hành chính.`,
      en: ({ place }) => `The place name ${place} is a number; the level of the unit must be written before it.`,
    },
    person: {
      vi: ({ place }) => `Địa danh ${place} là tên người, phải ghi cả tên cấp hành chính.`,
      en: ({ place }) =>
        `The place name ${place} is the name of a person; the level of the unit must be written before it.`,
    },
    same: {
      vi: ({ place }) => `Địa danh ${place} trùng tên đơn vị hành chính cấp trên, phải ghi cả tên cấp hành chính.`,
      en: ({ place }) =>
        `The place name ${place} is also that of a higher unit; the level of the unit must be written before it.`,
    },
    gone: {
      vi: ({ level }) => `Cấp ${level} không còn trong địa danh.`,
      en: ({ level }) => `The level ${level} no longer stands in place names.`,
    },
  },
  *check({ doc, parts }, params) {
    const part = parts.single['dia-danh-va-ngay'];
    const line = part && readPlaceDate(doc, part);
    if (!line || !/^[\p{L}\d]/u.test(line.place) || /[….{}[\]_]{2,}|…/u.test(line.place)) return;
    const place = line.place.replace(/,$/u, '');
    const name = canon(place);
    const begins = (words: readonly string[]) => words.map(canon).find((word) => startsWithWord(name, word));
    const gone = begins(params.goneLevels);
    if (gone !== undefined) {
      yield {
        span: line.placeSpan,
        message: ['gone', { level: quote(place.slice(0, gone.length)) }],
        confidence: Math.min(part.confidence, 0.4),
      };
      return;
    }
    if (begins(params.levels.flatMap(({ word, abbreviations }) => [word, ...abbreviations])) !== undefined) return;
    const issuer = canon(parts.single['co-quan-ban-hanh']?.text ?? '');
    const superior = canon(parts.single['co-quan-cap-tren']?.text ?? '');
    const levelWords = params.levels.map(({ word }) => canon(word));
    const inIssuer = levelNamed(issuer, name, levelWords);
    const inSuperior = levelNamed(superior, name, levelWords);
    const communal = inIssuer !== undefined && /^(?:XÃ|PHƯỜNG|ĐẶC KHU|THỊ TRẤN)$/u.test(inIssuer);
    const reason =
      params.byNumber && /^\d+$/u.test(name)
        ? 'number'
        : params.oneSyllable && isOneSyllable(place)
          ? 'oneSyllable'
          : params.personNames.some((person) => canon(person) === name)
            ? 'person'
            : // Both may name one unit: an organ of the province under another.
              (params.sameAsSuperior &&
                  inIssuer !== undefined &&
                  inSuperior !== undefined &&
                  inSuperior !== inIssuer) ||
                (communal && params.provinceNames.some((province) => canon(province) === name))
              ? 'same'
              : undefined;
    if (!reason) return;
    const level = params.levels.find(({ word }) => canon(word) === inIssuer)?.word;
    yield {
      span: line.placeSpan,
      message: [reason, { place: quote(place) }],
      confidence: part.confidence,
      ...(level === undefined
        ? {}
        : {
            fix: {
              applicability: 'review',
              title: {
                vi: `Viết ${quote(`${capital(level)} ${place}`)}`,
                en: `Write ${quote(`${capital(level)} ${place}`)}`,
              },
              edits: [{ op: 'replace-text', span: line.placeSpan, text: `${capital(level)} ${place}` }],
            },
          }),
    };
  },
});

function capital(level: string): string {
  const lower = level.toLocaleLowerCase('vi');
  return lower.charAt(0).toLocaleUpperCase('vi') + lower.slice(1);
}

function startsWithWord(text: string, word: string): boolean {
  return text.startsWith(word) && (/[.]$/u.test(word) || !/^[\p{L}\d]/u.test(text.slice(word.length)));
}

/** The level word that stands before this very name at the end of an organ's line, "ĐẢNG UỶ PHƯỜNG PHÚ THỌ". */
function levelNamed(organ: string, name: string, levels: readonly string[]): string | undefined {
  return levels.find((level) => organ === `${level} ${name}` || organ.endsWith(` ${level} ${name}`));
}
