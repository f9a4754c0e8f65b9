import { dateIn, SEVERITIES } from '@thethuc/core';
import type { Language } from '@thethuc/core';
import { documentName } from '../document-name.ts';
import { ruleTitle } from '../names.ts';
import type { DocumentReport, Report } from '../report.ts';
import { countOf, verdictName, verdictOf, type Verdict } from '../verdict.ts';
import { WORDS } from '../words.ts';
import { html, type Markup } from './markup.ts';
import { HTML_WORDS } from './words.ts';

const VERDICTS: readonly Verdict[] = ['tra-lai', 'chua-kiem-tra', 'dat', 'khong-ap-dung'];
/** Rows of the table of frequent faults. */
const FREQUENT = 10;

/** The table of all documents, each row leading to its sheet. Sorted and filtered by the script of the page. */
export function overview(report: Report, ids: readonly string[], language: Language): Markup {
  const words = HTML_WORDS[language];
  const { documents } = report;
  const present = VERDICTS.filter((verdict) => documents.some((document) => verdictOf(document) === verdict));
  const sortable = (name: string, kind: string) =>
    html`<th scope="col" class="${kind}" aria-sort="none">
      <span class="plain">${name}</span><button type="button" hidden>${name}</button>
    </th>`;
  return html`<section class="overview" id="overview">
    <h1>${words.overviewTitle}</h1>
    <p class="because">${WORDS[language].summary(report.summary)}</p>
    <ul class="tally">
      ${present.map((verdict) => {
        const count = documents.filter((document) => verdictOf(document) === verdict).length;
        return html`<li class="${verdict}"><strong>${count}</strong> ${verdictName(verdict, language)}</li>`;
      })}
    </ul>
    <form class="filter" role="search" hidden>
      <label>
        ${words.filterVerdict}
        <select name="verdict">
          <option value="">${words.filterAll}</option>
          ${present.map((verdict) => html`<option value="${verdict}">${verdictName(verdict, language)}</option>`)}
        </select>
      </label>
      <label>${words.filterText} <input type="search" name="text" autocomplete="off" /></label>
      <output aria-live="polite" data-words="${words.shown}"></output>
    </form>
    <table>
      <thead>
        <tr>
          ${sortable(words.overviewColumns.document, 'text')} ${sortable(words.date, 'text')}
          ${sortable(words.overviewColumns.verdict, 'text')}
          ${SEVERITIES.map((severity) => sortable(WORDS[language].severity[severity], 'count'))}
          ${sortable(words.overviewColumns.uncheckable, 'count')}
        </tr>
      </thead>
      <tbody>
        ${documents.map((document, at) => row(document, ids[at]!, language))}
      </tbody>
    </table>
    ${frequentFaults(documents, language)}
  </section>`;
}

function row(document: DocumentReport, id: string, language: Language): Markup {
  const verdict = verdictOf(document);
  const date = document.profile?.ngay ?? '';
  return html`<tr data-verdict="${verdict}">
    <th scope="row">
      <a href="#${id}">${documentName(document)}</a><br /><small class="path">${document.path}</small>
    </th>
    <td class="date" data-value="${date}">${dateIn(date, language)}</td>
    <td data-value="${VERDICTS.indexOf(verdict)}">
      <span class="badge ${verdict}">${verdictName(verdict, language)}</span>
    </td>
    ${SEVERITIES.map((severity) => countCell(countOf(document, severity), document))}
    ${countCell(document.notCheckable.length, document)}
  </tr>`;
}

/** Nothing was counted in a document that was not checked; a zero would praise it. */
function countCell(count: number, { status }: DocumentReport): Markup {
  const known = status === 'checked' || count > 0;
  return html`<td class="count" data-value="${known ? count : -1}">${known ? count : '–'}</td>`;
}

/** Rules that found errors in at least two documents, the most frequent first. */
function frequentFaults(documents: readonly DocumentReport[], language: Language): Markup {
  const words = HTML_WORDS[language];
  const counts = new Map<string, number>();
  for (const { findings } of documents) {
    const rules = new Set(findings.filter(({ severity }) => severity === 'error').map(({ ruleId }) => ruleId));
    for (const ruleId of rules) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  }
  const frequent = [...counts]
    .filter(([, count]) => count > 1)
    .sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
    .slice(0, FREQUENT);
  if (frequent.length === 0) return html``;
  return html`<section class="frequent">
    <h2>${words.frequent}</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">${words.frequentColumns.rule}</th>
          <th scope="col" class="count">${words.frequentColumns.documents}</th>
        </tr>
      </thead>
      <tbody>
        ${frequent.map(
          ([ruleId, count]) =>
            html`<tr>
              <th scope="row">${ruleTitle(ruleId)?.[language] ?? ruleId} <code>${ruleId}</code></th>
              <td class="count">${count}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}
