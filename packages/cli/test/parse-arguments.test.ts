import { describe, expect, it } from 'vitest';
import { FORMAT_NAMES } from '@thethuc/report';
import { COMMANDS, helpText } from '../src/help.ts';
import { FORMATS } from '../src/options.ts';
import { languageOf, parseArguments } from '../src/parse-arguments.ts';
import { UsageError } from '../src/usage-error.ts';

function complaint(...argv: string[]): string {
  try {
    parseArguments(argv);
  } catch (error) {
    if (error instanceof UsageError) return error.text.vi;
    throw error;
  }
  return '';
}

describe('parseArguments', () => {
  it('understands a whole command line', () => {
    const argv =
      'check a.docx --format=json -o out.json --as-of 2026-06-05 --stage mau --max-warnings 0 -q -j 2 b'.split(' ');
    expect(parseArguments([...argv, '--lang', 'en', '--no-color'])).toEqual({
      command: 'check',
      operands: ['a.docx', 'b'],
      options: {
        language: 'en',
        lang: 'en',
        format: 'json',
        output: 'out.json',
        asOf: '2026-06-05',
        stage: 'mau',
        maxWarnings: 0,
        quiet: true,
        jobs: 2,
        color: false,
        help: false,
        version: false,
      },
    });
  });

  it('has sensible defaults', () => {
    const { options } = parseArguments(['check', 'a.docx']);
    expect(options).toEqual({ language: 'vi', format: 'text', quiet: false, color: true, help: false, version: false });
  });

  it('writes several forms at once', () => {
    const { options } = parseArguments([
      'check',
      '.',
      '-o',
      'a.txt',
      '-o',
      'html=b.html',
      '--output=sarif=thư mục/c=d.sarif',
    ]);
    expect(options.output).toBe('a.txt');
    expect(options.outputs).toEqual([
      { format: 'html', path: 'b.html' },
      { format: 'sarif', path: 'thư mục/c=d.sarif' },
    ]);
  });

  it('knows every form of the report', () => {
    expect(FORMATS).toEqual(FORMAT_NAMES);
  });

  it('takes values that may be left out only where they are joined', () => {
    const { operands, options } = parseArguments(['check', '--changed', 'a', '--cache=b', '--write-baseline']);
    expect(operands).toEqual(['a']);
    expect(options).toMatchObject({ changed: '', cache: 'b', writeBaseline: '' });
    expect(parseArguments(['check', '--shard=2/3']).options.shard).toEqual({ index: 2, count: 3 });
    expect(parseArguments(['check', '--no-config']).options.config).toBe(false);
  });

  it('takes what follows -- for files', () => {
    expect(parseArguments(['check', '--', '--lang']).operands).toEqual(['--lang']);
  });

  it.each([
    [[], 'Hãy nêu một lệnh, ví dụ: thethuc check nghi-quyet.docx.'],
    [['chek', 'a.docx'], 'Không có lệnh «chek». Có phải: thethuc check?'],
    [['biendich'], `Không có lệnh «biendich». Các lệnh: ${COMMANDS.join(', ')}.`],
    [['a.docx'], 'Không có lệnh «a.docx». Có phải: thethuc check a.docx?'],
    [['check', '--fromat', 'json'], 'Không có tuỳ chọn --fromat. Có phải --format?'],
    [['check', '-x'], 'Không có tuỳ chọn -x. Xem các tuỳ chọn: thethuc --help.'],
    [['check', '--format', 'jsn'], `--format nhận ${FORMATS.join(', ')}; không nhận «jsn». Có phải json?`],
    [['check', '--format', 'xml'], `--format nhận ${FORMATS.join(', ')}; không nhận «xml».`],
    [['check', '--format', 'yaml'], `--format nhận ${FORMATS.join(', ')}; không nhận «yaml».`],
    [['check', '--format'], `Sau --format phải có ${FORMATS.join('|')}.`],
    [['check', '--output', '--quiet'], 'Sau --output phải có TỆP.'],
    [['check', '--quiet=1'], '--quiet không nhận giá trị.'],
    [['check', '--as-of', '2026-02-30'], '--as-of phải là một ngày có thật, viết YYYY-MM-DD; không nhận «2026-02-30».'],
    [['check', '--as-of', '05/6/2026'], '--as-of phải là một ngày có thật, viết YYYY-MM-DD; không nhận «05/6/2026».'],
    [['check', '--jobs', '0'], '--jobs phải là số nguyên từ 1 trở lên; không nhận «0».'],
    [['check', '--max-warnings', 'x'], '--max-warnings phải là số nguyên từ 0 trở lên; không nhận «x».'],
    [['explain', '--jobs', '2'], 'Lệnh «explain» không có tuỳ chọn --jobs.'],
    [['rules', '--format', 'html'], 'Lệnh «rules» chỉ có dạng text và json.'],
    [['check', '-o', 'htm=a.html'], `--output nhận ${FORMATS.join(', ')}; không nhận «htm». Có phải html?`],
    [['check', '-o', 'html='], 'Sau --output html= phải có TỆP.'],
    [['check', '-o', 'a', '-o', 'b'], '--output nêu hai tệp cho cùng một dạng: «a», «b»; tệp thứ hai viết DẠNG=TỆP.'],
    [['check', '-o', 'a', '-o', 'html=a'], '--output nêu tệp «a» hai lần.'],
    [['check', '--changed='], 'Sau --changed= phải có REF.'],
    [['check', '--shard', '3/2'], '--shard viết I/N với I từ 1 đến N, ví dụ 2/5; không nhận «3/2».'],
    [['check', '--shard', '1/2', '--write-baseline'], '--write-baseline không dùng cùng --shard.'],
    [
      ['check', '--baseline', 'a', '--write-baseline'],
      '--write-baseline không dùng cùng --baseline; viết --write-baseline=TỆP.',
    ],
    [['merge', '--jobs', '2'], 'Lệnh «merge» không có tuỳ chọn --jobs.'],
  ])('%j → %s', (argv, expected) => {
    expect(complaint(...argv)).toBe(expected);
  });

  it('prints a help without an English placeholder', () => {
    expect(helpText(undefined, 'vi')).not.toMatch(/\b(?:FILE|FOLDER|NAME|RULE)\b/u);
    expect(helpText(undefined, 'vi')).toContain('--output TỆP');
    expect(helpText('new', 'en')).toContain('--loai TYPE');
  });

  it('finds the language even where the rest is wrong', () => {
    expect(languageOf(['chek', '--lang', 'en'])).toBe('en');
    expect(languageOf(['chek', '--lang=en'])).toBe('en');
    expect(languageOf(['chek', '--lang', 'fr'])).toBe('vi');
  });
});
