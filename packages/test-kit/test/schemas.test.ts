import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { filesBelow, textOf } from '../src/source-files.ts';

const json = (file: string): unknown => JSON.parse(textOf(file));
const validator = (file: string) => new Ajv2020({ allErrors: true, strict: false }).compile(json(file) as object);

function faults(validate: ReturnType<typeof validator>, value: unknown): string[] {
  return validate(value)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe('instrument files', () => {
  const validate = validator('schemas/instrument.schema.json');
  const files = filesBelow('packages/core/src/instruments').filter((file) => file.endsWith('.json'));

  it('are all there', () => {
    expect(files).toHaveLength(7);
  });

  it.each(files)('%s fits the schema and is named by its id', (file) => {
    const instrument = json(file) as { readonly id: string };
    expect(faults(validate, instrument)).toEqual([]);
    expect(file).toBe(`packages/core/src/instruments/${instrument.id}.json`);
  });

  it('would be refused with a provision that is both checked and not', () => {
    const instrument = json(files[0]!) as { provisions: object[] };
    const reason = { vi: 'Vì thế.', en: 'So.' };
    const [first] = instrument.provisions;
    const both = { ...first, requirement: 'a-b/c', params: {}, uncheckable: reason };
    expect(faults(validate, { ...instrument, provisions: [both] })).not.toEqual([]);
    expect(faults(validate, { ...instrument, provisions: [{ ...both, note: 'x' }] })).not.toEqual([]);
  });
});

describe('an overlay', () => {
  const validate = validator('schemas/overlay.schema.json');

  it('may be a name alone, or hold everything', () => {
    expect(faults(validate, { name: 'Tỉnh uỷ Sông Vang' })).toEqual([]);
    const whole = {
      name: 'Tỉnh uỷ Sông Vang',
      organs: [{ match: ['ĐẢNG UỶ SỞ MÔI TRƯỜNG'], symbols: ['ĐU'], suffix: 'optional', certain: true }],
      places: { personNames: ['Trần Văn Mới'] },
      authority: {
        modality: 'khuyen-nghi',
        matrix: [
          {
            issuer: { loai: ['cap-uy'], cap: ['tinh'], signedFor: ['T/M BAN THƯỜNG VỤ'] },
            name: { vi: 'ban thường vụ tỉnh uỷ', en: 'the standing board' },
            allowed: ['nghi-quyet'],
            silent: [],
          },
        ],
      },
      tolerances: { 'trang/le': { toleranceMm: 1 } },
    };
    expect(faults(validate, whole)).toEqual([]);
  });

  it('is refused without a name, with an unknown key, or with an organ that nothing tells apart', () => {
    expect(faults(validate, {})).not.toEqual([]);
    expect(faults(validate, { name: 'x', rules: {} })).not.toEqual([]);
    expect(faults(validate, { name: 'x', organs: [{ symbols: ['ĐU'], certain: true }] })).not.toEqual([]);
    expect(faults(validate, { name: 'x', tolerances: { 'trang/le': { toleranceMm: '1' } } })).not.toEqual([]);
  });
});
