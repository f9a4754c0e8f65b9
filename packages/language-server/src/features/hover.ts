import { dateIn, INSTRUMENTS, type Finding, type Instrument, type Language } from '@thethuc/core';
import type { Hover, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isOurs, type Analysis } from '../analysis.ts';
import { instrumentMentions, mentionAt } from '../cited.ts';
import { clauseLines, requirementsOn } from '../clauses.ts';
import { fieldAt, frontMatterPlace } from '../front-matter-place.ts';
import { judgedOn } from '../judged-on.ts';
import { markdown, plain } from '../markup.ts';
import { instrumentPage, rulePage } from '../pages.ts';
import { sourceRange } from '../source-map.ts';
import { unitText } from '../units.ts';
import { placesOf, rangeOf } from './diagnostics.ts';
import { fieldHelp } from './field-help.ts';

const WORDS = {
  vi: {
    page: 'Trang quy tắc',
    issued: 'ban hành',
    from: 'có hiệu lực từ',
    to: 'đến hết',
    replacedBy: 'thay bằng',
    replaces: 'thay',
    read: 'Đọc',
    missing: 'Văn bản không có',
  },
  en: {
    page: 'Page of the rule',
    issued: 'issued',
    from: 'in force from',
    to: 'until',
    replacedBy: 'replaced by',
    replaces: 'replaces',
    read: 'Read',
    missing: 'The document has no',
  },
} as const;

/** Characters of a unit that a hover shows. */
const SHOWN = 700;

/** What is to be known of the place under the cursor: its faults first, then what stands there. */
export function hover(analysis: Analysis, document: TextDocument, offset: number): Hover | null {
  const { language } = analysis.settings;
  const faults = isOurs(analysis) ? faultsAt(analysis, offset) : [];
  const about = isOurs(analysis) ? aboutPlace(analysis, document, offset) : undefined;
  const sections = [...faults.map((finding) => ofFinding(finding, analysis)), ...(about ? [about.lines] : [])];
  if (sections.length === 0) return null;
  const first = faults[0];
  const place = first && placesOf(first).find((span) => holds(sourceRange(analysis.doc, span), offset));
  const range = about?.range ?? (place && rangeOf(place, analysis, document));
  const separated = sections.map((lines) => lines.filter((line) => line !== '').join('\n\n'));
  return {
    contents: markdown([separated.join(language === 'vi' ? '\n\n---\n\n' : '\n\n---\n\n')]),
    ...(range ? { range } : {}),
  };
}

function faultsAt({ doc, result }: Analysis, offset: number): Finding[] {
  return result.findings.filter((finding) => placesOf(finding).some((span) => holds(sourceRange(doc, span), offset)));
}

function holds({ start, end }: { readonly start: number; readonly end: number }, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** The fault, then what the clause says, since when, and what the older instrument said. */
function ofFinding({ ruleId, message }: Finding, analysis: Analysis): string[] {
  const { settings } = analysis;
  const { language } = settings;
  const resolved = requirementsOn(judgedOn(analysis), settings.overlay).get(ruleId);
  return [
    message[language],
    ...clauseLines(resolved, language),
    `[${WORDS[language].page}: ${ruleId}](${rulePage(ruleId, settings)})`,
  ];
}

interface About {
  readonly lines: string[];
  readonly range: Range;
}

function aboutPlace(analysis: Analysis, document: TextDocument, offset: number): About | undefined {
  return (
    ofKey(analysis, document, offset) ??
    ofInstrument(analysis, document, offset) ??
    ofCitation(analysis, document, offset)
  );
}

/** A key of the front matter: what it is for, and what the instruments of the day say of the component. */
function ofKey(analysis: Analysis, document: TextDocument, offset: number): About | undefined {
  const { text, settings } = analysis;
  const place = frontMatterPlace(text, offset);
  if (!place?.inKey) return undefined;
  const field = fieldAt(place);
  if (!field) return undefined;
  const clauses = [...requirementsOn(judgedOn(analysis), settings.overlay)]
    .filter(([requirement]) => requirement.startsWith(`${COMPONENTS[field.key] ?? field.key}/`))
    .filter(([requirement]) => !ABOUT_LOOKS.test(requirement))
    .flatMap(([, resolved]) => clauseLines(resolved, settings.language).slice(0, 1))
    .map((line) => `- ${line}`);
  return {
    lines: [
      `**${field.title[settings.language]}** (\`${field.key}\`)`,
      ...fieldHelp(field, settings.language),
      clauses.join('\n'),
    ],
    range: { start: document.positionAt(place.keyStart), end: document.positionAt(place.keyEnd) },
  };
}

/** How it looks is no concern of a drafter: `render` sees to it. */
const ABOUT_LOOKS = /\/(?:co-chu|kieu-chu|loai-chu|vi-tri)/u;

/** Keys whose component goes by another name. */
const COMPONENTS: Readonly<Record<string, string>> = {
  so: 'so-va-ky-hieu',
  'ky-hieu': 'so-va-ky-hieu',
  'loai-van-ban': 'tham-quyen',
  'dia-danh': 'dia-danh-va-ngay',
  ngay: 'dia-danh-va-ngay',
  'noi-nhan': 'danh-sach-noi-nhan',
};

function ofInstrument({ text, settings }: Analysis, document: TextDocument, offset: number): About | undefined {
  const mention = instrumentMentions(text).find((one) => holds(one, offset));
  if (!mention) return undefined;
  const { instrument, start, end } = mention;
  return {
    lines: instrumentLines(instrument, settings.language),
    range: { start: document.positionAt(start), end: document.positionAt(end) },
  };
}

/** Name, title, time in force, and what stands before and after it. */
function instrumentLines(instrument: Instrument, language: Language): string[] {
  const words = WORDS[language];
  const { name, title, issued, inForce } = instrument;
  const successors = INSTRUMENTS.filter(({ replaces }) => replaces.includes(instrument.id));
  const older = INSTRUMENTS.filter(({ id }) => instrument.replaces.includes(id));
  const times = [
    `${words.issued} ${dateIn(issued, language)}`,
    `${words.from} ${dateIn(inForce.from, language)}`,
    ...(inForce.to === null ? [] : [`${words.to} ${dateIn(inForce.to, language)}`]),
    ...successors.map((one) => `${words.replacedBy} ${one.name[language]}`),
    ...older.map((one) => `${words.replaces} ${one.name[language]}`),
  ];
  const page = instrumentPage(instrument.id);
  return [
    `**${name[language]}**: ${title[language]}`,
    capital(`${times.join('; ')}.`),
    page === undefined ? '' : `[${words.read}: ${name[language]}](${page})`,
  ];
}

function ofCitation(analysis: Analysis, document: TextDocument, offset: number): About | undefined {
  const mention = mentionAt(analysis, offset);
  if (!mention) return undefined;
  const range = rangeOf(mention.span, analysis, document);
  if (mention.unit === undefined) return undefined;
  const text = unitText(analysis, mention.unit);
  const shown = text.length > SHOWN ? `${text.slice(0, text.lastIndexOf(' ', SHOWN))} …` : text;
  return { lines: [plain(shown)], range };
}

function capital(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1);
}
