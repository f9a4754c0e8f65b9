import type { Bilingual } from '@thethuc/core';
import { RULES } from '@thethuc/core';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ErrorObject } from 'ajv/dist/2020.js';
import schema from '../../../../schemas/config.schema.json' with { type: 'json' };
import { suggest } from '../suggest.ts';
import type { Config } from './types.ts';

/** What is wrong, and with which value: keys and indices from the top. */
export interface ConfigFault {
  readonly at: readonly string[];
  /** The fault is the last key of `at`, not its value. */
  readonly ofKey?: boolean;
  readonly message: Bilingual;
}

const validate = new Ajv2020({ allErrors: true, strict: false }).compile(schema);

/** Everything that is wrong with a configuration, in the order of the schema; empty when it can be used. */
export function configFaults(value: unknown): ConfigFault[] {
  if (!validate(value)) {
    return (validate.errors ?? []).filter(({ keyword }) => keyword !== 'propertyNames').map(faultOf);
  }
  const config = value as Config;
  return [...rulesNamed(config).flatMap(unknownRule), ...(config.waivers ?? []).flatMap(waiverFaults(config))];
}

function faultOf(error: ErrorObject): ConfigFault {
  const at = error.instancePath.split('/').slice(1).map(unescaped);
  const params = error.params as Readonly<Record<string, unknown>>;
  switch (error.keyword) {
    case 'additionalProperties': {
      const key = String(params['additionalProperty']);
      const known = Object.keys((error.parentSchema?.['properties'] ?? propertiesAt(at)) as object);
      return { at: [...at, key], ofKey: true, message: unknownKey(key, known) };
    }
    case 'required': {
      const key = String(params['missingProperty']);
      return { at, message: { vi: `thiếu khoá «${key}»`, en: `the key "${key}" is missing` } };
    }
    case 'enum': {
      const choices = (params['allowedValues'] as readonly unknown[]).map(String);
      return {
        at,
        message: {
          vi: `phải là một trong: ${choices.join(', ')}`,
          en: `must be one of: ${choices.join(', ')}`,
        },
      };
    }
    case 'type':
      return { at, message: typeMessage(params['type']) };
    case 'pattern':
      if (error.propertyName !== undefined) {
        const key = error.propertyName;
        const message = ruleMessage(key);
        return { at: [...at, key], ofKey: true, message };
      }
      return { at, message: patternMessage(at) };
    case 'minLength':
    case 'minItems':
      return { at, message: { vi: 'không được để trống', en: 'must not be empty' } };
    case 'minimum':
      return {
        at,
        message: { vi: `phải từ ${String(params['limit'])} trở lên`, en: `must be ${String(params['limit'])} or more` },
      };
    default:
      return { at, message: { vi: `không hợp lệ (${error.message ?? ''})`, en: error.message ?? 'is not valid' } };
  }
}

function propertiesAt(at: readonly string[]): object {
  const items = (key: 'waivers' | 'overrides') => schema.properties[key].items.properties;
  if (at[0] === 'waivers') return items('waivers');
  if (at[0] === 'overrides') return items('overrides');
  return schema.properties;
}

/** Words that people try, for the key that does it. */
const SYNONYMS: Readonly<Record<string, string>> = {
  mienTru: 'waivers',
  'mien-tru': 'waivers',
  khongMienTru: 'neverWaive',
  'khong-mien-tru': 'neverWaive',
  noWaivers: 'neverWaive',
  rules: 'severities',
  severity: 'severities',
  exclude: 'ignores',
  ignorePatterns: 'ignores',
  include: 'files',
  lang: 'language',
  ruleId: 'rule',
  expires: 'until',
  giaiDoan: 'stage',
};

function unknownKey(key: string, known: readonly string[]): Bilingual {
  const synonym = SYNONYMS[key];
  const near = synonym !== undefined && known.includes(synonym) ? synonym : suggest(key, known);
  return {
    vi: `không có khoá «${key}»${near === undefined ? '' : `; có phải «${near}»?`}`,
    en: `there is no key "${key}"${near === undefined ? '' : `; did you mean "${near}"?`}`,
  };
}

