import { INSTRUMENTS, isCheckable } from '@thethuc/core';
import { NOISE_LIMIT, type CleanMeasure, type MutantOutcome } from './measure.ts';
import { ROWS } from './measured.ts';

interface Tally {
  made: number;
  found: number;
  noisy: number;
}

function tallyBy(outcomes: readonly MutantOutcome[], key: (outcome: MutantOutcome) => string): [string, Tally][] {
  const tallies = new Map<string, Tally>();
  for (const outcome of outcomes) {
    const tally = tallies.get(key(outcome)) ?? { made: 0, found: 0, noisy: 0 };
    tally.made++;
    if (outcome.found) tally.found++;
    if (outcome.noise.length > NOISE_LIMIT) tally.noisy++;
    tallies.set(key(outcome), tally);
  }
  return [...tallies].sort(([a], [b]) => (a < b ? -1 : 1));
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? '—' : `${((100 * part) / whole).toFixed(1).replace('.', ',')} %`;

function row(cells: readonly (string | number)[]): string {
  return `| ${cells.map((one) => `${one}`.replaceAll('|', '\\|')).join(' | ')} |`;
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string[] {
  return [row(head), row(head.map(() => '---')), ...rows.map(row)];
}

/** Provisions that a rule checks and that are not among the broken ones, as `instrument/provision`. */
export function unbroken(broken: Iterable<string>): string[] {
  const done = new Set(broken);
  return INSTRUMENTS.flatMap(({ id, provisions }) => provisions.filter(isCheckable).map((one) => `${id}/${one.id}`))
    .filter((one) => !done.has(one))
    .sort();
}

/** The measured accuracy as a page a reviewer can read; the same measures give the same page. */
export function accuracyPage(clean: CleanMeasure, outcomes: readonly MutantOutcome[]): string {
  const without = unbroken(outcomes.map(({ provision }) => provision));
  const found = outcomes.filter((one) => one.found).length;
  const noisy = outcomes.filter(({ noise }) => noise.length > NOISE_LIMIT).length;
  const errors = clean.alarms.filter(({ severity }) => severity === 'error').length;
  const missed = tallyBy(
    outcomes.filter((one) => !one.found),
    ({ mutant }) => `${mutant.mutation.requirement}: ${mutant.mutation.says}`,
  );
  const loud = tallyBy(
    outcomes.filter(({ noise }) => noise.length > NOISE_LIMIT),
    ({ mutant }) => `${mutant.mutation.requirement}: ${mutant.mutation.says}`,
  );
  const example = (key: string, wanted: (outcome: MutantOutcome) => boolean): string => {
    const one = outcomes.find(
      (outcome) => wanted(outcome) && key === `${outcome.mutant.mutation.requirement}: ${outcome.mutant.mutation.says}`,
    );
    return one === undefined ? '' : one.mutant.block.join(' ⏎ ');
  };
  const alarmKinds = new Map<string, { count: number; subject: string }>();
  for (const { ruleId, severity, message, subject } of clean.alarms) {
    const key = `${severity} · ${ruleId} · ${message}`;
    alarmKinds.set(key, {
      count: (alarmKinds.get(key)?.count ?? 0) + 1,
      subject: alarmKinds.get(key)?.subject ?? subject,
    });
  }
  return [
    '# Độ chính xác đo được',
    '',
    'Trang này do `npm run accuracy` viết ra, không sửa tay. Văn bản giả định được dựng đúng thể thức rồi làm sai từng điểm một;',
    'mỗi văn bản được kiểm tra trong bộ nhớ và qua tệp DOCX viết ra rồi đọc lại. Con số nói về văn bản dựng, không nói về văn bản thật.',
    '',
    '*English: written by `npm run accuracy`. Invented documents that follow the form are broken in one point at a time, in memory and through DOCX.*',
    '',
    '## Tóm tắt',
    '',
    ...table(
      ['Phép đo', 'Kết quả'],
      [
        [ROWS.clean, clean.documents],
        ['Lỗi báo nhầm trên văn bản sạch (mức lỗi)', errors],
        ['Nhắc nhầm trên văn bản sạch (mức cảnh báo, thông tin)', clean.alarms.length - errors],
        [ROWS.broken, outcomes.length],
        ['Tìm thấy đúng điểm sai', `${found} (${percent(found, outcomes.length)})`],
        [`Báo thêm quá ${NOISE_LIMIT} lỗi khác`, `${noisy} (${percent(noisy, outcomes.length)})`],
        ['Quy định máy kiểm tra được mà chưa có phép làm sai', without.length],
      ],
    ),
    '',
    '## Theo nhóm thành phần',
    '',
    ...table(
      ['Thành phần', 'Làm sai', 'Tìm thấy', 'Tỉ lệ'],
      tallyBy(outcomes, ({ mutant }) => mutant.mutation.requirement.split('/')[0] ?? '').map(([part, one]) => [
        part,
        one.made,
        one.found,
        percent(one.found, one.made),
      ]),
    ),
    '',
    '## Theo cách đọc',
    '',
    'Văn bản sạch và văn bản sai được trình bày lần lượt theo mọi cách dựng đầu trang, đường kẻ, phần ký và định dạng.',
    '',
    ...table(
      ['Cách đọc', 'Làm sai', 'Tìm thấy', 'Tỉ lệ'],
      tallyBy(outcomes, ({ medium }) => (medium === 'memory' ? 'trong bộ nhớ' : 'qua DOCX')).map(([medium, one]) => [
        medium,
        one.made,
        one.found,
        percent(one.found, one.made),
      ]),
    ),
    '',
    '## Chưa tìm thấy',
    '',
    'Khi đầu trang dựng bằng tab, một dòng chỉ có một bên thì không biết là bên nào: quy tắc vị trí im lặng ở đó, nên điểm sai về vị trí không dựng theo cách này.',
    '',
    ...(missed.length === 0
      ? ['Không có.']
      : table(
          ['Điểm sai', 'Số lần', 'Ví dụ'],
          missed.map(([key, one]) => [key, one.made, example(key, (outcome) => !outcome.found)]),
        )),
    '',
    `## Báo thêm quá ${NOISE_LIMIT} lỗi khác`,
    '',
    ...(loud.length === 0
      ? ['Không có.']
      : table(
          ['Điểm sai', 'Số lần', 'Ví dụ'],
          loud.map(([key, one]) => [key, one.made, example(key, ({ noise }) => noise.length > NOISE_LIMIT)]),
        )),
    '',
    '## Báo nhầm trên văn bản sạch',
    '',
    ...(alarmKinds.size === 0
      ? ['Không có.']
      : table(
          ['Báo nhầm', 'Số lần', 'Ví dụ'],
          [...alarmKinds].map(([key, one]) => [key, one.count, one.subject]),
        )),
    '',
    '## Quy định chưa có phép làm sai',
    '',
    ...(without.length === 0 ? ['Không có.'] : without.map((one) => `- \`${one}\``)),
    '',
  ].join('\n');
}
