import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Terminal } from '@thethuc/cli';
import type { Report } from '@thethuc/report';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeDocx } from '../src/docx/write-docx.ts';
import { layOut } from '../src/page/layout.ts';
import { linesOf } from '../src/page/lines.ts';
import { USUAL_MANNER } from '../src/page/manner.ts';
import { textOf } from '../src/source-files.ts';
import { baseDocument, usualIssuer } from '../src/van-ban/base.ts';
import { runCommand } from './run-command.ts';

// A repository of documents: its configuration, its waivers, its old faults, and many machines.

const COLON = 'so-va-ky-hieu/hai-cham';

const base = baseDocument({ loai: 'nghi-quyet', coQuan: usualIssuer('nghi-quyet', '2026'), theHe: '2026' });
const docx = (change: Partial<typeof base>) =>
  writeDocx(layOut(linesOf({ ...base, ...change }), USUAL_MANNER), { styling: 'truc-tiep' });
const CLEAN = docx({});
const COLONS = docx({ soVaKyHieu: base.soVaKyHieu.replace('Số ', 'Số: ') });
const WORSE = docx({ soVaKyHieu: base.soVaKyHieu.replace('Số ', 'Số: ').replace('-', ' - ') });

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'thethuc-gate-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

function put(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

const run = (argv: readonly string[], more: Partial<Terminal> = {}) => runCommand(folder, argv, more);

const check = (...argv: readonly string[]) => run(['check', ...argv]);

async function report(...argv: readonly string[]): Promise<Report> {
  const { out, err } = await check('--format', 'json', ...argv);
  if (out === '') throw new Error(err);
  return JSON.parse(out) as Report;
}

const faults = ({ documents }: Report) =>
  documents.flatMap(({ path, findings }) => findings.map(({ ruleId, severity }) => `${path} ${ruleId} ${severity}`));

const validate = new Ajv2020({ allErrors: true }).compile(JSON.parse(textOf('schemas/report.schema.json')) as object);

describe('several forms at once', () => {
  it('writes each into its file, and the chosen one to the terminal', async () => {
    put('a.docx', COLONS);
    const argv = ['a.docx', '-o', 'html=phiếu.html', '-o', 'sarif=a.sarif', '-o', 'junit=a.xml', '-o', 'markdown=a.md'];
    const { status, out } = await check(...argv, '-o', 'gitlab=a.json', '--format', 'github');
    expect(status).toBe(1);
    expect(out).toMatch(/^::error file=a\.docx/mu);
    const starts = Object.entries({ 'phiếu.html': '<!doctype', 'a.sarif': '{', 'a.xml': '<?xml', 'a.md': '<!--' });
    for (const [file, start] of starts) expect(readFileSync(join(folder, file), 'utf8').startsWith(start)).toBe(true);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('says which folder is missing', async () => {
    put('a.docx', CLEAN);
    const { status, err } = await check('a.docx', '-o', 'html=báo cáo/a.html');
    expect(status).toBe(2);
    expect(err).toContain('Không ghi được tệp «báo cáo/a.html»: chưa có thư mục «báo cáo».');
  });
});

describe('the configuration', () => {
  it('nearest to each document rules it, whole', async () => {
    put('thethuc.config.yaml', `severities:\n  ${COLON}: warning\nlanguage: en\n`);
    put('a.docx', COLONS);
    put('con/b.docx', COLONS);
    put('riêng/thethuc.config.json', '{ "maxWarnings": 0 }');
    put('riêng/sâu/c.docx', COLONS);
    const all = await report('.');
    expect(faults(all)).toEqual([
      `a.docx ${COLON} warning`,
      `con/b.docx ${COLON} warning`,
      `riêng/sâu/c.docx ${COLON} error`,
    ]);
    expect(all.documents.map(({ config }) => config)).toEqual([
      'thethuc.config.yaml',
      'thethuc.config.yaml',
      'riêng/thethuc.config.json',
    ]);
    expect(all.documents[0]?.findings[0]?.message).toContain('it must go');
    expect(all.limits).toEqual([{ config: 'riêng/thethuc.config.json', maxWarnings: 0 }]);
    expect(faults(await report('.', '--no-config'))[0]).toBe(`a.docx ${COLON} error`);
    put('khác.yml', `severities: { ${COLON}: off }`);
    const none = await report('.', '--config', 'khác.yml');
    expect(faults(none)).toEqual([]);
    expect(none.documents[0]?.disabled).toEqual([COLON]);
  });

  it('says which files are searched and which never looked at', async () => {
    put('thethuc.config.yaml', 'files: ["van-ban/**"]\nignores: [van-ban/luu-tru, "**/nháp *.docx"]\n');
    for (const path of ['van-ban/a.docx', 'van-ban/luu-tru/b.docx', 'van-ban/nháp 1.docx', 'khac/c.docx'])
      put(path, CLEAN);
    const paths = async (...argv: readonly string[]) => (await report(...argv)).documents.map(({ path }) => path);
    expect(await paths('.')).toEqual(['van-ban/a.docx']);
    expect(await paths()).toEqual(['van-ban/a.docx']);
    expect(await paths('khac/c.docx', 'van-ban/luu-tru/b.docx')).toEqual(['khac/c.docx']);
    const named = await check('van-ban/nháp 1.docx');
    expect(named).toMatchObject({ status: 0, err: 'Bỏ qua theo cấu hình: van-ban/nháp 1.docx\n' });
    expect(await check('khac')).toMatchObject({ status: 2 });
    expect((await check('khac')).err).toContain('Cấu hình bỏ qua hết 1 tệp tìm thấy; hãy xem lại files và ignores.');
  });

  it('sets stage, overlay and severities for some files; later overrides and the command line stand above', async () => {
    put('quy-dinh.json', '{ "name": "Tỉnh uỷ Sông Vang" }');
    put(
      'thethuc.config.yaml',
      [
        'stage: du-thao',
        'overrides:',
        `  - { files: [mau], stage: mau, severities: { ${COLON}: warning } }`,
        `  - { files: ["mau/x/*.docx"], overlay: quy-dinh.json, severities: { trang/le: off, ${COLON}: info } }`,
      ].join('\n'),
    );
    for (const path of ['a.docx', 'mau/b.docx', 'mau/x/c.docx']) put(path, COLONS);
    const stages = ({ documents }: Report) => documents.map(({ profile }) => profile?.giaiDoan);
    const all = await report('.');
    expect(stages(all)).toEqual(['du-thao', 'mau', 'mau']);
    expect(all.overlay).toBe('Tỉnh uỷ Sông Vang');
    expect(all.documents.map(({ disabled }) => disabled)).toEqual([[], [], ['trang/le']]);
    expect(stages(await report('.', '--stage', 'ban-hanh'))).toEqual(['ban-hanh', 'ban-hanh', 'ban-hanh']);
  });

  it('counts warnings of its own documents', async () => {
    put('thethuc.config.yaml', `maxWarnings: 0\nseverities: { ${COLON}: warning }\n`);
    put('a.docx', COLONS);
    expect((await check('a.docx')).status).toBe(1);
    expect((await check('a.docx', '--max-warnings', '1')).status).toBe(0);
  });

  it.each([
    ['severites: {}', ':1:1: không có khoá «severites»; có phải «severities»?'],
    ['files: [a]\nmienTru: []', ':2:1: không có khoá «mienTru»; có phải «waivers»?'],
    ['severities:\n  tieu-de/cochu: off', ':2:3: không có quy tắc «tieu-de/cochu»; có phải «tieu-de/co-chu»?'],
    [
      'severities:\n  tieu-de/co-chu: loi',
      ':2:19: severities.tieu-de/co-chu: phải là một trong: off, info, warning, error',
    ],
    ['maxWarnings: nhiều', ':1:14: maxWarnings: phải là một số nguyên'],
    ['maxWarnings: -1', ':1:14: maxWarnings: phải từ 0 trở lên'],
    ['files: "*.docx"', ':1:8: files: phải là một danh sách'],
    ['ignores: ["!a"]', ':1:11: ignores[0]: mẫu tính từ thư mục của cấu hình'],
    ['overrides:\n  - { stage: mau, files: [a], flies: [b] }', ':2:31: không có khoá «flies»; có phải «files»?'],
    ['waivers:\n  - { rule: tieu-de/co-chu, files: [a], reason: x }', ':2:5: waivers[0]: thiếu khoá «until»'],
    [
      'waivers:\n  - { rule: tieu-de/co-chu, files: [a], reason: x, until: 2026-02-30 }',
      ':2:59: waivers[0].until: không có ngày 2026-02-30',
    ],
    [
      'neverWaive: [tieu-de/co-chu]\nwaivers:\n  - { rule: tieu-de/co-chu, files: [a], reason: x, until: 2026-12-30 }',
      ':3:13: waivers[0].rule: «tieu-de/co-chu» có trong neverWaive',
    ],
    ['- a', ':1:1: phải là các dòng «khoá: giá trị»'],
    ['stage: [mau\n', ':2:1: '],
    ['a: "b', ':1:6: thiếu dấu đóng ngoặc, dấu phẩy hoặc dấu hai chấm'],
    ['stage: mau\nstage: mau', ':2:1: khoá này ghi hai lần'],
    ['baseline: khong-co.json', 'Không đọc được danh sách lỗi cũ «khong-co.json»'],
    ['overlay: khong-co.json', 'Không đọc được tệp quy định riêng'],
  ])('%j is refused: %s', async (yaml, message) => {
    put('thethuc.config.yaml', yaml);
    put('a.docx', CLEAN);
    const { status, err, out } = await check('a.docx');
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(message);
    expect((await check('a.docx', '--lang', 'en')).err).not.toMatch(/khoá|phải|có/u);
  });

  it('is JSON where its name says so, and one only in a folder', async () => {
    put('a.docx', CLEAN);
    put('thethuc.config.json', '{\n  "stage": "mau",\n}');
    expect((await check('a.docx')).err).toContain(
      'Tệp cấu hình viết sai: thethuc.config.json:3:1: không phải JSON đúng',
    );
    put('thethuc.config.json', '{\n\t"$schema": "x",\n\t"stge": "mau"\n}');
    expect((await check('a.docx')).err).toContain('thethuc.config.json:3:2: không có khoá «stge»; có phải «stage»?');
    put('thethuc.config.yml', '');
    expect((await check('a.docx')).err).toContain('có hai tệp cấu hình: thethuc.config.yml, thethuc.config.json');
    expect((await check('a.docx', '--no-config')).status).toBe(0);
    expect((await check('a.docx', '--config', 'khong-co.yaml')).err).toContain(
      'Không đọc được tệp cấu hình «khong-co.yaml».',
    );
  });
});

describe('waivers', () => {
  const waiver = (more: string) => `  - { rule: ${COLON}, reason: Mẫu của cấp trên, until: 2026-12-31, ${more} }\n`;

  it('keep a fault out of the count and in the report', async () => {
    put('thethuc.config.yaml', `waivers:\n${waiver('files: [a.docx], text: "số:"')}`);
    put('a.docx', COLONS);
    put('b.docx', COLONS);
    expect((await check('a.docx')).status).toBe(0);
    const all = await report('.');
    validate(all);
    expect(validate.errors).toBeNull();
    expect(faults(all)).toEqual([`b.docx ${COLON} error`]);
    expect(all.summary).toMatchObject({ errors: 1, waived: 1, baselined: 0 });
    expect(all.waivers).toMatchObject([{ ruleId: COLON, state: 'used', uses: 1 }]);
    for (const format of ['text', 'html']) {
      const { out } = await check('.', '--format', format);
      expect(out).toContain('Mẫu của cấp trên');
    }
  });

  it('that are over, or that nothing needs, are reported', async () => {
    put(
      'thethuc.config.yaml',
      `waivers:\n${waiver('files: [a.docx]').replace('2026-12-31', '2026-10-31')}${waiver('files: ["*.docx"], text: không có')}`,
    );
    put('a.docx', COLONS);
    put('b.docx', CLEAN);
    const states = async (...argv: readonly string[]) => (await report(...argv)).waivers.map(({ state }) => state);
    expect((await check('.')).status).toBe(1);
    expect(await states('.')).toEqual(['expired', 'unused']);
    expect(await states('a.docx')).toEqual(['expired', 'unseen']);
    const { out } = await check('.');
    expect(out).toMatch(/hết hạn/u);
    expect(out).toMatch(/không còn cần/u);
  });

  it('may stand in a draft, unless the configuration forbids it', async () => {
    const draft = (rule: string) =>
      `---\nloai-van-ban: nghi-quyet\nmien-tru:\n  - { quy-tac: ${rule}, ly-do: Thử, den: 2026-12-31 }\n---\n\nNội dung.\n`;
    put('a.md', draft('dau-sao/co'));
    const before = await report('a.md');
    const rule = before.documents[0]?.findings[0]?.ruleId ?? '';
    expect(before.documents[0]?.waivers).toMatchObject([{ ruleId: 'dau-sao/co', state: 'unused' }]);
    expect(before.documents[0]?.problems.filter(({ message }) => message.includes('mien-tru'))).toEqual([]);
    put('a.md', draft(rule));
    const waived = await report('a.md');
    expect(waived.documents[0]?.waivers).toMatchObject([{ ruleId: rule, state: 'used' }]);
    expect(waived.documents[0]?.findings.map(({ ruleId }) => ruleId)).not.toContain(rule);
    put('thethuc.config.yaml', `neverWaive: [${rule}]`);
    const refused = await report('a.md');
    expect(refused.documents[0]?.waivers).toMatchObject([{ state: 'refused' }]);
    expect(refused.documents[0]?.findings.map(({ ruleId }) => ruleId)).toContain(rule);
    expect((await check('a.md')).out).toMatch(/không cho miễn trừ/u);
  });
});

describe('the baseline', () => {
  it('takes what is there for known, and sees what is new', async () => {
    put('a.docx', COLONS);
    put('con/b c.docx', WORSE);
    const written = await check('.', '--write-baseline');
    expect(written.status).toBe(0);
    expect(written.err).toMatch(/^Đã ghi \d+ chỗ có lỗi của 2 tệp vào thethuc\.baseline\.json$/mu);
    const file = readFileSync(join(folder, 'thethuc.baseline.json'), 'utf8');
    const schema = new Ajv2020().compile(JSON.parse(textOf('schemas/baseline.schema.json')) as object);
    expect(schema(JSON.parse(file))).toBe(true);
    expect((await check('.', '--baseline', 'thethuc.baseline.json')).status).toBe(0);
    put('a.docx', WORSE);
    const worse = await report('.', '--baseline', 'thethuc.baseline.json');
    expect(faults(worse)).not.toEqual([]);
    expect(faults(worse).every((fault) => fault.startsWith('a.docx '))).toBe(true);
    expect(worse.summary.baselined).toBeGreaterThan(0);
    await check('.', '--write-baseline');
    put('a.docx', COLONS);
    await check('.', '--write-baseline', 'thethuc.baseline.json');
    expect(readFileSync(join(folder, 'thethuc.baseline.json'), 'utf8')).toBe(file);
  });

  it('follows a file into another folder, and lists what has been mended', async () => {
    put('thethuc.config.yaml', 'baseline: kho/loi-cu.json\n');
    put('kho/loi-cu.json', '{ "schemaVersion": 1, "files": {} }');
    put('a.docx', WORSE);
    put('b.docx', COLONS);
    await check('.', '--write-baseline');
    renameSync(join(folder, 'a.docx'), join(folder, 'kho', 'tên mới.docx'));
    put('b.docx', CLEAN);
    const after = await report('.');
    expect(faults(after)).toEqual([]);
    expect(after.documents.flatMap(({ suppressed }) => suppressed.map(({ suppression }) => suppression))[0]).toEqual({
      kind: 'baseline',
      file: '../a.docx',
    });
    expect(after.baselines[0]?.fixed.map(({ file, ruleId }) => `${file} ${ruleId}`)).toEqual([`../b.docx ${COLON}`]);
    expect((await check('.')).out).toMatch(/đã sửa/u);
  });

  it('is kept for files that were not looked at', async () => {
    put('a.docx', COLONS);
    put('b.docx', COLONS);
    await check('.', '--write-baseline');
    const before = readFileSync(join(folder, 'thethuc.baseline.json'), 'utf8');
    await check('a.docx', '--write-baseline');
    expect(readFileSync(join(folder, 'thethuc.baseline.json'), 'utf8')).toBe(before);
  });

  it('is refused when it is not ours', async () => {
    put('a.docx', COLONS);
    put('x.json', '{ "files": [] }');
    const { status, err } = await check('a.docx', '--baseline', 'x.json');
    expect(status).toBe(2);
    expect(err).toContain('Danh sách lỗi cũ «x.json» không đúng cấu trúc');
  });
});

describe('changed files', () => {
  const git = (...argv: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@x', ...argv], { cwd: folder, stdio: 'pipe' });

  it('are what git says, in folders and with any name', async () => {
    git('init', '-q', '-b', 'main');
    put('cũ.docx', CLEAN);
    expect((await report('--changed')).documents.map(({ path }) => path)).toEqual(['cũ.docx']);
    put('xoá.docx', CLEAN);
    put('con/Nghị quyết số 5.docx', CLEAN);
    put('.gitignore', 'bỏ/\n');
    git('add', '.');
    git('commit', '-qm', '1');
    const paths = async (argv: readonly string[], more: Partial<Terminal> = {}) => {
      const { out } = await run(['check', '--format', 'json', ...argv], more);
      return (JSON.parse(out) as Report).documents.map(({ path }) => path);
    };
    expect(await paths(['--changed'])).toEqual([]);
    expect((await check('--changed')).status).toBe(0);
    put('con/Nghị quyết số 5.docx', COLONS);
    put('con/tệp mới\n.docx', CLEAN);
    put('bỏ/b.docx', CLEAN);
    rmSync(join(folder, 'xoá.docx'));
    expect(await paths(['--changed'])).toEqual(['con/Nghị quyết số 5.docx', 'con/tệp mới\n.docx']);
    expect(await paths(['--changed', 'con/Nghị quyết số 5.docx', 'cũ.docx'])).toEqual(['con/Nghị quyết số 5.docx']);
    expect(await paths(['--changed'], { cwd: join(folder, 'con') })).toEqual([
      'Nghị quyết số 5.docx',
      'tệp mới\n.docx',
    ]);
    git('checkout', '-qb', 'nhanh');
    git('add', '.');
    git('commit', '-qm', '2');
    expect(await paths(['--changed'])).toEqual([]);
    expect(await paths(['--changed', 'main'])).toHaveLength(2);
    expect(await paths(['--changed=main', '.'])).toHaveLength(2);
    expect((await check('--changed=khong-co')).err).toContain('git không biết «khong-co»');
  });

  it('are told in a sentence where there is no repository or no git', async () => {
    put('a.docx', CLEAN);
    const outside = await check('--changed');
    expect(outside.status).toBe(2);
    expect(outside.err).toContain('--changed chỉ dùng được trong kho git');
    const path = process.env['PATH'];
    process.env['PATH'] = folder;
    try {
      expect((await check('--changed')).err).toContain('--changed cần chương trình git, nhưng máy này không có git.');
    } finally {
      process.env['PATH'] = path;
    }
  });
});

describe('the cache', () => {
  const entries = () =>
    readdirSync(join(folder, '.cache/thethuc'), { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.json'),
    );

  it('changes nothing but the time, whatever befalls it', async () => {
    put('a.docx', COLONS);
    put('b.docx', CLEAN);
    put('hong.docx', 'PK');
    const plain = await check('.', '--format', 'json');
    const cached = () => check('.', '--format', 'json', '--cache');
    expect(await cached()).toEqual(plain);
    expect(entries()).toHaveLength(2);
    expect(await cached()).toEqual(plain);
    for (const name of entries()) {
      const path = join(folder, '.cache/thethuc', name);
      writeFileSync(path, readFileSync(path, 'utf8').replace('"findings":[', '"findings":[ '));
    }
    expect(await cached()).toEqual(plain);
    for (const name of entries()) writeFileSync(join(folder, '.cache/thethuc', name), '');
    expect(await cached()).toEqual(plain);
    renameSync(join(folder, 'a.docx'), join(folder, 'z.docx'));
    expect((await report('.', '--cache')).documents.map(({ path }) => path)).toEqual(['b.docx', 'hong.docx', 'z.docx']);
    expect(entries()).toHaveLength(2);
  });

  it('is used where it is there: a report put into it comes out', async () => {
    put('a.docx', COLONS);
    const plain = await check('a.docx', '--cache=kho');
    const moved = join(folder, 'kho');
    const before = readdirSync(moved, { recursive: true, encoding: 'utf8' });
    cpSync(moved, join(folder, 'kho2'), { recursive: true });
    expect(await check('a.docx', '--cache=kho2')).toEqual(plain);
    expect(readdirSync(join(folder, 'kho2'), { recursive: true, encoding: 'utf8' })).toEqual(before);
  });

  it('knows options, configuration and, for documents without a date, the day', async () => {
    put('thethuc.config.yaml', 'cache: true\n');
    put('a.docx', COLONS);
    const first = faults(await report('a.docx'));
    await report('a.docx', '--stage', 'mau');
    await report('a.docx', '--as-of', '2024-01-01');
    await report('a.docx', '--lang', 'en');
    expect(entries()).toHaveLength(4);
    put('thethuc.config.yaml', `cache: true\nseverities: { ${COLON}: off }\n`);
    expect(faults(await report('a.docx'))).toEqual([]);
    put('thethuc.config.yaml', 'cache: true\n');
    expect(faults(await report('a.docx'))).toEqual(first);
    put('b.docx', docx({ diaDanhVaNgay: 'Phú Quý, ngày      tháng      năm' }));
    const regime = async (today: string) => {
      const { out } = await run(['check', 'b.docx', '--format', 'json'], { today });
      return (JSON.parse(out) as Report).documents[0]?.regime;
    };
    const dated = await report('b.docx');
    if (dated.documents[0]?.profile?.ngay === null)
      expect(await regime('2026-11-02')).not.toBe(await regime('2026-11-03'));
  });
});

describe('shards', () => {
  it('give together, byte for byte, what one machine gives', async () => {
    put(
      'thethuc.config.yaml',
      [
        'baseline: thethuc.baseline.json',
        'maxWarnings: 3',
        'waivers:',
        `  - { rule: ${COLON}, files: ["3.docx"], reason: Thử, until: 2026-12-31 }`,
        `  - { rule: ${COLON}, files: ["9.docx", "2.docx"], reason: Thử, until: 2026-12-31 }`,
      ].join('\n'),
    );
    put('thethuc.baseline.json', '{ "schemaVersion": 1, "files": {} }');
    for (const name of ['0', '1', '2']) put(`${name}.docx`, WORSE);
    await check('.', '--write-baseline');
    renameSync(join(folder, '1.docx'), join(folder, '7.docx'));
    put('0.docx', COLONS);
    put('2.docx', CLEAN);
    for (const name of ['3', '4', '5']) put(`${name}.docx`, COLONS);
    put('6.docx', 'PK');
    const whole = await check('.', '--format', 'json', '-o', 'html=../whole.html'.replace('../', ''));
    for (const count of [2, 3]) {
      const parts: string[] = [];
      for (let index = 1; index <= count; index += 1) {
        const part = `phần ${index}.json`;
        await check('.', '--format', 'json', '--shard', `${index}/${count}`, '-o', part);
        parts.push(part);
      }
      const merged = await run(['merge', ...parts.reverse(), '--format', 'json', '-o', 'html=merged.html']);
      expect(merged.out).toBe(whole.out);
      expect(merged.status).toBe(whole.status);
      const html = (name: string) => readFileSync(join(folder, name), 'utf8');
      expect(html('merged.html')).toBe(html('whole.html'));
      const missing = await run(['merge', parts[0]!]);
      expect(missing.status).toBe(2);
      expect(missing.err).toContain(`Thiếu báo cáo của phần 1/${count}.`);
    }
  });

  it('are not made of what is no report', async () => {
    put('a.json', '{}');
    expect((await run(['merge', 'a.json'])).err).toContain('«a.json» không phải báo cáo JSON của thethuc');
    expect((await run(['merge', 'b.json'])).err).toContain('Không đọc được báo cáo «b.json».');
    expect((await run(['merge'])).status).toBe(2);
  });
});
