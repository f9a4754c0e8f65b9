import type { ViewAnswer, ViewFinding } from '../protocol.ts';
import type { Drawing } from './page.ts';
import { note, words } from './words.ts';

/** One place of a finding on the drawn pages: its pieces, from the first on. */
export type Place = readonly HTMLElement[];

type Explain = (ruleId: string) => void;

/** What the document is, its findings to click on, and what the pages do not show. Without a drawing, the list alone. */
export function findingsList(answer: ViewAnswer, drawing: Drawing | undefined, explain: Explain): Node[] {
  const { findings } = answer;
  return [
    heading(answer.title),
    note(answer.regime, 'regime'),
    counts(findings),
    ...(findings.length > 0 ? [items(findings, drawing, explain)] : []),
    ...(findings.length === 0 && answer.status === 'checked'
      ? [note(answer.excused > 0 ? words.cleanBut : words.clean, 'clean')]
      : []),
    ...(answer.excused > 0 ? [note(words.excused(answer.excused), 'aside')] : []),
    ...(answer.notCheckable > 0 ? [note(words.notCheckable(answer.notCheckable), 'aside')] : []),
    ...[...answer.problems, ...(drawing?.remarks ?? [])].map((remark) => note(remark, 'aside')),
  ];
}

function heading(text: string): HTMLElement {
  const made = document.createElement('h1');
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

/** An entry of the list. */
interface Item {
  readonly element: HTMLElement;
  readonly places: readonly Place[];
  /** Says which of its places one looks at. */
  readonly count: (at: number) => void;
}

function items(findings: readonly ViewFinding[], drawing: Drawing | undefined, explain: Explain): HTMLElement {
  const list = document.createElement('ol');
  list.setAttribute('aria-label', words.findings);
  let chosen = -1;
  const made = findings.map((finding, number) =>
    item(finding, drawing && (drawing.places[number] ?? []), explain, () => choose(number)),
  );
  list.append(...made.map(({ element }) => element));
  // A click on the page finds its line in the list; where findings lie over each other, the next click finds the next.
  document.getElementById('pages')!.onclick = (event) => {
    const marks = marksAt(event);
    const numbers = [...new Set(marks.map((mark) => Number(mark.dataset['finding'])))];
    const number = numbers[(numbers.indexOf(chosen) + 1) % numbers.length];
    const one = number === undefined ? undefined : made[number];
    if (number === undefined || !one) return;
    choose(number);
    one.element.scrollIntoView({ block: 'nearest' });
    const at = one.places.findIndex((place) => place.some((piece) => marks.includes(piece)));
    one.count(at);
    show(one.places, at);
  };
  return list;

  function choose(number: number): void {
    chosen = number;
    made.forEach(({ element }, at) => element.classList.toggle('chosen', at === number));
  }
}

/** The marks under the mouse, the topmost first; that of the keyboard is one. */
function marksAt({ target, clientX, clientY, detail }: MouseEvent): HTMLElement[] {
  const elements = detail === 0 ? [target as Element] : document.elementsFromPoint(clientX, clientY);
  const marks = elements.map((element) => element.closest<HTMLElement>('#pages [data-finding]'));
  return [...new Set(marks.filter((mark) => mark !== null))];
}

function item(finding: ViewFinding, places: readonly Place[] | undefined, explain: Explain, choose: () => void): Item {
  const made = document.createElement('li');
  made.className = finding.severity;
  const jump = document.createElement('button');
  jump.className = 'jump';
  const kind = document.createElement('span');
  kind.className = `kind ${finding.severity}`;
  kind.textContent = words.severity[finding.severity];
  jump.append(kind, span('message', finding.message));
  const where = wording(finding);
  if (where !== '') jump.append(span('quote', where));
  for (const citation of finding.citations) jump.append(span('citation', citation));
  if (finding.fix !== null) jump.append(span('fix', words.fix(finding.fix)));
  if (places?.length === 0) jump.append(span('quote', words.notDrawn));
  const drawn = places ?? [];
  const counter = span('places', drawn.length > 1 ? words.places(1, drawn.length) : '');
  jump.append(counter);
  let at = -1;
  jump.addEventListener('click', () => {
    choose();
    if (drawn.length === 0) return;
    count((at + 1) % drawn.length);
    show(drawn, at);
    bringIntoSight(drawn[at]);
  });
  const more = document.createElement('button');
  more.className = 'explain';
  more.textContent = words.explain;
  more.title = finding.ruleId;
  more.addEventListener('click', () => explain(finding.ruleId));
  made.append(jump, more);
  return { element: made, places: drawn, count };

  function count(place: number): void {
    at = place;
    if (drawn.length > 1) counter.textContent = words.places(at + 1, drawn.length);
  }
}

function wording({ quote, near, ofTheSheet }: ViewFinding): string {
  if (ofTheSheet && quote !== '') return words.sheetWith(quote);
  if (quote === '') return near === null ? '' : words.at(near);
  return words.at(quote) + (near === null ? '' : words.within(near));
}

/** Shows all places of a finding as chosen, and one of them as the one that is looked at. */
function show(places: readonly Place[], at: number): void {
  for (const old of document.querySelectorAll('.thethuc-chosen'))
    old.classList.remove('thethuc-chosen', 'thethuc-here');
  for (const piece of places.flat()) piece.classList.add('thethuc-chosen');
  for (const piece of places[at] ?? []) piece.classList.add('thethuc-here');
}

function bringIntoSight(place: Place | undefined): void {
  const first = place?.[0];
  if (!first) return;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  // Of a whole sheet one need not see the middle.
  const block = first.clientHeight > document.documentElement.clientHeight / 2 ? 'nearest' : 'center';
  first.scrollIntoView({ block, behavior: still ? 'auto' : 'smooth' });
}

function span(className: string, text: string): HTMLElement {
  const made = document.createElement('span');
  made.className = className;
  made.textContent = text;
  return made;
}
