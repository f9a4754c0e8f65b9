import { describe, expect, it } from 'vitest';
import { FORMAT_NAMES, FORMATS, isFormatName } from '../src/formats.ts';
import { FOLDER, HOSTILE, NOTHING } from './fixture.ts';

describe('formats', () => {
  it('are known by name, and nothing that every object has is one', () => {
    expect(FORMAT_NAMES).toEqual(['text', 'json', 'html', 'sarif', 'junit', 'github', 'gitlab', 'markdown']);
    expect(isFormatName('sarif')).toBe(true);
    expect(isFormatName('toString')).toBe(false);
  });

  it.each(FORMAT_NAMES)('%s: any report, both languages, ends in a line break and never changes', (name) => {
    for (const report of [FOLDER, HOSTILE, NOTHING]) {
      for (const language of ['vi', 'en'] as const) {
        const options = { language, width: 80 };
        const text = FORMATS[name].render(report, options);
        expect(text.endsWith('\n')).toBe(true);
        expect(FORMATS[name].render(report, options)).toBe(text);
      }
    }
  });

  it.each(FORMAT_NAMES.filter((name) => name !== 'json'))('%s: speaks the language asked for', (name) => {
    const render = (language: 'vi' | 'en') => FORMATS[name].render(FOLDER, { language, width: 80 });
    expect(render('vi')).not.toBe(render('en'));
  });
});
