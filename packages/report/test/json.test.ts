import { describe, expect, it } from 'vitest';
import { toJson } from '../src/json.ts';
import type { Report } from '../src/report.ts';
import { REPORT } from './example.ts';

describe('toJson', () => {
  it('gives the report back', () => {
    const text = toJson(REPORT);
    expect(JSON.parse(text) as Report).toEqual(REPORT);
    expect(text.endsWith('}\n')).toBe(true);
  });

  it('counts every finding once', () => {
    expect(REPORT.summary).toEqual({
      documents: 3,
      checked: 1,
      notPartyDocuments: 1,
      unreadable: 1,
      errors: 1,
      warnings: 1,
      infos: 1,
      waived: 0,
      baselined: 0,
    });
  });
});
