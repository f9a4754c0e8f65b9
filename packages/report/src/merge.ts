import type { Bilingual } from '@thethuc/core';
import { applyBaseline, baselinesOf } from './baseline.ts';
import { groupBy } from './group-by.ts';
import { buildReport } from './report.ts';
import type { BaselineReport, DocumentReport, Report, WaiverReport, WaiverState } from './report.ts';
import { restore } from './suppress.ts';

export type Merged =
  { readonly ok: true; readonly report: Report } | { readonly ok: false; readonly reason: Bilingual };

/**
 * One report out of several. The shards of one run give the report that the run
 * without shards gives; reports of different runs stand one after another.
 */
export function mergeReports(reports: readonly Report[]): Merged {
  const [first] = reports;
  if (!first) return wrong('Không có báo cáo nào để gộp.', 'There is no report to merge.');
  const other = reports.find(({ tool }) => tool.version !== first.tool.version);
  if (other) {
    const versions = `${first.tool.version}, ${other.tool.version}`;
    return wrong(
      `Các báo cáo do nhiều phiên bản chương trình lập ra: ${versions}.`,
      `The reports were made by different versions of the program: ${versions}.`,
    );
  }
  const ordered = inOrder(reports);
  if (!ordered.ok) return ordered;
  const twice = [...groupBy(ordered.documents, ({ path }) => path)].find(([, same]) => same.length > 1);
  if (twice) {
    return wrong(`Tệp «${twice[0]}» có trong nhiều báo cáo.`, `The file "${twice[0]}" is in more than one report.`);
  }
  let documents = ordered.documents.map((document) => restore(document, 'baseline'));
  const baselines: BaselineReport[] = [];
  for (const baseline of baselinesOf(reports)) {
    const applied = applyBaseline(documents, baseline);
    documents = applied.documents;
    baselines.push(applied.report);
  }
  const overlays = reports.flatMap(({ overlay }) => (overlay === null ? [] : [overlay]));
  return {
    ok: true,
    report: buildReport(documents, {
      version: first.tool.version,
      overlay: overlays.length === 0 ? null : [...new Set(overlays)].join('; '),
      limits: unique(reports.flatMap(({ limits }) => limits)),
      waivers: together(reports),
      baselines,
    }),
  };
}

type Ordered = { readonly ok: true; readonly documents: DocumentReport[] } | Extract<Merged, { readonly ok: false }>;

/** Shards take their files in turn, as cards are dealt. */
function inOrder(reports: readonly Report[]): Ordered {
  const shards = reports.flatMap(({ shard, documents }) => (shard ? [{ ...shard, documents }] : []));
  const [first] = shards;
  if (!first) return { ok: true, documents: reports.flatMap(({ documents }) => documents) };
  const { count } = first;
  if (shards.length < reports.length || shards.some((shard) => shard.count !== count)) {
    return wrong('Các báo cáo không cùng một lần chia phần.', 'The reports are not shards of the same run.');
  }
  const dealt: (readonly DocumentReport[])[] = [];
  for (let index = 1; index <= count; index += 1) {
    const [shard, again] = shards.filter((one) => one.index === index);
    if (!shard)
      return wrong(`Thiếu báo cáo của phần ${index}/${count}.`, `The report of shard ${index}/${count} is missing.`);
    if (again)
      return wrong(`Có hai báo cáo của phần ${index}/${count}.`, `There are two reports of shard ${index}/${count}.`);
    dealt.push(shard.documents);
  }
  const rounds = Math.max(...dealt.map(({ length }) => length));
  const documents = Array.from({ length: rounds }, (_, round) => dealt.flatMap((hand) => hand.slice(round, round + 1)));
  return { ok: true, documents: documents.flat() };
}

const STATES: readonly WaiverState[] = ['refused', 'expired', 'used', 'unused', 'unseen'];

/** Each waiver once, with the uses of all reports. */
function together(reports: readonly Report[]): WaiverReport[] {
  const sums = new Map<string, WaiverReport>();
  for (const { waivers } of reports) {
    // Two equal waivers of one configuration stay two.
    const times = new Map<string, number>();
    for (const waiver of waivers) {
      const { state: _state, uses: _uses, ...same } = waiver;
      const text = JSON.stringify(same);
      const time = times.get(text) ?? 0;
      times.set(text, time + 1);
      const key = `${text} ${time}`;
      const before = sums.get(key);
      if (!before) sums.set(key, waiver);
      else {
        const state = STATES.find((one) => one === before.state || one === waiver.state) ?? waiver.state;
        sums.set(key, { ...waiver, state, uses: before.uses + waiver.uses });
      }
    }
  }
  return [...sums.values()];
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

function wrong(vi: string, en: string): Extract<Merged, { readonly ok: false }> {
  return { ok: false, reason: { vi, en } };
}
