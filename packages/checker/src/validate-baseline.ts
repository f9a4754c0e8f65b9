import { Ajv2020 } from 'ajv/dist/2020.js';
import schema from '../../../schemas/baseline.schema.json' with { type: 'json' };

const validate = new Ajv2020({ strict: false }).compile(schema);

/** Where `value` departs from the schema; `undefined` when it fits. */
export function baselineFault(value: unknown): string | undefined {
  if (validate(value)) return undefined;
  const [error] = validate.errors ?? [];
  return `${error?.instancePath ?? ''} ${error?.message ?? ''}`.trim();
}
