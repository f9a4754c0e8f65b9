import type { Paint, Tone } from '@thethuc/report';

/** The outside world as the command sees it, so that a test can stand in for it. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Somebody is there to answer questions. */
  readonly inIsTty?: boolean;
  readonly outIsTty: boolean;
  readonly errIsTty: boolean;
  /** Width of the terminal, where there is one. */
  readonly columns: number | undefined;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** `YYYY-MM-DD`, local. */
  readonly today: string;
  /** Asks a person; left out where nobody can answer. The end of the input answers with nothing. */
  readonly ask?: (question: string) => Promise<string>;
  /** Module for worker threads, in the built command. */
  readonly worker?: URL;
}

const CODES: Readonly<Record<Tone, string>> = {
  path: '1;4',
  heading: '1',
  error: '31',
  warning: '33',
  info: '36',
  good: '32',
  quiet: '2',
};

/** Colours for a terminal that is one; `undefined` for a pipe, a file or a user who wants none. */
export function paintFor(terminal: Terminal, wanted: boolean): Paint | undefined {
  const { env, outIsTty } = terminal;
  if (!wanted || !outIsTty || env['NO_COLOR'] || env['TERM'] === 'dumb') return undefined;
  return (tone, text) => `\u001B[${CODES[tone]}m${text}\u001B[0m`;
}
