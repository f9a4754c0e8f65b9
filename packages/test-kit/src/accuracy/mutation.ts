import type { Line } from '../page/line.ts';
import { lineText } from '../page/line.ts';
import type { PartKey, TheHe } from '../van-ban/van-ban.ts';

/** What a mutation may look at to say what it changes. */
export interface MutationContext {
  readonly theHe: TheHe;
  /** Parameters of the provision in force. */
  readonly params: Readonly<Record<string, unknown>>;
  /** Words of the n-th line of a component of the clean document, `` when it has none. */
  text(part: PartKey, nth?: number): string;
}

/** One way of breaking one requirement, as lines of the case notation. */
export interface Mutation {
  readonly requirement: string;
  /** What is wrong, in Vietnamese. */
  readonly says: string;
  /** Base documents without their generation. */
  readonly bases: readonly string[];
  readonly generations?: readonly TheHe[];
  lines(context: MutationContext): readonly string[];
  /** The unbroken document, where it is not the base itself. */
  readonly clean?: (context: MutationContext) => readonly string[];
}

/** The words of a component in lines that are already laid out. */
export function wordsOf(lines: readonly Line[], part: PartKey, nth = 0): string {
  const line = lines.filter((one) => one.part === part)[nth];
  return line === undefined ? '' : lineText(line);
}
