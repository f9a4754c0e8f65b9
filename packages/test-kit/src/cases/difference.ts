/** The block as written and as it came out, with -/+ lines; `undefined` when they are the same. */
export function difference(written: readonly string[], came: readonly string[]): string | undefined {
  const a = written.map((line) => line.trimEnd());
  while (a.at(-1) === '') a.pop();
  if (a.length === came.length && a.every((line, i) => line === came[i])) return undefined;
  // Longest common subsequence: blocks are short.
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(came.length + 1).fill(0));
  const at = (i: number, j: number): number => table[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = came.length - 1; j >= 0; j--) {
      const row = table[i];
      if (row) row[j] = a[i] === came[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const out: string[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < came.length) {
    if (i < a.length && j < came.length && a[i] === came[j]) {
      out.push(`  ${a[i]}`);
      i++;
      j++;
    } else if (i < a.length && (j >= came.length || at(i + 1, j) >= at(i, j + 1))) out.push(`- ${a[i++]}`);
    else out.push(`+ ${came[j++]}`);
  }
  return out.join('\n');
}
