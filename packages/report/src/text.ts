import type { Language, Severity } from '@thethuc/core';
import { compareComponents, componentName, componentOf } from './components.ts';
import { groupBy } from './group-by.ts';
import { documentName } from './document-name.ts';
import { excuseOf, GATE_WORDS, gateRemarks, suppressedBy } from './gate-words.ts';
import { labelled, wrap } from './layout.ts';
import { ruleTitle } from './names.ts';
import { clausesOf, placeWords } from './places.ts';
import type { DocumentReport, FindingReport, Report } from './report.ts';
import { WORDS, type Words } from './words.ts';

/** How a stretch of the report should stand out; the terminal decides what that looks like. */
export type Tone = Severity | 'path' | 'heading' | 'quiet' | 'good';
export type Paint = (tone: Tone, text: string) => string;

export interface TextOptions {
  readonly language: Language;
  /** Columns to write in. */
  readonly width: number;
  /** Left out: plain text. */
  readonly paint?: Paint;
  /** Only errors and files that could not be read. */
  readonly quiet?: boolean;
}

/** Column of the text beside "Cảnh báo", "Áp dụng". */
const LABEL_WIDTH = 11;

/** Rules named after one reason; a pasted text gives one reason for dozens, and JSON has them all. */
const NAMED_RULES = 3;

/** The report as a person reads it in a terminal. Ends in a line break. */
export function toText(report: Report, options: TextOptions): string {
  const writer = new Writer(options);
  for (const document of report.documents) {
    if (!options.quiet || worthSaying(document)) writer.document(document);
  }
  writer.summary(report);
  return writer.toString();
}

function worthSaying(document: DocumentReport): boolean {
  return document.status === 'unreadable' || document.findings.some(({ severity }) => severity === 'error');
}

class Writer {
  readonly #lines: string[] = [];
  readonly #options: TextOptions;
  readonly #words: Words;

  constructor(options: TextOptions) {
    this.#options = options;
    this.#words = WORDS[options.language];
  }

  document(document: DocumentReport): void {
    const words = this.#words;
    this.#lines.push(this.#paint('path', visible(document.path)));
    if (document.status === 'unreadable') {
      this.#labelled(words.unreadable, document.reason ?? '', 'error');
    } else if (document.status === 'not-a-party-document') {
      this.#labelled(words.notApplicable, document.reason ?? words.noReason, 'warning');
    }
    for (const { message } of document.problems) this.#labelled(words.note, message, 'quiet');
    if (document.status === 'checked') this.#checked(document);
    else if (document.findings.length > 0) this.#findings(document.findings);
    this.#lines.push('');
  }

