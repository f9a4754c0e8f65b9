import type { Field, Language } from '@thethuc/core';

const WORDS = {
  vi: { example: 'Ví dụ', required: 'Bắt buộc', keys: 'Gồm các khoá', values: 'Một trong' },
  en: { example: 'Example', required: 'Required', keys: 'With the keys', values: 'One of' },
} as const;

/** Lists of values longer than this are for completion, not for reading. */
const SHOWN_CHOICES = 6;

/** What a key of the front matter is for, as lines of Markdown. Descriptions are in Vietnamese only: so is the draft. */
export function fieldHelp(field: Field, language: Language): string[] {
  const words = WORDS[language];
  const lines = [field.description];
  if (field.required) lines.push(`${words.required}.`);
  if (field.kind === 'object') lines.push(`${words.keys}: ${field.fields.map(({ key }) => `\`${key}\``).join(', ')}.`);
  if (field.kind === 'choice' && field.choices.length <= SHOWN_CHOICES) {
    lines.push(`${words.values}: ${field.choices.map(({ value }) => `\`${value}\``).join(', ')}.`);
  }
  if (field.example !== undefined) lines.push(`${words.example}: \`${exampleOf(field.key, field.example)}\``);
  return lines;
}

/** "ky: { chuc-vu: BÍ THƯ }", as one would type it. */
export function exampleOf(key: string, example: unknown): string {
  return `${key}: ${yamlOf(example)}`;
}

function yamlOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(yamlOf).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    return `{ ${Object.entries(value)
      .map(([key, inner]) => `${key}: ${yamlOf(inner)}`)
      .join(', ')} }`;
  }
  const text = String(value);
  return /[:#,[\]{}]/u.test(text) ? `"${text}"` : text;
}
