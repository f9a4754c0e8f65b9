import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import AjvDraft04 from 'ajv-draft-04';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { toSarif } from '../src/sarif.ts';
import { FOLDER, HOSTILE, NOTHING, ONE } from './fixture.ts';

const schema = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
const ajv = new AjvDraft04({ allErrors: true, strict: false, unicodeRegExp: false });
formats(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')) as object);

/** The part of SARIF that these tests look at. */
interface Log {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
      readonly taxonomies: readonly { readonly name: string; readonly taxa: readonly { readonly id: string }[] }[];
      readonly artifacts: readonly { readonly location: { readonly uri: string } }[];
      readonly invocations: readonly [
        {
          readonly executionSuccessful: boolean;
          readonly toolExecutionNotifications: readonly { readonly level: string }[];
        },
      ];
      readonly results: readonly {
        readonly ruleId: string;
        readonly ruleIndex: number;
        readonly kind: string;
        readonly level: string;
        readonly taxa: readonly {
          readonly id: string;
          readonly index: number;
          readonly toolComponent: { readonly name: string; readonly index: number };
        }[];
        readonly locations: readonly {
          readonly physicalLocation: {
            readonly artifactLocation: { readonly uri: string; readonly index: number };
            readonly region?: object;
          };
        }[];
      }[];
    },
  ];
}

const logOf = (report: typeof FOLDER) => JSON.parse(toSarif(report, { language: 'vi' })) as Log;

describe('toSarif', () => {
  it.each([
    ['one document', ONE],
    ['a folder', FOLDER],
    ['nothing', NOTHING],
    ['hostile text', HOSTILE],
  ])('is valid against the schema of SARIF 2.1.0: %s', (_, report) => {
    for (const language of ['vi', 'en'] as const) {
      validate(JSON.parse(toSarif(report, { language })));
      expect(validate.errors ?? []).toEqual([]);
    }
  });

  it('would not be valid with a level that SARIF does not know', () => {
    expect(validate(JSON.parse(toSarif(ONE, { language: 'vi' }).replace('"error"', '"eror"')))).toBe(false);
  });

  it('points from each result to its rule, its clause and its file', () => {
    const [run] = logOf(FOLDER).runs;
    for (const result of run.results) {
      expect(run.tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId);
      for (const { id, index, toolComponent } of result.taxa) {
        const taxonomy = run.taxonomies[toolComponent.index]!;
        expect(taxonomy.name).toBe(toolComponent.name);
        expect(taxonomy.taxa[index]?.id).toBe(id);
      }
      for (const { physicalLocation } of result.locations) {
        const { uri, index } = physicalLocation.artifactLocation;
        expect(run.artifacts[index]?.location.uri).toBe(uri);
      }
    }
  });

  it('makes results of faults only, and says the rest about the run', () => {
    const [run] = logOf(FOLDER).runs;
    expect(run.results.map(({ kind }) => kind)).toEqual(run.results.map(() => 'fail'));
    expect(run.results).toHaveLength(FOLDER.documents.flatMap(({ findings }) => findings).length);
    const levels = run.invocations[0].toolExecutionNotifications.map(({ level }) => level);
    expect(levels).toEqual(['warning', 'note', 'note', 'note', 'note', 'note', 'error']);
    expect(run.invocations[0].executionSuccessful).toBe(false);
    expect(logOf(ONE).runs[0].invocations[0].executionSuccessful).toBe(true);
  });

  it('gives a line only where the medium has lines', () => {
    const regions = logOf(FOLDER).runs[0].results.map(({ locations }) => locations[0]?.physicalLocation.region);
    expect(regions.at(-1)).toEqual({ startLine: 14, startColumn: 3 });
    expect(regions.slice(0, -1).every((region) => region === undefined)).toBe(true);
  });

  it('reads like this', async () => {
    await expect(toSarif(FOLDER, { language: 'vi' })).toMatchFileSnapshot('snapshots/folder.sarif');
  });
});