function typeMessage(type: unknown): Bilingual {
  const names: Readonly<Record<string, Bilingual>> = {
    object: { vi: 'các dòng «khoá: giá trị»', en: 'lines of "key: value"' },
    array: { vi: 'một danh sách', en: 'a list' },
    string: { vi: 'chữ', en: 'text' },
    integer: { vi: 'một số nguyên', en: 'a whole number' },
    boolean: { vi: 'true hoặc false', en: 'true or false' },
  };
  const wanted = (Array.isArray(type) ? type : [type]).map((one) => names[String(one)]);
  const list = (language: 'vi' | 'en', or: string) => wanted.map((one) => one?.[language] ?? '').join(or);
  return { vi: `phải là ${list('vi', ' hoặc ')}`, en: `must be ${list('en', ' or ')}` };
}

function patternMessage(at: readonly string[]): Bilingual {
  const key = [...at].reverse().find((part) => !/^\d+$/u.test(part));
  if (key === 'until') return { vi: 'phải là ngày viết YYYY-MM-DD', en: 'must be a date written YYYY-MM-DD' };
  if (key === 'fingerprint') {
    return { vi: 'phải gồm 16 chữ số 0-9, a-f', en: 'must be 16 digits of 0-9 and a-f' };
  }
  if (key === 'files' || key === 'ignores') {
    return {
      vi: 'mẫu tính từ thư mục của cấu hình, không bắt đầu bằng «/», «../» hay «!»',
      en: 'patterns count from the folder of the configuration and do not begin with "/", "../" or "!"',
    };
  }
  return {
    vi: 'phải là mã của một quy tắc, ví dụ tieu-de/co-chu',
    en: 'must be the id of a rule, such as tieu-de/co-chu',
  };
}

interface NamedRule {
  readonly rule: string;
  readonly at: readonly string[];
  readonly ofKey: boolean;
}

function rulesNamed({ severities, overrides, waivers, neverWaive }: Config): NamedRule[] {
  const keys = (some: Config['severities'], at: readonly string[]) =>
    Object.keys(some ?? {}).map((rule) => ({ rule, at: [...at, 'severities', rule], ofKey: true }));
  return [
    ...keys(severities, []),
    ...(overrides ?? []).flatMap((override, index) => keys(override.severities, ['overrides', String(index)])),
    ...(waivers ?? []).map(({ rule }, index) => ({ rule, at: ['waivers', String(index), 'rule'], ofKey: false })),
    ...(neverWaive ?? []).map((rule, index) => ({ rule, at: ['neverWaive', String(index)], ofKey: false })),
  ];
}

const RULE_IDS = RULES.map(({ id }) => id);

function unknownRule({ rule, at, ofKey }: NamedRule): ConfigFault[] {
  return RULE_IDS.includes(rule) ? [] : [{ at, ofKey, message: ruleMessage(rule) }];
}

function ruleMessage(rule: string): Bilingual {
  const near = suggest(rule, RULE_IDS);
  return {
    vi: `không có quy tắc «${rule}»${near === undefined ? '; xem: thethuc rules' : `; có phải «${near}»?`}`,
    en: `there is no rule "${rule}"${near === undefined ? '; see: thethuc rules' : `; did you mean "${near}"?`}`,
  };
}

function waiverFaults({ neverWaive = [] }: Config) {
  return ({ rule, until }: { readonly rule: string; readonly until: string }, index: number): ConfigFault[] => [
    ...(neverWaive.includes(rule)
      ? [
          {
            at: ['waivers', String(index), 'rule'],
            message: { vi: `«${rule}» có trong neverWaive`, en: `"${rule}" is among neverWaive` },
          },
        ]
      : []),
    ...(isRealDate(until)
      ? []
      : [
          {
            at: ['waivers', String(index), 'until'],
            message: { vi: `không có ngày ${until}`, en: `there is no day ${until}` },
          },
        ]),
  ];
}

/** @param date written `YYYY-MM-DD` */
function isRealDate(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}

/** JSON Pointer. */
function unescaped(part: string): string {
  return part.replaceAll('~1', '/').replaceAll('~0', '~');
}
