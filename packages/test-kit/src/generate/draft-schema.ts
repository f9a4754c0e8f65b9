import { DATE_PATTERN, WAIVER_KEYS, WAIVERS_KEY, type Field } from '@thethuc/core';

type Schema = Readonly<Record<string, unknown>>;

/** The JSON Schema of a draft's front matter, from the table that also reads it. */
export function draftSchema(fields: readonly Field[]): string {
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'draft.schema.json',
    title: 'Phần thông tin của bản thảo',
    description:
      'Các thành phần thể thức ghi giữa hai dòng --- ở đầu tệp Markdown. Khoá để trống là chưa có; lời văn viết ở dưới.',
    ...withWaivers(objectSchema(fields)),
    $defs: {
      dong: { type: ['string', 'number', 'null'], description: 'Một dòng chữ.' },
      cacDong: {
        description: 'Một dòng chữ, hoặc danh sách các dòng.',
        anyOf: [{ $ref: '#/$defs/dong' }, { type: 'array', items: { $ref: '#/$defs/dong' } }],
      },
    },
  };
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}

/** A draft may ask to be let off single rules; that is no component of the form, so the table does not know it. */
function withWaivers(schema: Schema): Schema {
  const { rule, words, reason, until } = WAIVER_KEYS;
  const waiver = {
    type: 'object',
    required: [rule, reason, until],
    additionalProperties: false,
    properties: {
      [rule]: { type: 'string', pattern: '^[a-z0-9-]+/[a-z0-9-]+$', description: 'Mã của một quy tắc.' },
      [words]: { type: 'string', minLength: 1, description: 'Chỉ miễn trừ chỗ có các chữ này.' },
      [reason]: { type: 'string', minLength: 1, description: 'Vì sao; in trong báo cáo.' },
      [until]: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'Ngày cuối, YYYY-MM-DD.' },
    },
  };
  const description =
    'Những quy tắc mà văn bản này được miễn trừ; vẫn có trong báo cáo, không tính là lỗi. Cấu hình có thể không cho.';
  const properties = schema['properties'] as Schema;
  return {
    ...schema,
    properties: {
      ...properties,
      [WAIVERS_KEY]: { title: 'Miễn trừ', description, type: ['array', 'null'], items: waiver },
    },
  };
}

function objectSchema(fields: readonly Field[]): Schema {
  const required = fields.filter((field) => field.required).map(({ key }) => key);
  return {
    type: 'object',
    ...(required.length === 0 ? {} : { required }),
    additionalProperties: false,
    properties: Object.fromEntries(fields.map((field) => [field.key, fieldSchema(field)])),
  };
}

function fieldSchema(field: Field): Schema {
  const { title, description, example } = field;
  return {
    title: title.vi,
    description,
    ...valueSchema(field),
    ...(example === undefined ? {} : { examples: [example] }),
  };
}

function valueSchema(field: Field): Schema {
  switch (field.kind) {
    case 'text':
      return { $ref: '#/$defs/dong' };
    case 'lines':
    case 'list':
      return { $ref: '#/$defs/cacDong' };
    case 'choice':
      return { oneOf: [...field.choices.map(({ value, vi }) => ({ const: value, title: vi })), { type: 'null' }] };
    case 'number':
      return {
        type: ['integer', 'string', 'null'],
        minimum: 1,
        maximum: 999999999,
        pattern: '^\\s*0*[1-9]\\d{0,8}\\s*$',
      };
    case 'round':
      return {
        type: ['integer', 'boolean', 'string', 'null'],
        minimum: 1,
        maximum: 99,
        pattern: '^\\s*[1-9]\\d?\\s*$',
      };
    case 'date':
      return { type: ['string', 'integer', 'null'], minimum: 1900, maximum: 9999, pattern: DATE_PATTERN };
    case 'object':
      return { anyOf: [objectSchema(field.fields), { type: 'null' }] };
  }
}
