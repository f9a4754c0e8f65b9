import { cite } from '../instruments/cite.ts';
import { instrumentsInForce, resolve, type Resolved } from '../instruments/resolve.ts';
import type { Bilingual } from '../model/bilingual.ts';
import type { Doc, Fact } from '../model/doc.ts';
import type { Span } from '../model/span.ts';
import type { Profile, Regime } from '../recognise/profile.ts';
import { recognise } from '../recognise/recognise.ts';
import { RULES } from '../rules/index.ts';
import { dateOfJudgement } from './date.ts';
import type { RawFinding, Rule, RuleContext } from './define-rule.ts';
import type { Applicability, Fix } from './edit.ts';
import { SEVERITIES } from './finding.ts';
import type { CheckOptions, CheckResult, Finding, NotCheckable, Severity } from './finding.ts';
import { isLegacyDocument, looksLikeParty } from './legacy.ts';
import { severityOf } from './severity.ts';

/** The only rule that speaks when a Party document wears the heading of a state document. */
const WRONG_REGIME = 'tieu-de/quoc-hieu';
/** The only rule that speaks when the text is in a legacy encoding, which no other rule can read. */
const LEGACY_ENCODING = 'phong-chu/bang-ma';

/** While one of these finds its fault, no other rule speaks. */
export const SILENCING_RULES: ReadonlySet<string> = new Set([WRONG_REGIME, LEGACY_ENCODING]);

/**
 * Checks one document by the instruments in force on its own date (or on
 * `options.asOf`). Never throws on content; the same input gives the same result.
 */
export function checkDoc(doc: Doc, options: CheckOptions): CheckResult {
  const recognised = options.recognised ?? recognise(doc);
  const legacy = isLegacyDocument(doc);
  const profile: Profile = {
    ...recognised.profile,
    ...(options.stage ? { giaiDoan: options.stage } : {}),
    ...(legacy && looksLikeParty(doc) ? { regime: 'party' } : {}),
  };
  const { parts } = recognised;
  const checked = profile.regime === 'party' || profile.regime === 'party-under-state-header';
  if (!checked) {
    return {
      status: 'not-a-party-document',
      seems: SEEMS[profile.regime],
      profile,
      parts,
      instruments: [],
      regimeReason: SEEMS[profile.regime],
      findings: [],
      notCheckable: [],
      disabled: [],
    };
  }
  const only = legacy ? LEGACY_ENCODING : profile.regime === 'party-under-state-header' ? WRONG_REGIME : undefined;
  const { date, others, reason } = dateOfJudgement(profile, options);
  const judged = judge({ doc, parts, profile }, date, only, options);
  const elsewhere = others.map((day) => judge({ doc, parts, profile }, day, only, options));
  return {
    status: 'checked',
    profile,
    parts,
    instruments: [...new Set([...others, date].flatMap((day) => instrumentsInForce(day, profile.loaiVanBan)))],
    regimeReason: reason,
    ...(elsewhere.length === 0 ? judged : inCommon(judged, elsewhere)),
  };
}

type Judged = Pick<CheckResult, 'findings' | 'notCheckable' | 'disabled'>;

/** What the rules say by the provisions in force on one day. */
function judge(context: RuleContext, date: string, only: string | undefined, options: CheckOptions): Judged {
  const { doc, profile } = context;
  const requirements = resolve(date, options.overlay);
  const ofCopy = resolve(copyDate(context, date, options), options.overlay);
  const findings: Finding[] = [];
  const notCheckable: NotCheckable[] = [];
  const disabled: string[] = [];
  for (const rule of RULES) {
    const resolved = (OF_COPIES.test(rule.id) ? ofCopy : requirements).get(rule.id);
    if (!resolved || (only !== undefined && rule.id !== only)) continue;
    if (rule.stages && !rule.stages.includes(profile.giaiDoan)) continue;
    const chosen = options.severities?.[rule.id];
    if (chosen === 'off') {
      disabled.push(rule.id);
      continue;
    }
    const missing = rule.needs.find((fact) => !doc.facts.has(fact));
    if (missing) {
      notCheckable.push({ ruleId: rule.id, reason: missingFact(missing) });
      continue;
    }
    runRule(rule, context, { ...resolved, chosen }, findings, notCheckable);
  }
  findings.sort(
    (a, b) => a.span.start - b.span.start || compare(a.ruleId, b.ruleId) || compare(a.message.vi, b.message.vi),
  );
  return { findings, notCheckable, disabled };
}

