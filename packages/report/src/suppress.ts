import { groupBy } from './group-by.ts';
import type { DocumentReport, FindingReport, Location, SuppressedFinding, Suppression } from './report.ts';

/** Decides about one place of one finding; `undefined` leaves it where it is. */
export type Judge = (finding: FindingReport, place: Location) => Suppression | undefined;

/**
 * Moves the places that `judge` names from the findings of a document to what
 * is suppressed. A finding keeps the places that are left.
 */
export function suppress(document: DocumentReport, judge: Judge): DocumentReport {
  const suppressed: SuppressedFinding[] = [];
  const findings = document.findings.flatMap((finding, index) => {
    const places = allPlaces(finding).map((location, at) => ({ location, at, by: judge(finding, location) }));
    const taken = places.filter(({ by }) => by !== undefined);
    if (taken.length === 0) return [finding];
    for (const group of groupBy(taken, ({ by }) => JSON.stringify(by)).values()) {
      suppressed.push({
        ...withPlaces(
          finding,
          group.map(({ location }) => location),
        ),
        suppression: group[0]!.by!,
        part: { finding: index, places: group.map(({ at }) => at), of: places.length },
      });
    }
    const left = places.filter(({ by }) => by === undefined).map(({ location }) => location);
    return left.length === 0 ? [] : [withPlaces(finding, left)];
  });
  return { ...document, findings, suppressed: [...document.suppressed, ...suppressed] };
}

/** Undoes `suppress` for one kind, which must be the kind that was applied last. */
export function restore(document: DocumentReport, kind: Suppression['kind']): DocumentReport {
  const back = document.suppressed.filter(({ suppression }) => suppression.kind === kind);
  if (back.length === 0) return document;
  const parts = groupBy(back, ({ part }) => String(part.finding));
  const left = [...document.findings];
  const findings: FindingReport[] = [];
  for (let index = 0; left.length > 0 || parts.has(String(index)); index += 1) {
    const pieces = parts.get(String(index)) ?? [];
    const taken = pieces.reduce((sum, { part }) => sum + part.places.length, 0);
    const rest = pieces.length === 0 || taken < pieces[0]!.part.of ? left.shift() : undefined;
    const finding = together(pieces, rest);
    if (finding) findings.push(finding);
  }
  return {
    ...document,
    findings,
    suppressed: document.suppressed.filter(({ suppression }) => suppression.kind !== kind),
  };
}

/** The finding that was cut into `pieces` and `rest`. */
function together(pieces: readonly SuppressedFinding[], rest: FindingReport | undefined): FindingReport | undefined {
  const [first] = pieces;
  if (!first) return rest;
  const places = new Map<number, Location>();
  for (const piece of pieces) {
    allPlaces(piece).forEach((location, at) => places.set(piece.part.places[at] ?? at, location));
  }
  const free = rest ? allPlaces(rest) : [];
  const all: Location[] = [];
  for (let at = 0, next = 0; at < first.part.of; at += 1) {
    const place = places.get(at) ?? free[next++];
    if (place) all.push(place);
  }
  const { suppression: _suppression, part: _part, ...finding } = first;
  return withPlaces(finding, all);
}

/** Every place of a finding, the first one included. */
export function allPlaces({ location, also }: FindingReport): Location[] {
  return [location, ...also];
}

function withPlaces(finding: FindingReport, places: readonly Location[]): FindingReport {
  const [location = finding.location, ...also] = places;
  return { ...finding, location, occurrences: places.length, also };
}
