import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow, importsOf, textOf, trackedFiles, withoutComments } from '../src/source-files.ts';

// The invariants of packages/README.md. Each test names the files that break it.

interface Manifest {
  readonly name: string;
  readonly private?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly overrides?: Readonly<Record<string, string>>;
}

/** Which of our packages each one may import, and whether it may use Node. */
const ALLOWED: Readonly<Record<string, { readonly ours: readonly string[]; readonly node: boolean }>> = {
  core: { ours: [], node: false },
  markdown: { ours: ['core'], node: false },
  docx: { ours: ['core'], node: false },
  pdf: { ours: ['core'], node: false },
  report: { ours: ['core'], node: false },
  checker: { ours: ['core', 'markdown', 'docx', 'pdf', 'report'], node: true },
  cli: { ours: ['core', 'markdown', 'docx', 'pdf', 'report', 'checker'], node: true },
  'language-server': { ours: ['core', 'markdown', 'docx', 'pdf', 'report', 'checker'], node: true },
  'test-kit': { ours: ['core', 'markdown', 'docx', 'pdf', 'report', 'checker', 'cli'], node: true },
};

/** What they import is in the bundle that they are shipped as. */
const BUNDLED: readonly string[] = ['cli', 'language-server'];

/** Those that are there. */
const PACKAGES = filesBelow('packages').flatMap((file) => /^packages\/([^/]+)\/package\.json$/u.exec(file)?.[1] ?? []);
const manifestOf = (name: string) => JSON.parse(textOf(`packages/${name}/package.json`)) as Manifest;
const sourcesOf = (name: string) =>
  filesBelow(`packages/${name}/src`).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));

/** Files and what is wrong in each, as lines to read in the failure. */
function offences(files: readonly string[], check: (source: string, file: string) => readonly string[]): string[] {
  return files.flatMap((file) => check(textOf(file), file).map((what) => `${file}: ${what}`));
}

