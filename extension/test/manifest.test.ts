import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = join(import.meta.dirname, '..');
const textOf = (name: string) => readFileSync(join(folder, name), 'utf8');
const manifest = textOf('package.json');
const words = (name: string) => JSON.parse(textOf(name)) as Readonly<Record<string, string>>;
const vi = words('package.nls.json');
const en = words('package.nls.en.json');

interface Contributions {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

describe('manifest', () => {
  it('has words for every name in it, and no others', () => {
    const used = [...manifest.matchAll(/"%([^%"]+)%"/gu)].map((match) => match[1]!);
    expect([...new Set(used)].sort()).toEqual(Object.keys(vi).sort());
  });

  it('has the same names in both languages, Vietnamese first in an editor that runs in English', () => {
    expect(Object.keys(en)).toEqual(Object.keys(vi));
    const lost = Object.keys(vi).filter((key) => !en[key]?.startsWith(vi[key]!));
    expect(lost).toEqual([]);
  });

  it('declares the commands that are registered', () => {
    const registered = [...textOf('src/extension.ts').matchAll(/registerCommand\('([^']+)'/gu)].map(
      (match) => match[1],
    );
    const { contributes } = JSON.parse(manifest) as Contributions;
    expect(registered.sort()).toEqual(contributes.commands.map(({ command }) => command).sort());
  });

  it('works without trust and sends nothing', () => {
    expect(JSON.parse(manifest)).toMatchObject({ capabilities: { untrustedWorkspaces: { supported: true } } });
    expect(manifest).not.toMatch(/telemetry/iu);
  });
});
