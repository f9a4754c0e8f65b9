import type { FullRun } from '../page/format.ts';
import { PLAIN_PARAGRAPH, PLAIN_RUN } from '../page/format.ts';
import type { Line, LineRun, Zone } from '../page/line.ts';
import { makeLine } from '../page/lines.ts';
import { BODY_PARTS, PART_KEYS, type PartKey, type TheHe } from '../van-ban/van-ban.ts';
import type { Inline } from './inline.ts';
import { NotationError } from './notation-error.ts';

/** A line of the document being edited; `written` is the line of the block that shows it. */
export interface Entry {
  readonly line: Line;
  readonly written?: Written;
}

export interface Written {
  /** Ordinal of the line in the block. */
  readonly at: number;
  readonly columns: readonly number[];
}

const isBody = (part: PartKey): boolean => BODY_PARTS.includes(part);

/** Gives the words of `inline` the formats of `before`, changed by their attributes. */
function runsFrom(inline: Inline, before: Line, part: PartKey, theHe: TheHe): LineRun[] {
  const format = (own: FullRun, run: Inline['runs'][number]): LineRun => ({
    text: run.text,
    format: { ...own, ...inline.leading.run, ...run.attributes.run },
    ...(run.attributes.revision === undefined ? {} : { revision: run.attributes.revision }),
    ...(run.attributes.decomposed === undefined ? {} : { decomposed: true }),
  });
  // Where one line holds two looks by right ("Nơi nhận" underlined, its colon not), the words decide.
  const [only] = inline.runs;
  const mixed = part === 'noi-nhan' || part === 'dieu';
  if (mixed && inline.runs.length === 1 && only !== undefined) {
    return makeLine(part, only.text, theHe).runs.map((run) => format(run.format, { ...only, text: run.text }));
  }
  const own = before.runs[0]?.format ?? PLAIN_RUN;
  return inline.runs.map((run) => format(own, run));
}

/** The line that `inline` writes, standing where `before` stood. */
export function rewrite(before: Line, inline: Inline, theHe: TheHe): Line {
  const { leading } = inline;
  const keepsWords = inline.runs.length === 0;
  const runs = keepsWords
    ? before.runs.map((run) => ({ ...run, format: { ...run.format, ...leading.run } }))
    : runsFrom(inline, before, before.part, theHe);
  const line: Line = {
    ...before,
    runs,
    paragraph: { ...before.paragraph, ...leading.paragraph },
    ...(leading.drawn === undefined ? {} : { drawn: leading.drawn }),
  };
  if (keepsWords && before.row !== undefined) {
    const cells = before.row.cells.map((cell) => ({
      runs: cell.runs.map((run) => ({ ...run, format: { ...run.format, ...leading.run } })),
      paragraph: { ...cell.paragraph, ...leading.paragraph },
    }));
    return { ...line, row: { ...before.row, cells } };
  }
  const { row: _row, ...words } = line;
  return words;
}

/** A row of a table from its written cells. */
export function rowLine(before: Line, cells: readonly Inline[], ruled: boolean): Line {
  return {
    ...before,
    runs: [],
    row: {
      ruled,
      cells: cells.map((cell) => ({
        runs: cell.runs.map((run) => ({
          text: run.text,
          format: { ...PLAIN_RUN, ...cell.leading.run, ...run.attributes.run },
        })),
        paragraph: { ...PLAIN_PARAGRAPH, ...cell.leading.paragraph },
      })),
    },
  };
}

/** The document of a case while its block is read. */
export class Draft {
  entries: Entry[];
  readonly #theHe: TheHe;
  readonly #replaced = new Set<string>();

  constructor(lines: readonly Line[], theHe: TheHe) {
    this.entries = lines.map((line) => ({ line }));
    this.#theHe = theHe;
  }

  /** Positions of the lines of a component. */
  positions(part: PartKey): number[] {
    return this.entries.flatMap(({ line }, at) => (line.part === part ? [at] : []));
  }

