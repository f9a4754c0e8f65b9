import type { HeaderFooter, PageKind, Section } from '@thethuc/core';
import type { DocxPackage } from '../package/docx-package.ts';
import type { ReadContext } from './context.ts';
import type { SectionFrame } from './sections.ts';
import { StoryReader } from './story-reader.ts';

type Slot = `${HeaderFooter['place']} ${PageKind}`;

const PLACES = ['header', 'footer'] as const;
const KINDS = ['default', 'first', 'even'] as const;

/**
 * Reads the headers and footers in force and completes the sections with them. A section without a reference
 * of its own takes the one of the section before (17.10.2, 17.10.5); a first or even one only acts when
 * `w:titlePg` or `w:evenAndOddHeaders` calls for it (17.10.1, 17.10.6).
 */
export function readHeadersAndFooters(
  pkg: DocxPackage,
  mainPart: string,
  context: ReadContext,
  evenAndOdd: boolean,
): readonly Section[] {
  const targets = new Map(pkg.relationshipsOf(mainPart).map(({ id, target }) => [id, target]));
  const inForce = new Map<Slot, string>();
  const used = context.sections.map((frame) => {
    for (const { place, kind, id } of frame.references) {
      const target = targets.get(id);
      if (target !== undefined && pkg.has(target)) inForce.set(`${place} ${kind}`, target);
    }
    return slotsOf(frame, evenAndOdd, inForce);
  });
  const readParts = new Map<string, readonly number[]>();
  // Headers before footers, as the flat text promises.
  for (const place of PLACES) {
    used.forEach((slots, section) => {
      for (const slot of slots) {
        if (slot.place !== place || readParts.has(slot.part)) continue;
        const part = pkg.optional(slot.part);
        const first = context.builder.paragraphs.length;
        if (part !== undefined) new StoryReader(context, part, place, section).readTop(part.root.children);
        readParts.set(slot.part, range(first, context.builder.paragraphs.length));
      }
    });
  }
  return context.sections.map((frame, index) => ({
    index,
    page: frame.page,
    titlePage: frame.titlePage,
    headersAndFooters: (used[index] ?? []).map(({ place, kind, part }) => ({
      place,
      kind,
      paragraphs: readParts.get(part) ?? [],
    })),
    pageNumber: frame.pageNumber,
    startsPage: frame.startsPage,
  }));
}

function slotsOf(
  frame: SectionFrame,
  evenAndOdd: boolean,
  inForce: ReadonlyMap<Slot, string>,
): Array<{ place: HeaderFooter['place']; kind: PageKind; part: string }> {
  return PLACES.flatMap((place) =>
    KINDS.flatMap((kind) => {
      if (kind === 'first' && !frame.titlePage) return [];
      if (kind === 'even' && !evenAndOdd) return [];
      const part = inForce.get(`${place} ${kind}`);
      return part === undefined ? [] : [{ place, kind, part }];
    }),
  );
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}
