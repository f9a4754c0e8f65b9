import type { Language } from '@thethuc/core';
import { componentName } from '../components.ts';
import { clausesOf, placesOf } from '../places.ts';
import { WORDS } from '../words.ts';
import { boxOf } from './boxes.ts';
import { html, type Markup } from './markup.ts';
import type { ComponentFindings, NumberedFinding } from './numbered.ts';
import { HTML_WORDS } from './words.ts';

/** The findings by component: what is, what must be, where, and by which clause. */
export function findingsTable(input: {
  readonly id: string;
  readonly groups: readonly ComponentFindings[];
  readonly instruments: readonly string[];
  readonly language: Language;
}): Markup {
  const { id, groups, instruments, language } = input;
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
            ${group.map((finding) => row(id, finding, language))}
          </tbody>`,
      )}
    </table>
  </section>`;
}

function boxNote(number: string | undefined, language: Language): Markup {
  return number === undefined ? html`` : html`<small>${HTML_WORDS[language].boxName(number)}</small>`;
}

function row(id: string, { number, finding }: NumberedFinding, language: Language): Markup {
  const place = placesOf(finding, language);
  const { fix, severity } = finding;
  return html`<tr id="${id}-${number}" class="${severity}">
    <td class="order"><span class="mark ${severity}">${number}</span></td>
    <td class="level">${WORDS[language].severity[severity]}</td>
    <td>
      <p class="message">${finding.message}</p>
      ${place !== '' && html`<p class="place">${place}</p>`}
      ${fix !== null && html`<p class="fix">${HTML_WORDS[language].fix[fix.applicability]}: ${fix.title}</p>`}
    </td>
    <td class="clause">
      ${clausesOf(finding)}
      <code>${finding.ruleId}</code>
    </td>
  </tr>`;
}
