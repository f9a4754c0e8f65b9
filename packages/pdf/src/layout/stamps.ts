import type { Box, Chunk } from '../page/content.ts';

/** The words of a page, and where others were stamped on it. */
export interface Unstamped {
  readonly chunks: readonly Chunk[];
  /** Blocks of words that a signature or an office system put on the finished page. */
  readonly stamps: readonly Box[];
}

/** Words of a stamp are smaller than those of the text, in parts of their size. */
const SMALL = 0.78;
/** Lines of one stamp lie this near, in parts of their size, and begin or end within so many points of each other. */
const NEAR = 2.2;
const ASIDE = 12;
/** A trace of printing stands this near to an edge of the page, in points, and is no larger than that. */
const EDGE = { points: 34, size: 8.5 };

/** What a digital signature says of itself. */
const SIGNATURE =
  /(?:^|[\n:.])[ ]*(?:(?:được[ ]+)?ký(?:[ ]+số)?[ ]+bởi|người[ ]+ký|(?:ngày|thời gian)[ ]+ký|chữ ký số|digitally signed|signed by|signature (?:not )?(?:verified|valid))/iu;
/** The stamp of incoming documents. */
const ARRIVAL = /^(?:(?:công văn|văn bản)[ ]+)?đến[ ]*$[^]*^(?:số|ngày)/imu;
const DATE = /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/u;

/**
 * Sets aside what was stamped on the page as text: small words in another typeface or colour than those of the document
 * that say they are a signature, an entry stamp, or the trace of an office system at the edge of the page.
 */
export function withoutStamps(
  chunks: readonly Chunk[],
  { widthPt, heightPt }: { readonly widthPt: number; readonly heightPt: number },
): Unstamped {
  const usual = usualOf(chunks);
  const foreign = chunks.filter(
    ({ size, face, color = '000000' }) =>
      size <= SMALL * usual.size && (face.family !== usual.family || color !== usual.color),
  );
  const stamps: Box[] = [];
  const taken = new Set<Chunk>();
  for (const block of blocksOf(foreign)) {
    const box = boxOf(block);
    const words = block.map(({ text }) => text.normalize('NFC').trim()).join('\n');
    const atEdge =
      box.y < EDGE.points ||
      box.y + box.height > heightPt - EDGE.points ||
      box.x + box.width < EDGE.points ||
      box.x > widthPt - EDGE.points;
    const isTrace = atEdge && DATE.test(words) && block.every(({ size }) => size <= EDGE.size);
    if (!isTrace && !SIGNATURE.test(words) && !ARRIVAL.test(words)) continue;
    stamps.push(box);
    for (const chunk of block) taken.add(chunk);
  }
  return taken.size === 0 ? { chunks, stamps } : { chunks: chunks.filter((chunk) => !taken.has(chunk)), stamps };
}

/** Typeface, size and colour that most letters have. */
function usualOf(chunks: readonly Chunk[]): { family: string | undefined; size: number; color: string } {
  const letters = new Map<string, { chunk: Chunk; count: number }>();
  for (const chunk of chunks) {
    const key = `${chunk.face.family} ${Math.round(chunk.size)} ${chunk.color}`;
    const known = letters.get(key) ?? { chunk, count: 0 };
    letters.set(key, { chunk, count: known.count + chunk.text.length });
  }
  const [most] = [...letters.values()].sort((a, b) => b.count - a.count);
  const { face, size = 0, color = '000000' } = most?.chunk ?? {};
  return { family: face?.family, size, color };
}

/** Words on neighbouring lines, each block from its first line to its last. */
function blocksOf(chunks: readonly Chunk[]): Chunk[][] {
  const blocks: Chunk[][] = [];
  for (const chunk of [...chunks].sort((a, b) => a.y - b.y || a.x0 - b.x0)) {
    const block = blocks.find((own) => own.some((other) => isBeside(other, chunk)));
    if (block) block.push(chunk);
    else blocks.push([chunk]);
  }
  return blocks;
}

function isBeside(one: Chunk, other: Chunk): boolean {
  return (
    Math.abs(one.y - other.y) <= NEAR * Math.max(one.size, other.size) &&
    one.face.family === other.face.family &&
    one.color === other.color &&
    one.x0 <= other.x1 + ASIDE &&
    other.x0 <= one.x1 + ASIDE
  );
}

function boxOf(block: readonly Chunk[]): Box {
  const x = Math.min(...block.map(({ x0 }) => x0));
  const y = Math.min(...block.map((chunk) => chunk.y - chunk.size));
  return {
    x,
    y,
    width: Math.max(...block.map(({ x1 }) => x1)) - x,
    height: Math.max(...block.map((chunk) => chunk.y)) - y,
  };
}
