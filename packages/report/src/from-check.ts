import type { Applicability, CheckResult, Doc, Finding, Fix, Language, ReadProblem } from '@thethuc/core';
import { INSTRUMENTS } from '@thethuc/core';
import { drawPages } from './draw-pages.ts';
import { locate } from './location.ts';
import { UNTOUCHED } from './report.ts';
import { WORDS } from './words.ts';
import type { DocumentReport, FindingReport, ProfileReport } from './report.ts';

/** What the engine found in one document, in one language and free of the Doc. */
export function documentReport(input: {
  readonly path: string;
  readonly doc: Doc;
  readonly problems: readonly ReadProblem[];
  readonly result: CheckResult;
  readonly language: Language;
}): DocumentReport {
  const { path, doc, problems, result, language } = input;
  const ours = result.status === 'checked';
  const findings = result.findings.map((finding) => findingReport(doc, finding, language));
  const drawings = drawPages(doc, findings);
  return {
    path,
    medium: doc.medium,
    status: result.status,
    reason: ours ? null : (result.seems?.[language] ?? null),
    profile: ours ? profileReport(result) : null,
    instruments: ours ? result.instruments : [],
    regime: ours ? regimeOf(result, language) : null,
    findings,
    notCheckable: result.notCheckable.map(({ ruleId, reason }) => ({ ruleId, reason: reason[language] })),
    problems: problems.map((problem) => ({ message: problemMessage(problem, language) })),
    ...UNTOUCHED,
    disabled: result.disabled,
    ...(drawings.length > 0 ? { drawings } : {}),
  };
}

/** The sentence, with the line of a text file before it. */
export function problemMessage({ message, place }: ReadProblem, language: Language): string {
  return `${place ? WORDS[language].atLine(place.line) : ''}${message[language]}`;
}

/** "Hướng dẫn số 05-HD/VPTW. Theo ngày ghi trên văn bản 05/6/2026." */
function regimeOf({ instruments, regimeReason }: CheckResult, language: Language): string {
  const names = INSTRUMENTS.filter(({ id }) => instruments.includes(id)).map(({ name }) => name[language]);
  return names.length === 0 ? regimeReason[language] : `${names.join(', ')}. ${regimeReason[language]}`;
}

function profileReport({ profile, parts }: CheckResult): ProfileReport {
  return {
    loaiVanBan: profile.loaiVanBan ?? null,
    soVaKyHieu: parts.single['so-va-ky-hieu']?.text ?? null,
    coQuanBanHanh: profile.coQuan?.ten ?? null,
    cap: profile.coQuan?.cap ?? null,
    ngay: profile.ngay.iso ?? null,
    giaiDoan: profile.giaiDoan,
  };
}

function findingReport(doc: Doc, finding: Finding, language: Language): FindingReport {
  return {
    ruleId: finding.ruleId,
    severity: finding.severity,
    message: finding.message[language],
    citations: finding.citations.map(({ instrument, provision, text }) => ({
      instrument,
      provision,
      text: text[language],
    })),
    location: locate(doc, finding.span),
    occurrences: 1 + finding.also.length,
    also: finding.also.map((span) => locate(doc, span)),
    fix: finding.fix ? { applicability: applicabilityIn(doc, finding.fix), title: finding.fix.title[language] } : null,
  };
}

/** What is printed is mended in the file it was printed from. */
function applicabilityIn({ medium }: Doc, { applicability }: Fix): Applicability {
  return medium === 'pdf' ? 'show-only' : applicability;
}