/** Rules about the block of a copy. */
const OF_COPIES = /^(?:ban-sao|loai-ban-sao)\//u;

/** A copy is made by what is in force on its own day, which may be years after the document's. */
function copyDate({ parts }: RuleContext, date: string, { asOf }: CheckOptions): string {
  const made = parts.banSao?.ngay;
  return asOf !== undefined || made === undefined || made < date ? date : made;
}

/** What is wrong on all of the days; what is wrong on some of them only cannot be told. */
function inCommon(judged: Judged, others: readonly Judged[]): Judged {
  const key = ({ ruleId, span, also, message }: Finding) => JSON.stringify([ruleId, message.vi, span, also]);
  const all = [judged, ...others];
  const days = all.map(({ findings }) => new Map(findings.map((finding) => [key(finding), finding])));
  const findings = judged.findings.flatMap((finding) => {
    const same = days.flatMap((day) => day.get(key(finding)) ?? []);
    return same.length === days.length ? [onEveryDay(finding, same)] : [];
  });
  const sure = new Set(findings.map(key));
  const doubtful = all.flatMap((one) => one.findings.filter((finding) => !sure.has(key(finding))));
  return {
    ...judged,
    findings,
    notCheckable: [
      ...judged.notCheckable,
      ...[...new Set(doubtful.map(({ ruleId }) => ruleId))].map((ruleId) => ({ ruleId, reason: DATE_UNREADABLE })),
    ],
  };
}

/** As grave as it is on the day of the mildest instrument, with the clauses of all days. */
function onEveryDay(finding: Finding, same: readonly Finding[]): Finding {
  const citations = new Map(
    same.flatMap((one) => one.citations).map((citation) => [`${citation.instrument} ${citation.provision}`, citation]),
  );
  const severity = SEVERITIES.findLast((one) => same.some((other) => other.severity === one)) ?? finding.severity;
  return { ...finding, severity, citations: [...citations.values()] };
}

const DATE_UNREADABLE: Bilingual = {
  vi: 'Ngày của văn bản ở trong hình; các quy định có thể áp dụng không giống nhau về điều này.',
  en: 'The date is in a picture; the instruments that may apply differ on this.',
};

function runRule(
  rule: Rule<never>,
  context: RuleContext,
  { provision, instrument, chosen }: Resolved & { readonly chosen: Severity | undefined },
  findings: Finding[],
  notCheckable: NotCheckable[],
): void {
  const groups = new Map<string, Group>();
  const reasons = new Set<string>();
  for (const raw of rule.check(context, provision.params as never)) {
    const message = messageOf(rule, raw);
    if (raw.notCheckable) {
      if (!reasons.has(message.vi)) notCheckable.push({ ruleId: rule.id, reason: message });
      reasons.add(message.vi);
      continue;
    }
    const severity = severityOf(provision, raw.confidence ?? 1, chosen);
    const key = `${severity} ${message.vi}`;
    const same = groups.get(key);
    if (same) {
      same.also.push(raw.span);
      if (raw.fix) same.fixes.push(raw.fix);
    } else {
      groups.set(key, { raw, severity, message, also: [], fixes: raw.fix ? [raw.fix] : [] });
    }
  }
  const citations = [{ instrument: instrument.id, provision: provision.id, text: cite(instrument, provision) }];
  for (const { raw, severity, message, also, fixes } of groups.values()) {
    const fix = wholeFix(fixes);
    findings.push({
      ruleId: rule.id,
      severity,
      message,
      citations,
      span: raw.span,
      also,
      ...(fix ? { fix, fixes } : {}),
    });
  }
}

