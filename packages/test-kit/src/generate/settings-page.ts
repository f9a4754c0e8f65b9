import { WAIVER_KEYS, WAIVERS_KEY } from '@thethuc/core';
import schema from '../../../../schemas/config.schema.json' with { type: 'json' };

/** What the page needs of a JSON Schema. */
interface Property {
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly items?: Property;
  readonly properties?: Readonly<Record<string, Property>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Property;
  readonly minimum?: number;
  readonly $ref?: string;
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'chữ',
  integer: 'số nguyên',
  boolean: 'true, false',
  array: 'danh sách',
  object: 'các dòng «khoá: giá trị»',
};

export const EXAMPLE_CONFIG = `files: ['van-ban/**', 'mau/**'] # tìm ở đâu
ignores: [van-ban/luu-tru] # bỏ qua
baseline: thethuc.baseline.json
maxWarnings: 20

severities:
  van-ban/khoang-trang: off

overrides:
  - files: [mau]
    stage: mau

neverWaive: [tieu-de/noi-dung]
waivers:
  - rule: trang/kho-giay
    files: ['mau/giay-moi.docx']
    reason: Giấy mời in trên khổ giấy riêng.
    until: 2026-12-31`;

/** Every setting, from the schema that also checks the file. */
export function settingsPage(): string {
  const properties = schema.properties as Readonly<Record<string, Property>>;
  const named = (key: 'waivers' | 'overrides') => resolved(properties[key]!).items!;
  return [
    '# Cấu hình',
    '',
    `${schema.description} Tệp cấu hình là dữ liệu, không bao giờ chạy mã. Khoá lạ là lỗi, có gợi ý và có dòng, cột.`,
    '',
    '_English: every setting of `thethuc.config.yaml`, generated from `schemas/config.schema.json`. The nearest file upwards',
    'from each document rules it whole; nothing is merged._',
    '',
    '```yaml',
    EXAMPLE_CONFIG,
    '```',
    '',
    '## Các khoá',
    '',
    ...table(properties, []),
    '',
    '### Một mục của `overrides`',
    '',
    ...table(named('overrides').properties ?? {}, named('overrides').required ?? []),
    '',
    '### Một mục của `waivers`',
    '',
    ...table(named('waivers').properties ?? {}, named('waivers').required ?? []),
    '',
    '## Điều gì đứng trên điều gì',
    '',
    '1. Tuỳ chọn trên dòng lệnh.',
    '2. Mục sau cùng trong `overrides` hợp với tệp.',
    '3. Các khoá ở ngoài của cùng tệp cấu hình.',
    '4. Mặc định.',
    '',
    'Mẫu tên tệp và đường dẫn tính từ thư mục của tệp cấu hình; với `--config TỆP`, mẫu tên tệp tính từ thư mục đang đứng.',
    'Mẫu ghi tên một thư mục là cả thư mục ấy; không phân biệt chữ hoa, chữ thường.',
    '',
    '## Mức không vượt được chứng cứ',
    '',
    'Cấu hình nâng, hạ hoặc tắt được từng quy tắc. Nhưng điều khoản chưa chắc chắn (`certainty` dưới `high`) và thành phần mà máy chỉ',
    'đoán được không bao giờ thành lỗi, dù cấu hình ghi `error`: báo sai tệ hơn bỏ sót.',
    '',
    '## Miễn trừ trong bản thảo',
    '',
    'Bản thảo `.md` tự xin miễn trừ trong phần thông tin ở đầu tệp. Quy tắc có trong `neverWaive` thì không được.',
    '',
    '```yaml',
    `${WAIVERS_KEY}:`,
    `  - { ${WAIVER_KEYS.rule}: dau-gach/co, ${WAIVER_KEYS.reason}: Theo mẫu của cấp trên, ${WAIVER_KEYS.until}: 2026-12-31 }`,
    '```',
    '',
    `Thêm \`${WAIVER_KEYS.words}: …\` để chỉ miễn trừ chỗ có các chữ ấy.`,
    '',
    '## Lỗi cũ',
    '',
    '`thethuc check --write-baseline` ghi mọi lỗi đang có vào `thethuc.baseline.json`. Từ đó những lỗi ấy được đếm riêng, lỗi mới vẫn',
    'làm hỏng kết quả. Danh sách ghi theo tệp, quy tắc và chữ, không theo số đoạn: dời đoạn văn hay đổi tên tệp không làm lỗi cũ thành',
    'mới; thêm một chỗ sai cùng loại là lỗi mới. Lỗi đã sửa được liệt kê để ghi lại danh sách. `neverWaive` không áp dụng cho lỗi cũ.',
    '',
  ].join('\n');
}

function table(properties: Readonly<Record<string, Property>>, required: readonly string[]): string[] {
  const rows = Object.entries(properties).map(([key, property]) => {
    const { description = '', ...rest } = resolved(property);
    const [text = '', standard = ''] = description.split(' Mặc định: ');
    const must = required.includes(key) ? '_phải có_' : standard.replace(/\.$/u, '');
    return `| \`${key}\` | ${kind(rest)} | ${must} | ${text.replaceAll('|', '\\|')} |`;
  });
  return ['| Khoá | Giá trị | Mặc định | Nghĩa |', '| --- | --- | --- | --- |', ...rows];
}

function kind(property: Property): string {
  if (property.enum) return property.enum.map((value) => `\`${value}\``).join(', ');
  const types = typeof property.type === 'string' ? [property.type] : (property.type ?? []);
  if (types.includes('object') && typeof property.additionalProperties === 'object') {
    return `mã quy tắc: ${kind(property.additionalProperties)}`;
  }
  return types.map((type) => TYPES[type] ?? type).join(' hoặc ');
}

/** A property with what it refers to; its own words stand above those. */
function resolved(property: Property): Property {
  const name = property.$ref?.split('/').at(-1) as keyof typeof schema.$defs | undefined;
  return name === undefined ? property : { ...(schema.$defs[name] as Property), ...property };
}
