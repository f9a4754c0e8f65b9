import { cite, dateIn, INSTRUMENTS, RULES } from '@thethuc/core';
import type { Instrument, Language, Provision, Rule } from '@thethuc/core';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Options } from '../options.ts';
import { namedBase } from '../base-document.ts';
import { rulePage } from '../rule-pages.ts';
import { suggest } from '../suggest.ts';
import { paintFor, type Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

const WORDS = {
  vi: {
    says: 'Quy định',
    nothing: 'Không văn bản quy định nào trong chương trình nói về điều này.',
    from: 'từ',
    to: 'đến hết',
    unknown: 'chưa xác định được nên không kiểm tra',
    page: 'Cách hiểu và ví dụ',
  },
  en: {
    says: 'What the instruments say',
    nothing: 'No instrument in this program speaks of it.',
    from: 'from',
    to: 'to',
    unknown: 'not established, therefore not checked',
    page: 'The page of the rule with its examples (in Vietnamese)',
  },
} as const;

/** `thethuc explain RULE`: what is checked, what each generation of instruments says of it, and the page of the rule. */
export async function explain(operands: readonly string[], options: Options, terminal: Terminal): Promise<ExitCode> {
  const rule = ruleNamed(operands);
  const { language } = options;
  const paint = paintFor(terminal, options.color) ?? ((_tone, text) => text);
  const words = WORDS[language];
  const lines = [paint('path', rule.id), rule.title[language], '', paint('heading', words.says)];
  const said = INSTRUMENTS.flatMap((instrument) => statements(instrument, rule.id, language));
  lines.push(...(said.length > 0 ? said : [`  ${words.nothing}`]));
  const page = await rulePage(rule.id);
  if (page !== undefined) lines.push('', paint('heading', words.page), readable(page, language));
  terminal.out(`${lines.join('\n').trimEnd()}\n`);
  return EXIT.clean;
}

function ruleNamed(operands: readonly string[]): Rule {
  const [id, ...more] = operands;
  if (id === undefined || more.length > 0) {
    throw new UsageError({
      vi: 'Hãy nêu mã của một điều, ví dụ: thethuc explain tieu-de/co-chu.',
      en: 'Name one rule, for example: thethuc explain tieu-de/co-chu.',
    });
  }
  const rule = RULES.find((known) => known.id === id);
  if (rule) return rule;
  const near = suggest(
    id,
    RULES.map((known) => known.id),
  );
  throw new UsageError({
    vi: `Không có điều nào mang mã «${id}».${near ? ` Có phải: thethuc explain ${near}?` : ' Xem danh sách: thethuc rules.'}`,
    en: `There is no rule "${id}".${near ? ` Did you mean: thethuc explain ${near}?` : ' See the list: thethuc rules.'}`,
  });
}

/** What one instrument says of the rule: its name and time, then each statement with its clause. */
function statements(instrument: Instrument, ruleId: string, language: Language): string[] {
  const words = WORDS[language];
  const ours = instrument.provisions.filter((provision) => requirementOf(provision) === ruleId);
  if (ours.length === 0) return [];
  const { from, to } = instrument.inForce;
  const time = [
    `${words.from} ${dateIn(from, language)}`,
    ...(to === null ? [] : [`${words.to} ${dateIn(to, language)}`]),
  ];
  return [
    `  ${instrument.name[language]} (${time.join(' ')})`,
    ...ours.map((provision) => {
      const open = 'unknown' in provision ? ` (${words.unknown}: ${provision.unknown[language]})` : '';
      return `    ${provision.says[language]} [${cite(instrument, provision)[language]}]${open}`;
    }),
  ];
}

function requirementOf(provision: Provision): string | undefined {
  return 'requirement' in provision ? provision.requirement : undefined;
}

const SUMMARY = /^\*English: /u;

/** The page for a terminal: without its first heading and the fences around the examples, which are indented. */
function readable(page: string, language: Language): string {
  let inside = false;
  const lines: string[] = [];
  for (const line of page.trim().split('\n')) {
    if (line.startsWith('```')) inside = !inside;
    else if (inside) lines.push(`    ${namedBase(line)}`);
    else if (SUMMARY.test(line))
      lines.push(...(language === 'en' ? [line.replace(SUMMARY, '').replace(/\*$/u, '')] : []));
    else if (!line.startsWith('# ')) lines.push(line.replace(/^#+ /u, ''));
  }
  return lines
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}
