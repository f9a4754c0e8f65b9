import { DATE_PATTERN, type Field } from '@thethuc/core';

type Schema = Readonly<Record<string, unknown>>;

/** The JSON Schema of a draft's front matter, from the table that also reads it. */
export function draftSchema(fields: readonly Field[]): string {
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'draft.schema.json',
    title: 'Phần thông tin của bản thảo',
    description:
      'Các thành phần thể thức ghi giữa hai dòng --- ở đầu tệp Markdown. Khoá để trống là chưa có; lời văn viết ở dưới.',
    ...objectSchema(fields),
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
