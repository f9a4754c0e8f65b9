import { describe, expect, it } from 'vitest';
import { FORMAT_NAMES, FORMATS, isFormatName } from '../src/formats.ts';
import { DRAWN, FOLDER, HOSTILE, NOTHING } from './fixture.ts';

type Entries = [string, unknown][];

/** The same value, built anew with the keys of every object in an order. */
function built<T>(value: T, order: (entries: Entries) => Entries): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one: unknown) => built(one, order)) as T;
  const entries = Object.entries(value).map(([key, inner]): [string, unknown] => [key, built(inner as unknown, order)]);
  return Object.fromEntries(order(entries)) as T;
}

describe('formats', () => {
  it('are known by name, and nothing that every object has is one', () => {
    expect(FORMAT_NAMES).toEqual(['text', 'json', 'html', 'sarif', 'junit', 'github', 'gitlab', 'markdown']);
    expect(isFormatName('sarif')).toBe(true);
    expect(isFormatName('toString')).toBe(false);
  });

  it.each(FORMAT_NAMES)('%s: any report, both languages, ends in a line break', (name) => {
    for (const report of [FOLDER, HOSTILE, NOTHING]) {
      for (const language of ['vi', 'en'] as const) {
        expect(FORMATS[name].render(report, { language, width: 80 }).endsWith('\n')).toBe(true);
      }
    }
  });

  // JSON keeps the order in which a report is built.
  it.each(FORMAT_NAMES.filter((name) => name !== 'json'))(
    '%s: equal reports are equal bytes, however built',
    (name) => {
      for (const report of [FOLDER, DRAWN, HOSTILE]) {
        const options = { language: 'vi', width: 80 } as const;
        const forwards = built(report, (entries) => entries);
        const backwards = built(report, (entries) => entries.reverse());
        expect(FORMATS[name].render(backwards, options)).toBe(FORMATS[name].render(forwards, options));
      }
    },
  );

  it.each(FORMAT_NAMES.filter((name) => name !== 'json'))('%s: speaks the language asked for', (name) => {
    const render = (language: 'vi' | 'en') => FORMATS[name].render(FOLDER, { language, width: 80 });
    expect(render('vi')).not.toBe(render('en'));
  });
});
