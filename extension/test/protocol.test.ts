import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type * as asked from '../src/requests.ts';
import type * as answered from '../../packages/language-server/src/extension/requests.ts';

/** What a function would have to be to be taken for another: of one type in all, optional and read-only properties too. */
type Exactly<A> = <T>() => T extends A ? 1 : 2;
type Same<A, B> = Exactly<A> extends Exactly<B> ? true : false;

/** Parameters and answers of every request. */
type Spoken<Requests> = {
  [Name in keyof Requests as Name extends `${string}Request` ? Name : never]: Requests[Name] extends {
    readonly _: readonly [infer Params, infer Answer, ...unknown[]] | undefined;
  }
    ? { readonly params: Params; readonly answer: Answer }
    : never;
};

describe('what the extension asks and the server answers, written on both sides,', () => {
  it('is of the same types', () => {
    // The compiler is the test: `npx tsc` fails here when the two part.
    const same: Same<Spoken<typeof asked>, Spoken<typeof answered>> = true;
    expect(same).toBe(true);
  });

  it('has the same names', () => {
    const names = (path: string) =>
      [...readFileSync(new URL(path, import.meta.url), 'utf8').matchAll(/'(thethuc\/\w+)'/gu)].map((match) => match[1]);
    const ours = names('../src/requests.ts');
    expect(ours.length).toBeGreaterThan(5);
    expect(names('../../packages/language-server/src/extension/requests.ts')).toEqual(ours);
  });
});
