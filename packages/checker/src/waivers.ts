import type { DocumentReport, WaiverReport } from '@thethuc/report';
import { waive, withUses } from '@thethuc/report';
import { matcherOf } from './config/patterns.ts';
import type { LoadedConfig } from './config/types.ts';

/** The waivers of one configuration during a run: which files they concern and how often they were needed. */
export class WaiverBook {
  readonly #entries: { readonly matches: (path: string) => boolean; report: WaiverReport }[];
  readonly #neverWaive: readonly string[];

  /**
   * @param shownAs path of the configuration in the report
   * @param today `YYYY-MM-DD`
   */
  constructor(loaded: LoadedConfig | undefined, shownAs: string | null, today: string) {
    const { waivers = [], neverWaive = [] } = loaded?.config ?? {};
    this.#neverWaive = neverWaive;
    this.#entries = waivers.map(({ rule, files, text = null, fingerprint = null, reason, until }) => ({
      matches: matcherOf(files),
      report: {
        config: shownAs,
        ruleId: rule,
        files,
        text,
        fingerprint,
        reason,
        until,
        state: until < today ? 'expired' : 'unseen',
        uses: 0,
      },
    }));
  }

  /**
   * Leaves out what the waivers of the configuration and of the document name.
   *
   * @param name path by which the patterns of the configuration know the file
   * @param today `YYYY-MM-DD`
   */
  apply(document: DocumentReport, name: string, today: string): DocumentReport {
    const entries = this.#entries.filter(({ matches }) => matches(name));
    const own = document.waivers.map((waiver): WaiverReport => {
      const refused = this.#neverWaive.includes(waiver.ruleId);
      return { ...waiver, state: refused ? 'refused' : waiver.until < today ? 'expired' : 'unused' };
    });
    const { document: after, uses } = waive(document, [...entries.map(({ report }) => report), ...own]);
    for (const entry of entries) entry.report = withUses(entry.report, uses.get(entry.report) ?? 0);
    return { ...after, waivers: own.map((waiver) => withUses(waiver, uses.get(waiver) ?? 0)) };
  }

  /**
   * What became of each. One that nothing needed is called unused only when
   * every file that it could concern has been looked at.
   *
   * @param names every document that the configuration rules, as the patterns know it
   * @param checked those that were looked at
   */
  reports(names: readonly string[], checked: ReadonlySet<string>): WaiverReport[] {
    return this.#entries.map(({ matches, report }) =>
      report.state === 'unseen' && names.filter(matches).every((name) => checked.has(name))
        ? { ...report, state: 'unused' }
        : report,
    );
  }

  /** True when it must be known which documents there are. */
  get open(): boolean {
    return this.#entries.some(({ report }) => report.state === 'unseen');
  }
}
