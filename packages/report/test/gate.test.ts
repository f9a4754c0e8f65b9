import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { applyBaseline, baselineEntries, baselinesOf, type Baseline } from '../src/baseline.ts';
import { fingerprints, placeFingerprint } from '../src/fingerprint.ts';
import { mergeReports } from '../src/merge.ts';
import { buildReport, overLimit } from '../src/report.ts';
import type { DocumentReport, FindingReport, Report, RunFacts, WaiverReport } from '../src/report.ts';
import { allPlaces, restore, suppress } from '../src/suppress.ts';
import { waive, withUses } from '../src/waive.ts';
import { CLEAN, finding, place } from './example.ts';

// Waivers, baseline and shards: what is kept back is counted, listed and can be put back.

const schema = JSON.parse(
  readFileSync(new URL('../../../schemas/report.schema.json', import.meta.url), 'utf8'),
) as object;
const validate = new Ajv2020({ allErrors: true }).compile(schema);

const BASELINE = 'thethuc.baseline.json';

function documentOf(path: string, findings: readonly FindingReport[]): DocumentReport {
  return { ...CLEAN, path, findings, baseline: { path: BASELINE, file: path } };
}

/** A finding of one rule at the words given, each in a paragraph of its own. */
function fault(ruleId: string, ...words: readonly string[]): FindingReport {
  const [location = place(''), ...also] = words.map((text, at) => place(text, { paragraph: at + 1 }));
  return finding({ ruleId, location, also, occurrences: words.length });
}

function baselineFrom(documents: readonly DocumentReport[], gone: readonly string[] = []): Baseline {
  const entries = baselineEntries(documents);
  return {
    path: BASELINE,
    own: entries.filter(({ file }) => !gone.includes(file)),
    gone: entries.filter(({ file }) => gone.includes(file)),
  };
}

function waiver(part: Partial<WaiverReport>): WaiverReport {
  return {
    config: 'thethuc.config.yaml',
    ruleId: 'a/b',
    files: ['**'],
    text: null,
    fingerprint: null,
    reason: 'Mẫu do cấp trên ban hành.',
    until: '2026-12-31',
    state: 'unused',
    uses: 0,
    ...part,
  };
}

const left = ({ findings }: DocumentReport) =>
  findings.flatMap((one) => allPlaces(one).map(({ text }) => `${one.ruleId} ${text}`));