/** The fixes of all places as one, which is as safe as the least safe of them. */
function wholeFix(fixes: readonly Fix[]): Fix | undefined {
  const [first] = fixes;
  if (!first || fixes.length === 1) return first;
  const least = CAUTION.findLast((one) => fixes.some(({ applicability }) => applicability === one));
  return { ...first, applicability: least ?? first.applicability, edits: fixes.flatMap(({ edits }) => edits) };
}

const CAUTION: readonly Applicability[] = ['safe', 'review', 'show-only'];

/** Equal faults of one rule. Grows in place: a long document has one fault in thousands of places. */
interface Group {
  /** The first of them. */
  readonly raw: RawFinding;
  readonly severity: Severity;
  readonly message: Bilingual;
  readonly also: Span[];
  /** Of the places that can be mended. */
  readonly fixes: Fix[];
}

function messageOf(rule: Rule<never>, raw: RawFinding): Bilingual {
  const [key, args = {}] = raw.message;
  const template = rule.messages[key]!;
  return { vi: template.vi(args), en: template.en(args) };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function missingFact(fact: Fact): Bilingual {
  return {
    vi: `Tệp loại này không cho biết ${FACTS[fact].vi}.`,
    en: `This kind of file does not tell ${FACTS[fact].en}.`,
  };
}

const FACTS: Readonly<Record<Fact, Bilingual>> = {
  text: { vi: 'lời văn', en: 'the text' },
  fontFamily: { vi: 'phông chữ', en: 'the typeface' },
  fontSizePt: { vi: 'cỡ chữ', en: 'the font size' },
  fontStyle: { vi: 'kiểu chữ', en: 'the font style' },
  fontColor: { vi: 'màu chữ', en: 'the text colour' },
  alignment: { vi: 'cách canh lề đoạn', en: 'the alignment of paragraphs' },
  indent: { vi: 'độ thụt đầu dòng', en: 'the indents' },
  spacing: { vi: 'khoảng cách dòng và đoạn', en: 'line and paragraph spacing' },
  position: { vi: 'vị trí trên trang', en: 'the place on the page' },
  lines: { vi: 'đường kẻ', en: 'drawn lines' },
  pageSize: { vi: 'khổ giấy', en: 'the paper size' },
  margins: { vi: 'lề trang', en: 'the margins' },
  pageNumber: { vi: 'số trang', en: 'page numbers' },
  revisions: { vi: 'thay đổi được theo dõi', en: 'tracked changes' },
};

const SEEMS: Readonly<Record<Regime, Bilingual>> = {
  party: { vi: 'văn bản của Đảng', en: 'a Party document' },
  'party-under-state-header': {
    vi: 'văn bản của Đảng mang thể thức văn bản nhà nước',
    en: 'a Party document under a state heading',
  },
  state: {
    vi: 'Có vẻ là văn bản hành chính nhà nước (Nghị định số 30/2020/NĐ-CP); quy định về văn bản của Đảng không áp dụng.',
    en: 'It looks like a state document (Decree 30/2020/NĐ-CP); the rules on Party documents do not apply.',
  },
  'youth-union': {
    vi: 'Có vẻ là văn bản của Đoàn TNCS Hồ Chí Minh; quy định về văn bản của Đảng không áp dụng.',
    en: 'It looks like a document of the Youth Union; the rules on Party documents do not apply.',
  },
  union: {
    vi: 'Có vẻ là văn bản của Công đoàn; quy định về văn bản của Đảng không áp dụng.',
    en: 'It looks like a trade union document; the rules on Party documents do not apply.',
  },
  other: {
    vi: 'Không nhận ra thể thức văn bản của Đảng; không áp dụng quy định nào.',
    en: 'The form of a Party document was not recognised; no rule was applied.',
  },
};