describe('imports', () => {
  it('knows every package', () => {
    expect(PACKAGES.filter((name) => !(name in ALLOWED))).toEqual([]);
  });

  it.each(PACKAGES)('%s imports only what it may', (name) => {
    const { ours, node } = ALLOWED[name]!;
    const manifest = manifestOf(name);
    const declared = [
      ...Object.keys(manifest.dependencies ?? {}),
      // A package of types is imported by the name of what it describes.
      ...Object.keys(manifest.devDependencies ?? {}).map((dependency) => dependency.replace(/^@types\//u, '')),
    ];
    const allowed = new Set([
      ...ours.map((other) => `@thethuc/${other}`),
      ...declared.filter((d) => !d.startsWith('@thethuc/')),
    ]);
    const wrong = offences(sourcesOf(name), (source, file) =>
      importsOf(source).filter((target) => {
        if (target.startsWith('.')) return !staysInside(file, target, name);
        if (target.startsWith('node:')) return !node;
        return !allowed.has(packageOf(target)) && !isToolOf(name, target);
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('is told by the table of packages/README.md, row by row', () => {
    const rows = textOf('packages/README.md').matchAll(/^\| `([a-z-]+)` +\|[^|]*\| ([^|]+?) +\|$/gmu);
    const told = new Map([...rows].map(([, name = '', cell = '']) => [name, cell]));
    const words = (cell: string) => (cell === 'không gì cả' ? [] : cell.replaceAll('`', '').split(', ')).sort();
    const thirdParties = (files: readonly string[]) =>
      files
        .flatMap((file) => importsOf(textOf(file)).map(packageOf))
        .filter((target) => !/^(?:\.|node:|@thethuc\/)/u.test(target));
    for (const name of PACKAGES) {
      const { ours, node } = ALLOWED[name]!;
      const expected = [...new Set([...ours, ...thirdParties(sourcesOf(name)), ...(node ? ['Node'] : [])])].sort();
      // The test kit may import everything.
      if (name === 'test-kit') expect(told.get(name)).toBe('tất cả');
      else expect({ name, may: words(told.get(name) ?? '') }).toEqual({ name, may: expected });
    }
    const extension = thirdParties(filesBelow('extension/src').filter((file) => file.endsWith('.ts')));
    expect(words(told.get('extension') ?? '')).toEqual([...new Set([...extension, 'Node'])].sort());
  });

  it('declares what it imports of ours', () => {
    for (const name of PACKAGES) {
      const imported = sourcesOf(name).flatMap((file) => importsOf(textOf(file)).map(packageOf));
      const ours = [...new Set(imported.filter((target) => target.startsWith('@thethuc/')))].sort();
      const { dependencies, devDependencies } = manifestOf(name);
      const needed = BUNDLED.includes(name) ? devDependencies : dependencies;
      const declared = Object.keys(needed ?? {}).filter((d) => d.startsWith('@thethuc/'));
      expect({ name, ours }).toEqual({ name, ours: declared.sort() });
    }
  });

  it('needs nothing where it is installed from one file: what is bundled is a tool of the build', () => {
    for (const name of BUNDLED) expect(manifestOf(name).dependencies ?? {}).toEqual({});
  });

  it('lets a core layer look only to its left', () => {
    const layers = ['model', 'vocabulary', 'instruments', 'recognise', 'engine', 'rules', 'draft'];
    // A rule sees Doc, Parts, Profile and its parameters: never an instrument.
    const reachable: Readonly<Record<string, readonly string[]>> = {
      model: [],
      vocabulary: ['model'],
      instruments: ['model', 'vocabulary'],
      recognise: ['model', 'vocabulary'],
      rules: ['model', 'vocabulary', 'recognise', 'engine/define-rule.ts', 'engine/edit.ts'],
      // A draft is composed from the values of the instruments, and reads its symbols as the rule does.
      draft: ['model', 'vocabulary', 'instruments', 'recognise', 'rules/shapes/organ-symbols.ts'],
    };
    const wrong = offences(sourcesOf('core'), (source, file) => {
      const layer = file.split('/')[3] ?? '';
      const may = reachable[layer];
      if (!may) return [];
      return importsOf(source).filter((target) => {
        const [other = '', ...rest] = resolved(file, target).split('/').slice(3);
        return (
          layers.includes(other) && other !== layer && !may.includes(other) && !may.includes([other, ...rest].join('/'))
        );
      });
    });
    expect(wrong).toEqual([]);
  });

  it('lets the extension talk to us through the protocol only', () => {
    const sources = filesBelow('extension/src').filter((file) => file.endsWith('.ts'));
    const inBrowser = (file: string) => file.startsWith('extension/src/webview/');
    const wrong = offences(sources, (source, file) =>
      importsOf(source).filter((target) => {
        if (target.startsWith('.')) return !resolved(file, target).startsWith('extension/src/');
        // A page runs in a browser and has no editor to talk to.
        if (inBrowser(file)) return !['docx-preview', 'pdfjs-dist'].includes(packageOf(target));
        return !target.startsWith('node:') && target !== 'vscode' && packageOf(target) !== 'vscode-languageclient';
      }),
    );
    expect(wrong).toEqual([]);
    expect((JSON.parse(textOf('extension/package.json')) as Manifest).dependencies ?? {}).toEqual({});
  });

  it('lets nobody import the private test kit', () => {
    for (const name of PACKAGES.filter((other) => other !== 'test-kit')) {
      expect(manifestOf(name).dependencies ?? {}).not.toHaveProperty('@thethuc/test-kit');
    }
    expect(manifestOf('test-kit').private).toBe(true);
  });
});

describe('what needs no Node runs anywhere', () => {
  const pure = Object.keys(ALLOWED).filter((name) => !ALLOWED[name]!.node);

  it.each(pure)('%s uses no Node API', (name) => {
    const node = /\b(?:process|Buffer|__dirname|__filename|setImmediate)\b(?=[.([])|\bimport\.meta\b/gu;
    expect(offences(sourcesOf(name), (source) => matches(withoutComments(source), node))).toEqual([]);
  });

  it.each(pure)('%s has no clock and no chance', (name) => {
    const impure = /\bnew Date\(\s*\)|\bDate\.now\b|\bMath\.random\b|\bperformance\.now\b|\bsetTimeout\b|\bfetch\(/gu;
    expect(offences(sourcesOf(name), (source) => matches(withoutComments(source), impure))).toEqual([]);
  });

  it('keeps the core free of dependencies', () => {
    expect(manifestOf('core').dependencies ?? {}).toEqual({});
  });
});

describe('knowledge stays where it belongs', () => {
  it('names of OOXML stand only in docx and in the writer of the test kit', () => {
    const others = PACKAGES.filter((name) => name !== 'docx' && name !== 'test-kit').flatMap(sourcesOf);
    expect(
      offences(others, (source) => matches(withoutComments(source), /['"`</]w(?:p|ps|14|15)?:[a-zA-Z]+/gu)),
    ).toEqual([]);
  });

  it('no rule holds a clause number, the number of an instrument or a date', () => {
    const rules = sourcesOf('core').filter((file) => file.startsWith('packages/core/src/rules/'));
    const literal =
      /\b\d+-(?:QĐ|HD|QC|NQ|CT)\/(?:TW|VPTW)\b|\b\d+\/\d{4}\/NĐ-CP\b|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}\/\d{1,2}\/\d{4}\b|Phụ lục \d|Mục [IVX]+\b/gu;
    expect(offences(rules, (source) => matches(withoutComments(source), literal))).toEqual([]);
  });
});

describe('the repository', () => {
  it('has the top level it is meant to have', () => {
    const fixed = [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'extension',
      'package-lock.json',
      'package.json',
      'packages',
      'samples',
      'schemas',
      'tsconfig.json',
      'vitest.config.ts',
    ];
    const top = new Set(trackedFiles().map((file) => file.split('/', 1)[0] ?? ''));
    expect([...top].filter((name) => !name.startsWith('.') && !fixed.includes(name))).toEqual([]);
    expect(fixed.filter((name) => name !== 'extension' && !top.has(name))).toEqual([]);
  });

  it('pins every dependency to one version', () => {
    const tops = ['package.json', 'extension/package.json'].map((file) => JSON.parse(textOf(file)) as Manifest);
    const manifests = [...tops, ...PACKAGES.map(manifestOf)];
    const loose = manifests.flatMap(({ name, dependencies, devDependencies, optionalDependencies, overrides }) =>
      Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies, ...overrides })
        .filter(([, version]) => typeof version === 'string' && !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/u.test(version))
        .map(([dependency, version]) => `${name}: ${dependency} ${version}`),
    );
    expect(loose).toEqual([]);
  });

  it('gives in README the reason for every dependency', () => {
    const manifests = [...PACKAGES.map(manifestOf), JSON.parse(textOf('extension/package.json')) as Manifest];
    const readme = textOf('README.md');
    const silent = manifests.flatMap(({ name, dependencies, devDependencies }) =>
      Object.keys({ ...dependencies, ...devDependencies })
        .filter((one) => !/^@(?:thethuc|types)\//u.test(one) && !readme.includes(`\`${one}\``))
        .map((one) => `${name}: ${one}`),
    );
    expect(silent).toEqual([]);
  });

  it('names no registry host in the lock file', () => {
    expect(matches(textOf('package-lock.json'), /"resolved": "[a-z]+:\/\/[^"]*"/gu)).toEqual([]);
  });

  it('tells nothing of the machine it was written on', () => {
    // Written in halves, so that this file does not hold the words it looks for.
    const words = [
      '/wo' + 'rk/',
      '/ro' + 'ot/',
      '/ho' + 'me/',
      '/tm' + 'p/bash',
      'C:' + '\\Users',
      'sha' + 'red/corpus',
    ];
    const files = trackedFiles().filter((file) => !/\.(?:docx|png)$/u.test(file) && file !== '.ci/run');
    expect(offences(files, (source) => words.filter((word) => source.includes(word)))).toEqual([]);
  });

  it('holds no file that nobody can read in one sitting', () => {
    const long = filesBelow('packages').filter(
      (file) => /(?<!-mutations)\.ts$/u.test(file) && textOf(file).split('\n').length > 500,
    );
    expect(long).toEqual([]);
  });
});

function matches(source: string, pattern: RegExp): string[] {
  return [...source.matchAll(pattern)].map(([found]) => found);
}

function packageOf(target: string): string {
  const parts = target.split('/');
  return (target.startsWith('@') ? parts.slice(0, 2) : parts.slice(0, 1)).join('/');
}

/** The file a relative import means, from the top of the repository. */
function resolved(file: string, target: string): string {
  return target.startsWith('.') ? posix.normalize(posix.join(posix.dirname(file), target)) : target;
}

function staysInside(file: string, target: string, name: string): boolean {
  const path = resolved(file, target);
  return path.startsWith(`packages/${name}/`) || (ALLOWED[name]?.node === true && path.startsWith('schemas/'));
}

/** The test kit drives the tools of the root. */
function isToolOf(name: string, target: string): boolean {
  const tools = (JSON.parse(textOf('package.json')) as Manifest).devDependencies ?? {};
  return name === 'test-kit' && packageOf(target) in tools;
}