describe('suppress and restore', () => {
  const document = documentOf('a.docx', [
    fault('a/b', 'một', 'hai', 'ba'),
    fault('c/d', 'bốn'),
    fault('e/f', 'năm', 'sáu'),
  ]);

  it.each([
    ['nothing', []],
    ['everything', ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu']],
    ['first places', ['một', 'hai', 'năm']],
    ['last places', ['ba', 'sáu']],
    ['a whole finding between others', ['bốn', 'hai']],
  ])('puts back %s exactly', (_what, words) => {
    const apart = suppress(document, (_finding, { text }) =>
      words.includes(text) ? { kind: 'baseline', file: 'a.docx' } : undefined,
    );
    expect(left(apart).map((one) => one.slice(4))).toEqual(
      ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu'].filter((word) => !words.includes(word)),
    );
    expect(apart.suppressed.flatMap(allPlaces)).toHaveLength(words.length);
    expect(restore(apart, 'baseline')).toEqual(document);
  });

  it('puts back what was cut in several pieces', () => {
    const apart = suppress(document, (_finding, { text }) =>
      text === 'bốn' ? undefined : { kind: 'baseline', file: text === 'hai' ? 'x' : 'y' },
    );
    expect(apart.suppressed).toHaveLength(3);
    expect(restore(apart, 'baseline')).toEqual(document);
  });
});

describe('waivers', () => {
  const document = documentOf('a.docx', [fault('a/b', 'Ban Tổ chức', 'Uỷ ban'), fault('c/d', 'Ban Tổ chức')]);

  it('keep back one rule at the words they name, whatever the case and the spaces', () => {
    const tight = waiver({ text: 'ban  TỔ CHỨC' });
    const { document: after, uses } = waive(document, [tight]);
    expect(left(after)).toEqual(['a/b Uỷ ban', 'c/d Ban Tổ chức']);
    expect(withUses(tight, uses.get(tight) ?? 0)).toMatchObject({ state: 'used', uses: 1 });
    expect(after.suppressed[0]?.suppression).toEqual({
      kind: 'waiver',
      config: 'thethuc.config.yaml',
      reason: 'Mẫu do cấp trên ban hành.',
      until: '2026-12-31',
    });
  });

  it('may name a fingerprint, of a place or of a finding', () => {
    const [first] = document.findings;
    const ofPlace = waiver({ fingerprint: placeFingerprint('a/b', place('Uỷ ban')) });
    expect(left(waive(document, [ofPlace]).document)).toEqual(['a/b Ban Tổ chức', 'c/d Ban Tổ chức']);
    const ofFinding = waiver({ fingerprint: fingerprints([first!])[0]! });
    expect(left(waive(document, [ofFinding]).document)).toEqual(['c/d Ban Tổ chức']);
  });

  it('do nothing when they are over or refused, or speak of another rule', () => {
    for (const useless of [waiver({ state: 'expired' }), waiver({ state: 'refused' }), waiver({ ruleId: 'x/y' })]) {
      expect(waive(document, [useless]).document.findings).toEqual(document.findings);
    }
  });

  it('count once, for the first that fits', () => {
    const both = [waiver({}), waiver({ text: 'Uỷ ban' })];
    const { uses } = waive(document, both);
    expect(both.map((one) => uses.get(one) ?? 0)).toEqual([2, 0]);
  });
});

describe('a baseline', () => {
  const old = [fault('a/b', 'một', 'hai', 'hai'), fault('c/d', '')];
  const known = baselineFrom([documentOf('cu.docx', old)]);

  it('keeps back what it knows, and only as often', () => {
    const { documents, report } = applyBaseline([documentOf('cu.docx', old)], known);
    expect(documents.flatMap(left)).toEqual([]);
    expect(report).toEqual({ path: BASELINE, fixed: [], gone: [] });
    const more = documentOf('cu.docx', [fault('a/b', 'hai', 'hai', 'hai', 'một'), fault('c/d', '')]);
    expect(applyBaseline([more], known).documents.flatMap(left)).toEqual(['a/b hai']);
  });

  it('does not mind paragraphs that were moved', () => {
    const moved = documentOf('cu.docx', [fault('c/d', ''), fault('a/b', 'hai', 'một', 'hai')]);
    expect(applyBaseline([moved], known).documents.flatMap(left)).toEqual([]);
  });

  it('lists what has been mended', () => {
    const { report } = applyBaseline([documentOf('cu.docx', [fault('a/b', 'hai')])], known);
    expect(report.fixed.map(({ ruleId, text, count }) => `${ruleId} ${text} ${count}`)).toEqual([
      'a/b hai 1',
      'a/b một 1',
      'c/d  1',
    ]);
  });

  it('says nothing of a file that could not be read', () => {
    const unread = { ...documentOf('cu.docx', []), status: 'unreadable' as const };
    expect(applyBaseline([unread], known).report.fixed).toEqual([]);
  });

  it('follows a file that was renamed and changed', () => {
    const gone = baselineFrom(
      [documentOf('cu.docx', old), documentOf('khac.docx', [fault('x/y', 'lạ')])],
      ['cu.docx', 'khac.docx'],
    );
    const renamed = documentOf('moi.docx', [fault('a/b', 'hai', 'mới', 'một'), fault('c/d', '')]);
    const { documents, report } = applyBaseline([renamed], gone);
    expect(documents.flatMap(left)).toEqual(['a/b mới']);
    expect(documents[0]?.suppressed[0]?.suppression).toEqual({ kind: 'baseline', file: 'cu.docx' });
    expect(report.gone.map(({ file, text }) => `${file} ${text}`)).toEqual(['cu.docx hai', 'khac.docx lạ']);
  });

  it('lends the faults of one file to no other, and those of a file that is gone only once', () => {
    const twin = documentOf('moi.docx', old);
    expect(applyBaseline([twin], known).documents.flatMap(left)).toHaveLength(4);
    const gone = baselineFrom([documentOf('cu.docx', old)], ['cu.docx']);
    const { documents } = applyBaseline([twin, documentOf('moi2.docx', old)], gone);
    expect(documents.map((document) => left(document).length)).toEqual([0, 4]);
  });

  it('can be told from a report', () => {
    const { documents, report } = applyBaseline([documentOf('cu.docx', [fault('a/b', 'hai', 'mới')])], known);
    expect(baselinesOf([buildReport(documents, { version: '1', baselines: [report] })])).toEqual([known]);
  });
});

describe('shards', () => {
  const documents = Array.from({ length: 7 }, (_, at) =>
    documentOf(`${at}.docx`, at % 2 === 0 ? [fault('a/b', 'một', `hai ${at}`), fault('c/d', '')] : []),
  );
  const gone = baselineFrom([{ ...documents[0]!, baseline: { path: BASELINE, file: 'cu.docx' } }], ['cu.docx']);
  const baseline = { ...gone, own: baselineEntries([documents[4]!]) };
  const config = waiver({ text: 'hai 2' });

  function run(some: readonly DocumentReport[], shard: RunFacts['shard']): Report {
    let uses = 0;
    const waived = some.map((document) => {
      const after = waive(document, [config]);
      uses += after.uses.get(config) ?? 0;
      return after.document;
    });
    const applied = applyBaseline(waived, baseline);
    return buildReport(applied.documents, {
      version: '1',
      shard: shard ?? null,
      limits: [{ config: null, maxWarnings: 3 }],
      waivers: [withUses(config, uses)],
      baselines: [applied.report],
    });
  }

  const shardsOf = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      run(
        documents.filter((_document, at) => at % count === index),
        { index: index + 1, count },
      ),
    );

  it.each([1, 2, 3, 9])('%i of them make the report of the whole', (count) => {
    const shards = shardsOf(count);
    const merged = mergeReports([...shards].reverse());
    expect(merged).toEqual({ ok: true, report: run(documents, null) });
    for (const report of [...shards, merged.ok ? merged.report : null]) {
      validate(report);
      expect(validate.errors).toBeNull();
    }
  });

  it.each([
    ['Thiếu báo cáo của phần 2/3.', [0, 2]],
    ['Có hai báo cáo của phần 1/3.', [0, 1, 2, 0]],
    ['Không có báo cáo nào để gộp.', []],
  ])('%s', (reason, which) => {
    const shards = shardsOf(3);
    const merged = mergeReports(which.map((at) => shards[at]!));
    expect(merged.ok ? '' : merged.reason.vi).toBe(reason);
  });

  it('are not mixed with others', () => {
    const whole = run(documents, null);
    const reason = (...reports: readonly Report[]) => {
      const merged = mergeReports(reports);
      return merged.ok ? '' : merged.reason.vi;
    };
    expect(reason(...shardsOf(2), whole)).toBe('Các báo cáo không cùng một lần chia phần.');
    expect(reason(whole, whole)).toBe('Tệp «0.docx» có trong nhiều báo cáo.');
    const other = { ...whole, tool: { ...whole.tool, version: '2' } };
    expect(reason(whole, other)).toBe('Các báo cáo do nhiều phiên bản chương trình lập ra: 1, 2.');
  });
});

describe('limits', () => {
  it('count the documents of their configuration, or all', () => {
    const warned = (path: string, config: string | null) => ({
      ...documentOf(path, [finding({ severity: 'warning' })]),
      config,
    });
    const documents = [warned('a.docx', 'x.yaml'), warned('b.docx', null)];
    const over = (config: string | null, maxWarnings: number) =>
      overLimit({ documents, limits: [{ config, maxWarnings }] });
    expect([over(null, 1), over(null, 2), over('x.yaml', 0), over('x.yaml', 1)]).toEqual([true, false, true, false]);
  });
});
