import type { Language } from '@thethuc/core';
import { excuseOf, GATE_WORDS, gateRemarks, suppressedBy } from '../gate-words.ts';
import { ruleTitle } from '../names.ts';
import { placeWords } from '../places.ts';
import type { DocumentReport, Report, SuppressedFinding } from '../report.ts';
import { html, type Markup } from './markup.ts';

/** What a document has been let off: everything is listed, nothing of it counts. */
export function suppressedSections(document: DocumentReport, language: Language): Markup {
  const words = GATE_WORDS[language];
  const waived = suppressedBy(document, 'waiver');
  const known = suppressedBy(document, 'baseline');
  const { disabled } = document;
  return html`${waived.length > 0 && section(words.waived(waived.length), waived, document, language)}
  ${known.length > 0 && section(words.baselined(known.length), known, document, language)}
  ${
    disabled.length > 0 &&
    html`<section class="unchecked">
      <h3>${words.disabled(disabled.length)}</h3>
      <ul>
        ${disabled.map((ruleId) => html`<li>${ruleTitle(ruleId)?.[language] ?? ruleId} <code>${ruleId}</code></li>`)}
      </ul>
    </section>`
  }`;
}

function section(
  heading: string,
  findings: readonly SuppressedFinding[],
  document: DocumentReport,
  language: Language,
): Markup {
  return html`<section class="unchecked suppressed">
    <h3>${heading}</h3>
    <ul>
      ${findings.map((finding) => {
        const details = [placeWords(finding, language), excuseOf(finding, document, language)];
        const said = details.filter((detail) => detail !== '').join('. ');
        return html`<li>${finding.message} <code>${finding.ruleId}</code> <span>${said}</span></li>`;
      })}
    </ul>
  </section>`;
}

/** What should be done about waivers and baselines. */
export function gateSection(report: Report, language: Language): Markup {
  const remarks = gateRemarks(report, language, Infinity);
  if (remarks.length === 0) return html``;
  return html`<article class="sheet gate">
    <section class="unchecked">
      <h3>${GATE_WORDS[language].section}</h3>
      <ul>
        ${remarks.map((remark) => html`<li>${remark.replace(/^- /u, '')}</li>`)}
      </ul>
    </section>
  </article>`;
}