  summary(report: Report): void {
    const { summary, overlay } = report;
    const words = this.#words;
    const remarks = this.#options.quiet ? [] : gateRemarks(report, this.#options.language);
    for (const remark of remarks) this.#lines.push(...wrap(remark, this.#options.width));
    if (remarks.length > 0) this.#lines.push('');
    if (overlay !== null) this.#lines.push(...wrap(words.overlay(overlay), this.#options.width));
    const tone: Tone =
      summary.errors > 0 || summary.unreadable > 0 ? 'error' : summary.warnings > 0 ? 'warning' : 'good';
    const honest: Tone = summary.checked === 0 && tone === 'good' ? 'warning' : tone;
    const lines = wrap(words.summary(summary), this.#options.width);
    this.#lines.push(...lines.map((line) => this.#paint(honest, line)));
  }

  toString(): string {
    return `${this.#lines.join('\n')}\n`;
  }

  #checked(document: DocumentReport): void {
    const words = this.#words;
    const { profile, regime } = document;
    const name = profile?.loaiVanBan || profile?.soVaKyHieu ? documentName(document) : null;
    const identity = [name, profile?.coQuanBanHanh].filter((part) => part);
    if (identity.length > 0) this.#labelled(words.document, identity.join(', '));
    if (regime !== null) this.#labelled(words.applied, regime);
    const unfinished = words.unfinished[profile?.giaiDoan ?? ''];
    if (unfinished !== undefined) this.#labelled(words.stage, unfinished);
    const findings = this.#options.quiet
      ? document.findings.filter(({ severity }) => severity === 'error')
      : document.findings;
    if (findings.length === 0) {
      const nothing =
        document.suppressed.length > 0 ? GATE_WORDS[this.#options.language].nothingElse : words.nothingFound;
      this.#labelled(words.passed, nothing, 'good');
    }
    this.#findings(findings);
    if (this.#options.quiet) return;
    this.#suppressed(document);
    this.#notCheckable(document);
  }

  #findings(findings: readonly FindingReport[]): void {
    const byComponent = groupBy(findings, ({ ruleId }) => componentOf(ruleId));
    for (const [component, group] of [...byComponent].sort(([a], [b]) => compareComponents(a, b))) {
      this.#lines.push('');
      this.#lines.push(`  ${this.#paint('heading', componentName(component)[this.#options.language])}`);
      for (const finding of group) this.#finding(finding);
    }
  }

  #finding(finding: FindingReport): void {
    this.#labelled(this.#words.severity[finding.severity], finding.message, finding.severity, 4);
    const place = placeWords(finding, this.#options.language);
    if (place !== '') this.#labelled('', place, undefined, 4);
    const clauses = clausesOf(finding);
    this.#labelled('', clauses === '' ? finding.ruleId : `${clauses} [${finding.ruleId}]`, 'quiet', 4);
  }

  /** What does not count: waived findings one by one, old faults and rules that are off by their rules. */
  #suppressed(document: DocumentReport): void {
    const { language } = this.#options;
    const words = GATE_WORDS[language];
    const waived = suppressedBy(document, 'waiver');
    if (waived.length > 0) this.#heading(words.waived(waived.length));
    for (const finding of waived) {
      this.#labelled('-', `${finding.message} [${finding.ruleId}]`, 'quiet', 4, 2);
      const details = [placeWords(finding, language), excuseOf(finding, document, language)];
      for (const detail of details.filter((one) => one !== '')) this.#labelled('', detail, 'quiet', 4, 2);
    }
    const known = suppressedBy(document, 'baseline');
    if (known.length > 0) {
      this.#heading(words.baselined(known.length));
      for (const [ruleId, group] of groupBy(known, (finding) => finding.ruleId)) {
        const places = group.reduce((sum, { occurrences }) => sum + occurrences, 0);
        this.#labelled(
          '-',
          words.entry(`${ruleTitle(ruleId)?.[language] ?? ''} [${ruleId}]`, '', places),
          'quiet',
          4,
          2,
        );
      }
    }
    if (document.disabled.length === 0) return;
    this.#heading(words.disabled(document.disabled.length));
    this.#labelled('-', document.disabled.join(', '), 'quiet', 4, 2);
  }

  #heading(text: string): void {
    this.#lines.push('', `  ${this.#paint('heading', text)}`);
  }

  #notCheckable({ notCheckable }: DocumentReport): void {
    if (notCheckable.length === 0) return;
    this.#lines.push('');
    this.#lines.push(`  ${this.#paint('heading', this.#words.notCheckable(notCheckable.length))}`);
    for (const [reason, group] of groupBy(notCheckable, (item) => item.reason)) {
      const named = group.length > NAMED_RULES + 1 ? group.slice(0, NAMED_RULES) : group;
      const rules = named.map(({ ruleId }) => ruleId).join(', ');
      const more = group.length > named.length ? ` ${this.#words.moreRules(group.length - named.length)}` : '';
      this.#labelled('-', `${reason} [${rules}${more}]`, 'quiet', 4, 2);
    }
  }

  /** Label and text; the tone colours the label, or the text where there is no label. */
  #labelled(label: string, text: string, tone?: Tone, indent = 2, labelWidth = LABEL_WIDTH): void {
    const paint = tone === undefined ? undefined : (painted: string) => this.#paint(tone, painted);
    this.#lines.push(
      ...labelled({
        indent,
        label,
        labelWidth,
        text,
        width: this.#options.width,
        ...(paint && label !== '' && tone !== 'quiet' ? { paintLabel: paint } : {}),
        ...(paint && tone === 'quiet' ? { paintText: paint } : {}),
      }),
    );
  }

  #paint(tone: Tone, text: string): string {
    return this.#options.paint && text !== '' ? this.#options.paint(tone, text) : text;
  }
}

/** A file name may hold control characters; a terminal would obey them. */
function visible(name: string): string {
  return name.replace(/\p{Cc}/gu, '\uFFFD');
}