  /** Where the first line of an absent component belongs: after everything that comes before it in its zone. */
  #placeOf(part: PartKey, zone: Zone): number {
    const order = PART_KEYS.indexOf(part);
    let place = -1;
    this.entries.forEach(({ line }, at) => {
      if (line.zone === zone && PART_KEYS.indexOf(line.part) <= order) place = at;
    });
    if (place >= 0) return place + 1;
    const first = this.entries.findIndex(({ line }) => line.zone === zone);
    return first >= 0 ? first : this.entries.length;
  }

  /** `part: text` without an index: the first such line clears the component, the next ones follow it. */
  write(part: PartKey, make: (before: Line) => Line, written: Written): void {
    const key = isBody(part) ? 'body' : part;
    const same = ({ line }: Entry): boolean => (isBody(part) ? isBody(line.part) : line.part === part);
    if (this.#replaced.has(key)) {
      const last = this.entries.findLastIndex(same);
      const model = this.entries[last]?.line;
      const before = model?.part === part && model.row === undefined ? model : makeLine(part, '', this.#theHe);
      this.entries.splice(last + 1, 0, { line: make(this.#next(part, before)), written });
      return;
    }
    this.#replaced.add(key);
    const old = this.entries.filter(same);
    const model = old.find(({ line }) => line.part === part)?.line;
    const at = this.entries.findIndex(same);
    const kept = this.entries.filter((entry) => !same(entry));
    const fresh = makeLine(part, '', this.#theHe);
    const before = model === undefined || model.row !== undefined ? fresh : model;
    const line = make(before);
    if (at < 0) kept.splice(this.#placeOf(part, fresh.zone), 0, { line, written });
    else kept.splice(this.entries.slice(0, at).filter((entry) => !same(entry)).length, 0, { line, written });
    this.entries = kept;
    this.#models.set(
      part,
      old.filter((entry) => entry.line.part === part).map((entry) => entry.line),
    );
    this.#written.set(part, 1);
  }

  readonly #models = new Map<PartKey, readonly Line[]>();
  readonly #written = new Map<PartKey, number>();

  /** The n-th line written takes the look of the n-th line that stood there. */
  #next(part: PartKey, fallback: Line): Line {
    const n = this.#written.get(part) ?? 0;
    this.#written.set(part, n + 1);
    const models = this.#models.get(part) ?? [];
    const { joined: _joined, ...plain } = fallback;
    return models[n] ?? plain;
  }

  /** `part[n]: …` and `part[+]: …`. */
  writeAt(part: PartKey, index: number | '+', make: (before: Line) => Line, written: Written): void {
    const places = this.positions(part);
    if (index === '+') {
      const last = places.at(-1);
      const model = last === undefined ? undefined : this.entries[last]?.line;
      const fresh = makeLine(part, '', this.#theHe);
      const at = last === undefined ? this.#placeOf(part, fresh.zone) : last + 1;
      const { joined: _joined, ...before } = model === undefined || model.row !== undefined ? fresh : model;
      this.entries.splice(at, 0, { line: make(before), written });
      return;
    }
    const at = places[index];
    const entry = at === undefined ? undefined : this.entries[at];
    if (at === undefined || entry === undefined) {
      throw new NotationError(`Không có ${part}[${index}]: văn bản chỉ có ${places.length} dòng ${part}`);
    }
    this.entries[at] = { line: make(entry.line), written };
  }

  /** `part: [attributes]`: every line of the component keeps its words. */
  restyle(part: PartKey, make: (before: Line) => Line): void {
    const places = this.positions(part);
    if (places.length === 0)
      throw new NotationError(
        `Văn bản không có ${part} để đổi định dạng (thành phần bổ sung: thêm dòng "có: ${part}")`,
      );
    for (const at of places) {
      const entry = this.entries[at];
      if (entry !== undefined) this.entries[at] = { ...entry, line: make(entry.line) };
    }
  }

  remove(part: PartKey, index?: number): void {
    const places = this.positions(part);
    const gone = index === undefined ? places : places.slice(index, index + 1);
    if (gone.length === 0) throw new NotationError(`Không có ${part}${index === undefined ? '' : `[${index}]`} để bỏ`);
    this.entries = this.entries.filter((_, at) => !gone.includes(at));
  }

  /** Puts a line that is no component beside `anchor`. */
  addBeside(anchor: PartKey, after: boolean, make: (before: Line) => Line, written: Written): void {
    const at = after ? this.positions(anchor).at(-1) : this.positions(anchor)[0];
    const entry = at === undefined ? undefined : this.entries[at];
    if (at === undefined || entry === undefined) throw new NotationError(`Không có ${anchor} để làm mốc`);
    const plain = makeLine('khac', '', this.#theHe);
    const before: Line = {
      ...plain,
      zone: entry.line.zone,
      paragraph: entry.line.zone === 'body' ? plain.paragraph : entry.line.paragraph,
      ...(entry.line.appendix === undefined ? {} : { appendix: entry.line.appendix }),
    };
    this.entries.splice(after ? at + 1 : at, 0, { line: make(before), written });
  }

  move(part: PartKey, after: boolean, anchor: PartKey): void {
    const moved = this.positions(part).flatMap((at) => this.entries[at] ?? []);
    if (moved.length === 0) throw new NotationError(`Không có ${part} để dời`);
    this.entries = this.entries.filter((entry) => !moved.includes(entry));
    const at = after ? this.positions(anchor).at(-1) : this.positions(anchor)[0];
    const target = at === undefined ? undefined : this.entries[at];
    if (at === undefined || target === undefined) throw new NotationError(`Không có ${anchor} để làm mốc`);
    const settled = moved.map((entry) => ({ ...entry, line: { ...entry.line, zone: target.line.zone } }));
    this.entries.splice(after ? at + 1 : at, 0, ...settled);
  }

  swap(a: Zone, b: Zone): void {
    this.entries = this.entries.map((entry) => {
      const { zone } = entry.line;
      return zone === a || zone === b ? { ...entry, line: { ...entry.line, zone: zone === a ? b : a } } : entry;
    });
  }

  append(line: Line, written: Written): void {
    this.entries.push({ line, written });
  }
}
