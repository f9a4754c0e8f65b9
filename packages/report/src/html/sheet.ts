import { dateIn } from '@thethuc/core';
import type { Language } from '@thethuc/core';
import { componentName, componentOf } from '../components.ts';
import { documentName } from '../document-name.ts';
import { GATE_WORDS } from '../gate-words.ts';
import { groupBy } from '../group-by.ts';
import { instrument, instrumentName, ruleTitle, typeName } from '../names.ts';
import { reply } from '../reply.ts';
import type { DocumentReport } from '../report.ts';
import { countOf, verdictName, verdictOf } from '../verdict.ts';
import { WORDS } from '../words.ts';
import { drawing } from './drawing.ts';
import { findingsTable } from './findings.ts';
import { suppressedSections } from './gate.ts';
import { html, type Markup } from './markup.ts';
import { marksOf } from './marks.ts';
import { numbered } from './numbered.ts';
import { pagesSection, shownPages } from './pages.ts';
import { HTML_WORDS } from './words.ts';

export interface SheetInput {
  readonly document: DocumentReport;
  /** Id of the sheet in the page. */
  readonly id: string;
  /** What stands above the name of the document. */
  readonly heading: Markup;
  readonly language: Language;
  /** How many documents the page is about. */
  readonly documents: number;
  /** Link back to the overview, where there is one. */
  readonly back: Markup;
}

/** The sheet of one document, to be read, signed and filed. */
export function sheet({ document, id, heading, language, documents, back }: SheetInput): Markup {
  const groups = numbered(document.findings);
  const pages = shownPages(document, documents);
  const marks = marksOf(
    id,
    groups.flatMap(({ findings }) => findings),
    pages,
  );
  const verdict = verdictOf(document);
  const figure = groups.length > 0 && drawing({ id, groups, instruments: document.instruments, language });
  return html`<article class="sheet" id="${id}" aria-labelledby="${id}-name">
    <header>
      <div>
        ${heading}
        <h2 id="${id}-name">${documentName(document)}</h2>
        <p class="because">${because(document, language)}</p>
      </div>
      <p class="verdict ${verdict}">${verdictName(verdict, language)}</p>
    </header>
    <div class="${figure === false ? 'top' : 'top drawn'}">
      <div>${profile(document, language)} ${regime(document, language)} ${remarks(document, language)}</div>
      ${figure}
    </div>
    ${groups.length > 0 && findingsTable({ id, groups, instruments: document.instruments, marks, language })}
    ${pagesSection({ id, document, pages, marks, language })} ${suppressedSections(document, language)}
    ${unchecked(document, language)} ${document.status === 'checked' && decision(id, language)}
    ${replyBox(document, id, language)} ${back}
  </article>`;
}

/** The verdict in a sentence. */
function because(document: DocumentReport, language: Language): string {
  const words = HTML_WORDS[language];
  const others = countOf(document, 'warning') + countOf(document, 'info');
  const unseen = document.notCheckable.length;
  const sentence = {
    'tra-lai': words.mustMend(countOf(document, 'error'), others),
    dat:
      others > 0
        ? words.cleanBut(others)
        : document.suppressed.length > 0
          ? GATE_WORDS[language].nothingElse
          : words.clean,
    'chua-kiem-tra': `${words.unread} ${document.reason ?? ''}`,
    'khong-ap-dung': document.reason ?? words.notOurs,
  }[verdictOf(document)];
  const { length: apart } = document.suppressed;
  const unfinished = WORDS[language].unfinished[document.profile?.giaiDoan ?? ''];
  return [
    sentence,
    ...(unfinished === undefined ? [] : [unfinished]),
    ...(apart > 0 ? [GATE_WORDS[language].apart(apart)] : []),
    ...(unseen > 0 ? [words.alsoUnchecked(unseen)] : []),
  ].join(' ');
}

function profile({ path, profile: known }: DocumentReport, language: Language): Markup {
  const words = HTML_WORDS[language];
  const rows: readonly (readonly [string, string | null])[] = known
    ? [
        [words.type, known.loaiVanBan === null ? null : typeName(known.loaiVanBan)],
        [words.number, known.soVaKyHieu],
        [words.organ, known.coQuanBanHanh],
        [words.level, known.cap === null ? null : (words.levels[known.cap] ?? known.cap)],
        [words.date, known.ngay === null ? null : dateIn(known.ngay, language)],
        [words.stage, words.stages[known.giaiDoan] ?? known.giaiDoan],
      ]
    : [];
  return html`<section class="profile">
    <h3>${words.document}</h3>
    <dl>
      ${rows.map(
        ([name, value]) =>
          html`<dt>${name}</dt>
            <dd>${value ?? html`<em>${words.unknown}</em>`}</dd>`,
      )}
      <dt>${words.file}</dt>
      <dd class="path">${path}</dd>
    </dl>
  </section>`;
}

function regime({ instruments, regime: reason }: DocumentReport, language: Language): Markup {
  if (instruments.length === 0) return html``;
  const words = HTML_WORDS[language];
  return html`<section class="regime">
    <h3>${words.inForce}</h3>
    <ul>
      ${instruments.map((id) => {
        const title = instrument(id)?.title[language];
        return html`<li>${instrumentName(id, language)}${title !== undefined && html`: ${title}`}</li>`;
      })}
    </ul>
    ${reason !== null && html`<p>${reason}</p>`}
  </section>`;
}

function remarks({ problems }: DocumentReport, language: Language): Markup {
  if (problems.length === 0) return html``;
  return html`<section class="remarks">
    <h3>${HTML_WORDS[language].remarks}</h3>
    <ul>
      ${problems.map(({ message }) => html`<li>${message}</li>`)}
    </ul>
  </section>`;
}

function unchecked({ notCheckable }: DocumentReport, language: Language): Markup {
  if (notCheckable.length === 0) return html``;
  const words = HTML_WORDS[language];
  return html`<section class="unchecked">
    <h3>${WORDS[language].notCheckable(notCheckable.length)}</h3>
    <p>${words.uncheckedHelp}</p>
    <ul>
      ${[...groupBy(notCheckable, ({ reason }) => reason)].map(
        ([reason, group]) =>
          html`<li>${group.map(({ ruleId }) => pointName(ruleId, language)).join('; ')}. <span>${reason}</span></li>`,
      )}
    </ul>
  </section>`;
}

/** What somebody has to look at instead. */
function pointName(ruleId: string, language: Language): string {
  return ruleTitle(ruleId)?.[language] ?? componentName(componentOf(ruleId))[language];
}

function replyBox(document: DocumentReport, id: string, language: Language): Markup {
  const words = HTML_WORDS[language];
  return html`<section class="reply">
    <h3>
      ${words.reply}
      <button type="button" hidden data-copy="${id}-reply" data-copied="${words.copied}">${words.copy}</button>
    </h3>
    <pre id="${id}-reply">${reply(document, language)}</pre>
  </section>`;
}

function decision(id: string, language: Language): Markup {
  const words = HTML_WORDS[language];
  return html`<section class="decision" aria-labelledby="${id}-decision">
    <h3 id="${id}-decision">${words.decision}</h3>
    <div class="form">
      <div>
        <ul class="choices">
          ${words.choices.map((choice) => html`<li><span class="tick" aria-hidden="true"></span>${choice}</li>`)}
        </ul>
        <div class="opinion" role="img" aria-label="${words.opinion}"><span></span><span></span></div>
      </div>
      <div class="signature">
        <p class="when">${words.place}</p>
        <p class="who">${words.appraiser}</p>
        <p>${words.sign}</p>
      </div>
    </div>
  </section>`;
}
