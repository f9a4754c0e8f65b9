import { main, type Terminal } from '@thethuc/cli';

/** What `thethuc` says and how it ends, run in a folder on the first of November 2026 where no terminal is. */
export async function runCommand(cwd: string, argv: readonly string[], more: Partial<Terminal> = {}) {
  let out = '';
  let err = '';
  const status = await main(argv, {
    out: (text) => (out += text),
    err: (text) => (err += text),
    outIsTty: false,
    errIsTty: false,
    columns: undefined,
    cwd,
    env: {},
    today: '2026-11-01',
    ...more,
  });
  return { status, out, err };
}
