/** What the shell learns; the numbers are part of the product. */
export const EXIT = {
  /** Everything that was named has been read, and nothing found reaches the threshold. */
  clean: 0,
  /** Errors were found, or more warnings than `--max-warnings` or the configuration allows. */
  findings: 1,
  /** The command line, the configuration or an overlay file is wrong; nothing was checked. */
  usage: 2,
  /** At least one file could not be read. It outranks `findings`: the result is not complete. */
  unreadable: 3,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
