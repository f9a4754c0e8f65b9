import { Ajv2020 } from 'ajv/dist/2020.js';
import schema from '../../../schemas/overlay.schema.json' with { type: 'json' };

const MAX_FAULTS = 5;
const validate = new Ajv2020({ allErrors: true, strict: false }).compile(schema);

/** Where `value` departs from the schema, each as "place: what"; empty when it fits. */
export function validateOverlay(value: unknown): string[] {
  if (validate(value)) return [];
  return (validate.errors ?? [])
    .slice(0, MAX_FAULTS)
    .map(({ instancePath, message }) => `${instancePath === '' ? '/' : instancePath}: ${message ?? ''}`);
}
