import { SEVERITIES } from '@thethuc/core';
import type { Language, Severity } from '@thethuc/core';
import { componentName } from '../components.ts';
import { groupBy } from '../group-by.ts';
import { WORDS } from '../words.ts';
import { boxesOf, boxOf, PAGE, type Box } from './boxes.ts';
import { html, type Markup } from './markup.ts';
import type { ComponentFindings, NumberedFinding } from './numbered.ts';
import { ranges } from './ranges.ts';
import { HTML_WORDS } from './words.ts';

/** Width of one figure of a mark, in millimetres of the drawn page. */
const FIGURE = 4.6;
const MARK_HEIGHT = 10.5;

/**
 * The page as Phụ lục 1 draws it, with a mark on each box that has findings,
 * and below it the findings that belong to no box.
 */
export function drawing(input: {
  /** Id of the document in this page. */
  readonly id: string;
  readonly groups: readonly ComponentFindings[];
  readonly instruments: readonly string[];
  readonly language: Language;
}): Markup {
  const { id, groups, instruments, language } = input;
  const words = HTML_WORDS[language];
  const located = groupBy(groups, ({ component }) => boxOf(component, instruments) ?? '');
  const inBox = (number: string) => (located.get(number) ?? []).flatMap(({ findings }) => findings);
  const boxes = boxesOf(instruments).map((box) => ({ box, findings: inBox(box.number) }));
  const outside = located.get('') ?? [];
  return html`<figure class="drawing">
    <figcaption>${words.drawing}</figcaption>
    <svg viewBox="0 0 ${PAGE.width} ${PAGE.height}" role="group" aria-label="${words.drawing}">
      <rect class="paper" x="0.75" y="0.75" width="${PAGE.width - 1.5}" height="${PAGE.height - 1.5}" />
      <line class="rule" x1="121" y1="34.5" x2="191" y2="34.5" />
      <line class="rule" x1="28" y1="239" x2="195" y2="239" />
      ${boxes.map(({ box, findings }) => drawnBox(box, findings, language))}
      ${boxes
        .filter(({ findings }) => findings.length > 0)
        .map(({ box, findings }) => mark(id, box, findings, language))}
    </svg>
    ${outside.length > 0 && html`<p class="outside">${words.outside}: ${outside.map((group) => unboxed(id, group, language))}</p>`}
    <p class="help">${words.drawingHelp}</p>
  </figure>`;
}

function drawnBox(box: Box, findings: readonly NumberedFinding[], language: Language): Markup {
  const { x, y, width, height } = box;
  const kind = `box ${findings.length > 0 ? worst(findings) : 'fine'}`;
  const middle = { x: x + width / 2, y: y + height / 2 };
  const name = box.name[language];
  if (box.round) {
    return html`<circle class="${kind}" cx="${middle.x}" cy="${middle.y}" r="${width / 2}" />
      <text class="label round" x="${middle.x}" y="${middle.y - 0.5}">
        <tspan class="number">${box.number}</tspan>
        <tspan x="${middle.x}" dy="7">${name}</tspan>
      </text>`;
  }
  return html`<rect class="${kind}" x="${x}" y="${y}" width="${width}" height="${height}" rx="1" />
    <text class="label" x="${x + 3.5}" y="${middle.y + 2.2}">
      <tspan class="number">${box.number}</tspan> ${name}
    </text>`;
}

/** The name of a component that has no box, and its mark. */
function unboxed(id: string, { component, findings }: ComponentFindings, language: Language): Markup {
  const name = componentName(component)[language];
  return html`<span class="unboxed"
    >${name} <a class="mark ${worst(findings)}" href="#${anchor(id, findings)}">${numbers(findings)}</a></span
  > `;
}

/** On the right edge of the box, inside the page. */
function mark(id: string, box: Box, findings: readonly NumberedFinding[], language: Language): Markup {
  const text = numbers(findings);
  const width = Math.max(MARK_HEIGHT, 5 + text.length * FIGURE);
  const x = Math.min(box.x + box.width + 7, PAGE.width - 3) - width;
  const y = box.y + (box.height - MARK_HEIGHT) / 2;
  const label = `${HTML_WORDS[language].boxName(box.number)}, ${WORDS[language].severity[worst(findings)]} ${text}`;
  return html`<a href="#${anchor(id, findings)}" class="mark ${worst(findings)}" aria-label="${label}">
    <rect x="${x}" y="${y}" width="${width}" height="${MARK_HEIGHT}" rx="${MARK_HEIGHT / 2}" />
    <text x="${x + width / 2}" y="${y + 7.9}">${text}</text>
  </a>`;
}

function anchor(id: string, findings: readonly NumberedFinding[]): string {
  return `${id}-${findings[0]?.number ?? 1}`;
}

function numbers(findings: readonly NumberedFinding[]): string {
  return ranges(findings.map(({ number }) => number));
}

function worst(findings: readonly NumberedFinding[]): Severity {
  return SEVERITIES.find((severity) => findings.some(({ finding }) => finding.severity === severity)) ?? 'info';
}
