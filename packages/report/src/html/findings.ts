import type { Language } from '@thethuc/core';
import { componentName } from '../components.ts';
import { clausesOf, quotedPlaces } from '../places.ts';
import type { FindingReport } from '../report.ts';
import { WORDS } from '../words.ts';
import { boxOf } from './boxes.ts';
import { html, type Markup } from './markup.ts';
import type { Marks } from './marks.ts';
import type { ComponentFindings, NumberedFinding } from './numbered.ts';
import { HTML_WORDS } from './words.ts';

/** The findings by component: what is, what must be, where, and by which clause. */
export function findingsTable(input: {
  readonly id: string;
  readonly groups: readonly ComponentFindings[];
  readonly instruments: readonly string[];
  readonly marks: Marks;
  readonly language: Language;
}): Markup {
  const { id, groups, instruments, marks, language } = input;
  const { findings, columns } = HTML_WORDS[language];
  return html`<section class="findings">
    <h3 id="${id}-findings">${findings}</h3>
    <table aria-labelledby="${id}-findings">
      <thead>
        <tr>
          <th scope="col">${columns.order}</th>
          <th scope="col">${columns.level}</th>
          <th scope="col">${columns.what}</th>
          <th scope="col">${columns.clause}</th>
        </tr>
      </thead>
      ${groups.map(
        ({ component, findings: group }) =>
          html`<tbody>
            <tr class="component">
              <th scope="rowgroup" colspan="4">
                ${componentName(component)[language]} ${boxNote(boxOf(component, instruments), language)}
              </th>
            </tr>
            ${group.map((finding) => row(id, finding, marks, language))}
          </tbody>`,
      )}
    </table>
  </section>`;
}

function boxNote(number: string | undefined, language: Language): Markup {
  return number === undefined ? html`` : html`<small>${HTML_WORDS[language].boxName(number)}</small>`;
}

function row(id: string, { number, finding }: NumberedFinding, marks: Marks, language: Language): Markup {
  const place = places(finding, marks, language);
  const { fix, severity } = finding;
  return html`<tr id="${id}-${number}" class="${severity}">
    <td class="order"><span class="mark ${severity}">${number}</span></td>
    <td class="level">${WORDS[language].severity[severity]}</td>
    <td>
      <p class="message">${finding.message}</p>
      ${place} ${fix !== null && html`<p class="fix">${HTML_WORDS[language].fix[fix.applicability]}: ${fix.title}</p>`}
    </td>
    <td class="clause">
      ${clausesOf(finding)}
      <code>${finding.ruleId}</code>
    </td>
  </tr>`;
}

/** Each place leads to where it is drawn. */
function places(finding: FindingReport, { idOf }: Marks, language: Language): Markup {
  const { quoted, more } = quotedPlaces(finding, language);
  if (quoted.length === 0 && more === '') return html``;
  const links = quoted.map(({ location, words }, at) => {
    const target = idOf.get(location);
    return html`${at > 0 && '; '}${target === undefined ? words : html`<a href="#${target}">${words}</a>`}`;
  });
  return html`<p class="place">${quoted.length > 0 && WORDS[language].at} ${links} ${more}</p>`;
}
