import { FIELDS, type Field } from '@thethuc/core';
import { readMarkdown } from '@thethuc/markdown';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { textOf } from '../src/source-files.ts';

const validate = new Ajv2020({ allErrors: true, strict: false }).compile(
  JSON.parse(textOf('schemas/draft.schema.json')) as object,
);

/** True when the reader finds no fault in front matter of these values. */
function isRead(values: unknown): boolean {
  const text = `---\n${stringify(values)}---\n\nMột.\n`;
  // A symbol that cannot be told is asked for; that is no fault of the notation.
  return readMarkdown(text).problems.every(({ message }) => message.vi.includes('hãy ghi khoá “ky-hieu”'));
}

const word = fc.constantFrom(
  'Đảng uỷ',
  '5',
  '2026-06-05',
  '31/12/2026',
  'nghi-quyet',
  '',
  'true',
  '12x',
  'a: b',
  '- c',
);
const leaf = fc.oneof(word, fc.integer({ min: -1, max: 3000 }), fc.boolean(), fc.constant(null));
const anyValue = fc.oneof(
  leaf,
  fc.array(leaf, { maxLength: 3 }),
  fc.dictionary(fc.constantFrom('quyen-han', 'chuc-vu', 'ho-ten', 'dong-chi', 'x'), leaf, { maxKeys: 3 }),
);

function valueFor(field: Field): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'object':
      return fc.record(Object.fromEntries(field.fields.map((one) => [one.key, valueFor(one)])), { requiredKeys: [] });
    case 'lines':
    case 'list':
      return fc.oneof(word, fc.array(word, { maxLength: 3 }));
    case 'choice':
      return fc.constantFrom(...field.choices.map(({ value }) => value));
    case 'date':
      return fc.constantFrom('2026-06-05', '5/6/2026', '2026-06', 2026, null);
    case 'number':
      return fc.constantFrom(1, 12, '05', null);
    case 'round':
      return fc.constantFrom(1, true, '2', null);
    case 'text':
      return word;
  }
}

describe('the schema of drafts', () => {
  it('has a title and a description for every key', () => {
    const bare = (fields: readonly Field[]): string[] =>
      fields.flatMap((field) => [
        ...(field.title.vi !== '' && field.description.endsWith('.') ? [] : [field.key]),
        ...(field.kind === 'object' ? bare(field.fields) : []),
      ]);
    expect(bare(FIELDS)).toEqual([]);
  });

  it('takes what the reader takes, and refuses what it refuses', () => {
    const values = fc.oneof(
      fc.record(Object.fromEntries(FIELDS.map((field) => [field.key, valueFor(field)])), {
        requiredKeys: ['loai-van-ban'],
      }),
      fc.dictionary(fc.constantFrom(...FIELDS.map(({ key }) => key), 'trich-yue'), anyValue, { maxKeys: 4 }),
    );
    fc.assert(
      fc.property(values, (value) => {
        fc.pre(FIELDS.some(({ key }) => key in value));
        // As YAML reads it again: the schema is asked about what an editor sees.
        const seen: unknown = parse(stringify(value));
        expect({ seen, read: isRead(value) }).toEqual({ seen, read: validate(seen) });
      }),
      { numRuns: 500 },
    );
  });

  it('has an example for most keys that the reader takes', () => {
    for (const field of FIELDS) {
      if (!('example' in field)) continue;
      expect(isRead({ 'loai-van-ban': 'nghi-quyet', [field.key]: field.example })).toBe(true);
    }
  });
});
