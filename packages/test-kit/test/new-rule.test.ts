import { RULES } from '@thethuc/core';
import { COMPONENT_IDS, componentOf } from '@thethuc/report';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { readCasePage } from '../src/cases/case-page.ts';
import { runBlock } from '../src/cases/run-block.ts';
import { ruleIdFault, rulePageTemplate, ruleTemplate } from '../src/generate/new-rule.ts';
import { ROOT } from '../src/source-files.ts';

describe('npm run new-rule', () => {
  it('takes a rule on a component that reports have a name for', () => {
    expect(RULES.filter(({ id }) => !COMPONENT_IDS.includes(componentOf(id))).map(({ id }) => id)).toEqual([]);
    expect(ruleIdFault('tieu-de/mau-sac')).toBeUndefined();
    expect(ruleIdFault('tieu-de')).toMatch(/^Cách dùng/u);
    expect(ruleIdFault('tieu-đề/mau-sac')).toMatch(/^Cách dùng/u);
    expect(ruleIdFault('foo/bar')).toMatch(/^Không có thành phần "foo"\. Các thành phần: .*tieu-de.*components\.ts/su);
  });

  it('begins each with a rule that compiles', { timeout: 60_000 }, () => {
    const rules = join(ROOT, 'packages/core/src/rules');
    const texts = new Map(
      COMPONENT_IDS.map((component) => [
        join(rules, component, 'quy-tac-moi.ts'),
        ruleTemplate(`${component}/quy-tac-moi`),
      ]),
    );
    const { config } = ts.readConfigFile(join(ROOT, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
      config: object;
    };
    const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
    const host = ts.createCompilerHost(options);
    const { fileExists, readFile, getSourceFile } = host;
    host.fileExists = (path) => texts.has(path) || fileExists(path);
    host.readFile = (path) => texts.get(path) ?? readFile(path);
    host.getSourceFile = (path, version, ...rest) => {
      const text = texts.get(path);
      return text === undefined ? getSourceFile(path, version, ...rest) : ts.createSourceFile(path, text, version);
    };
    const program = ts.createProgram([...texts.keys()], options, host);
    const faults = [...texts.keys()].flatMap((path) => {
      const file = program.getSourceFile(path);
      return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
    });
    expect(faults.map(({ file, messageText }) => `${file?.fileName}: ${JSON.stringify(messageText)}`)).toEqual([]);
  });

  it('begins each with a page whose blocks can be read', () => {
    for (const component of COMPONENT_IDS) {
      const page = readCasePage(rulePageTemplate(`${component}/quy-tac-moi`))!;
      expect(page.blocks).toHaveLength(2);
      for (const { lines, info } of page.blocks) expect(() => runBlock(lines, info, page.ruleId)).not.toThrow();
    }
  });
});
