import type { ViewAnswer, ViewFinding } from '../protocol.ts';
import type { Marked } from './marks.ts';
import { note, words } from './words.ts';

interface ListOptions {
  /** False when there are no pages to jump to. */
  readonly drawn: boolean;
  readonly explain: (ruleId: string) => void;
}

/** What the document is, its findings to click on, and what the pages do not show. */
export function findingsList(answer: ViewAnswer, marked: Marked, options: ListOptions): Node[] {
  const { findings } = answer;
  return [
    heading('h1', answer.title),
    note(answer.regime, 'regime'),
    counts(findings),
    findings.length === 0 ? note(words.clean, 'clean') : items(findings, marked, options),
    ...(answer.notCheckable > 0 ? [note(words.notCheckable(answer.notCheckable), 'aside')] : []),
    ...answer.problems.map((problem) => note(problem, 'aside')),
    ...(options.drawn ? [note(words.approximate, 'aside')] : []),
    ...(options.drawn && answer.drawnLines > 0 ? [note(words.lines, 'aside')] : []),
    ...(options.drawn && marked.missing > 0 ? [note(words.missing(marked.missing), 'aside')] : []),
  ];
}

function heading(tag: 'h1', text: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

function counts(findings: readonly ViewFinding[]): HTMLElement {
  const made = document.createElement('p');
  made.className = 'counts';
  for (const severity of ['error', 'warning', 'info'] as const) {
    const number = findings.filter((finding) => finding.severity === severity).length;
    if (number === 0) continue;
    const badge = document.createElement('span');
    badge.className = `badge ${severity}`;
    badge.textContent = `${number} ${words.severity[severity].toLowerCase()}`;
    made.append(badge);
  }
  return made;
}

function items(findings: readonly ViewFinding[], marked: Marked, options: ListOptions): HTMLElement {
  const list = document.createElement('ol');
  list.setAttribute('aria-label', words.findings);
  const made = findings.map((finding, number) =>
    item(finding, marked.places[number] ?? [], options, () => choose(number)),
  );
  list.append(...made);
  // A click on the page finds its line in the list.
  document.getElementById('pages')!.onclick = ({ target }) => {
    const mark = target instanceof Element ? target.closest<HTMLElement>('[data-finding]') : null;
    if (mark) choose(Number(mark.dataset['finding']), true);
  };
  return list;

  function choose(number: number, reveal = false): void {
    made.forEach((other, at) => other.classList.toggle('chosen', at === number));
    if (reveal) made[number]?.scrollIntoView({ block: 'nearest' });
    if (reveal) show(marked.places[number] ?? [], -1);
  }
}

function item(
  finding: ViewFinding,
  places: readonly HTMLElement[],
  { drawn, explain }: ListOptions,
  choose: () => void,
): HTMLElement {
  const made = document.createElement('li');
  made.className = finding.severity;
  const jump = document.createElement('button');
  jump.className = 'jump';
  const kind = document.createElement('span');
  kind.className = `kind ${finding.severity}`;
  kind.textContent = words.severity[finding.severity];
  jump.append(kind, span('message', finding.message));
  const where = place(finding);
  if (where !== '') jump.append(span('quote', where));
  for (const citation of finding.citations) jump.append(span('citation', citation));
  if (finding.fix !== null) jump.append(span('fix', words.fix(finding.fix)));
  if (drawn && places.length === 0) jump.append(span('quote', words.notDrawn));
  let at = -1;
  const counter = span('places', places.length > 1 ? words.places(1, places.length) : '');
  jump.append(counter);
  jump.addEventListener('click', () => {
    choose();
    if (places.length === 0) return;
    at = (at + 1) % places.length;
    if (places.length > 1) counter.textContent = words.places(at + 1, places.length);
    show(places, at);
  });
  const more = document.createElement('button');
  more.className = 'explain';
  more.textContent = words.explain;
  more.title = finding.ruleId;
  more.addEventListener('click', () => explain(finding.ruleId));
  made.append(jump, more);
  return made;
}

function place({ quote, near }: ViewFinding): string {
  if (quote === '') return near === null ? '' : words.at(near);
  return words.at(quote) + (near === null ? '' : words.within(near));
}

/** Brings one place of a finding into sight; all of its places are shown as chosen. */
function show(places: readonly HTMLElement[], at: number): void {
  for (const old of document.querySelectorAll('.thethuc-chosen')) old.classList.remove('thethuc-chosen');
  for (const mark of places) mark.classList.add('thethuc-chosen');
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (at >= 0) places[at]?.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
}

function span(className: string, text: string): HTMLElement {
  const made = document.createElement('span');
  made.className = className;
  made.textContent = text;
  return made;
}
