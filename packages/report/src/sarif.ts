import type { Language, Severity } from '@thethuc/core';
import { artifactUri } from './artifact-uri.ts';
import { fingerprints } from './fingerprint.ts';
import { excuseOf, GATE_WORDS } from './gate-words.ts';
import { instrument, ruleTitle } from './names.ts';
import { placeNumbers } from './places.ts';
import type { Box, CitationReport, DocumentReport, FindingReport, Location, Report } from './report.ts';
import { WORDS } from './words.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** What is said about the run instead of about a fault. */
type NotificationId = 'unreadable' | 'not-a-party-document' | 'reading' | 'not-checkable';

/**
 * The report as SARIF 2.1.0. Clauses are taxa, one taxonomy per instrument.
 *
 * What could not be checked is a notification, not a result of kind `open`: the
 * readers of SARIF that matter take every result for a fault, whatever its kind.
 */
export function toSarif(report: Report, { language }: { readonly language: Language }): string {
  const index = indexOf(report);
  const { documents, tool } = report;
  // SARIF wants it said of all results or of none.
  const withSuppressions = documents.some(({ suppressed }) => suppressed.length > 0);
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: tool.name,
            version: tool.version,
            language,
            rules: index.rules.map((id) => ruleDescriptor(id, language)),
            ...(index.taxonomies.length > 0
              ? { supportedTaxonomies: index.taxonomies.map(({ name }, at) => ({ name, index: at })) }
              : {}),
          },
        },
        language,
        columnKind: 'utf16CodeUnits',
        ...(index.taxonomies.length > 0
          ? { taxonomies: index.taxonomies.map((taxonomy) => taxonomyComponent(taxonomy, language)) }
          : {}),
        artifacts: index.uris.map((uri) => ({ location: { uri }, roles: ['analysisTarget'] })),
        invocations: [
          {
            executionSuccessful: documents.every(({ status }) => status !== 'unreadable'),
            toolExecutionNotifications: documents.flatMap((document) => notifications(document, index, language)),
          },
        ],
        results: documents.flatMap((document) => results(document, index, language, withSuppressions)),
        ...(report.overlay === null ? {} : { properties: { overlay: report.overlay } }),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

interface Taxonomy {
  readonly name: string;
  readonly taxa: readonly CitationReport[];
}

/** The lists that results point into. */
interface Index {
  readonly uris: readonly string[];
  readonly rules: readonly string[];
  readonly taxonomies: readonly Taxonomy[];
}

function indexOf({ documents }: Report): Index {
  const rules = new Set<string>();
  const instruments = new Map<string, Map<string, CitationReport>>();
  for (const { findings, suppressed, notCheckable } of documents) {
    for (const { ruleId } of [...findings, ...suppressed, ...notCheckable]) rules.add(ruleId);
    for (const citation of [...findings, ...suppressed].flatMap(({ citations }) => citations)) {
      const taxa = instruments.get(citation.instrument) ?? new Map<string, CitationReport>();
      instruments.set(citation.instrument, taxa.set(citation.provision, citation));
    }
  }
  const names = [...instruments.keys()].sort();
  return {
    // A file named twice is still one artifact.
    uris: [...new Set(documents.map(({ path }) => artifactUri(path)))],
    rules: [...rules].sort(),
    taxonomies: names.map((name) => {
      const taxa = [...(instruments.get(name)?.values() ?? [])];
      return { name, taxa: taxa.sort((a, b) => (a.provision < b.provision ? -1 : 1)) };
    }),
  };
}

/** `helpUri` must be absolute and the pages lie beside the rules, so the page is named by the command that shows it. */
function ruleDescriptor(id: string, language: Language) {
  const title = ruleTitle(id)?.[language] ?? id;
  const command = `thethuc explain ${id}`;
  const help = {
    vi: ['Xem quy tắc, điều khoản và ví dụ', `Chạy: ${command}`],
    en: ['The rule, its clause and examples', `Run: ${command}`],
  }[language];
  return {
    id,
    shortDescription: { text: title },
    // GitHub asks for both.
    fullDescription: { text: title },
    help: { text: help.join('. '), markdown: `${help[0]}: \`${command}\`` },
    properties: { page: `packages/core/src/rules/${id}.md` },
  };
}

function taxonomyComponent({ name, taxa }: Taxonomy, language: Language) {
  const known = instrument(name);
  return {
    name,
    ...(known
      ? {
          fullName: known.name[language],
          shortDescription: { text: known.title[language] },
          releaseDateUtc: known.issued,
        }
      : {}),
    isComprehensive: false,
    taxa: taxa.map(({ provision, text }) => {
      const says = known?.provisions.find(({ id }) => id === provision)?.says[language];
      return {
        id: provision,
        shortDescription: { text },
        ...(says === undefined ? {} : { fullDescription: { text: says } }),
      };
    }),
  };
}

function results(document: DocumentReport, index: Index, language: Language, withSuppressions: boolean) {
  const prints = fingerprints(document.findings);
  return [
    ...document.findings.map((finding, at) => ({
      ...result(finding, document, index, language),
      partialFingerprints: { 'ruleAndWords/v1': prints[at] },
      ...(withSuppressions ? { suppressions: [] } : {}),
    })),
    ...document.suppressed.map((finding) => ({
      ...result(finding, document, index, language),
      suppressions: [
        {
          kind: finding.suppression.kind === 'waiver' && finding.suppression.config === null ? 'inSource' : 'external',
          status: 'accepted',
          justification: excuseOf(finding, document, language) || GATE_WORDS[language].baselineOf,
        },
      ],
    })),
  ];
}

function result(finding: FindingReport, document: DocumentReport, index: Index, language: Language) {
  const artifact = artifactOf(document.path, index);
  return {
    ruleId: finding.ruleId,
    ruleIndex: index.rules.indexOf(finding.ruleId),
    kind: 'fail',
    level: LEVELS[finding.severity],
    message: { text: finding.message },
    locations: [finding.location, ...finding.also].map((location) => place(location, artifact, language)),
    occurrenceCount: finding.occurrences,
    ...(finding.citations.length > 0 ? { taxa: finding.citations.map((citation) => taxon(citation, index)) } : {}),
    ...fixProperties(finding),
  };
}

/** A SARIF fix would have to hold the changed bytes, which a report does not know. */
function fixProperties({ fix }: FindingReport) {
  return fix ? { properties: { fix: { applicability: fix.applicability, title: fix.title } } } : {};
}

function taxon({ instrument: name, provision }: CitationReport, { taxonomies }: Index) {
  const at = taxonomies.findIndex((taxonomy) => taxonomy.name === name);
  const taxa = taxonomies[at]?.taxa ?? [];
  return {
    id: provision,
    index: taxa.findIndex((citation) => citation.provision === provision),
    toolComponent: { name, index: at },
  };
}

function place(location: Location, artifact: ReturnType<typeof artifactOf>, language: Language) {
  const words = WORDS[language];
  const numbers = placeNumbers(location, words);
  const quoted = location.text === '' ? location.near : location.text;
  return {
    physicalLocation: { ...artifact, ...region(location) },
    ...(numbers === ''
      ? {}
      : { logicalLocations: [{ name: numbers, ...(location.paragraph === null ? {} : { kind: 'paragraph' }) }] }),
    ...(quoted === null ? {} : { message: { text: location.text === '' ? words.near(quoted) : `«${quoted}»` } }),
    // SARIF has no regions on paper.
    ...(location.box ? { properties: onPaper(location.page, location.box) } : {}),
  };
}

function onPaper(page: number | null, { x, y, width, height }: Box) {
  return { page, box: { x, y, width, height } };
}

function artifactOf(path: string, { uris }: Index) {
  const uri = artifactUri(path);
  return { artifactLocation: { uri, index: uris.indexOf(uri) } };
}

/** Only a text medium has lines; a DOCX has none to invent. */
function region({ line, column }: Location) {
  if (line === null) return {};
  return { region: { startLine: line, ...(column === null ? {} : { startColumn: column }) } };
}

function notifications(document: DocumentReport, index: Index, language: Language) {
  const words = WORDS[language];
  const locations = [{ physicalLocation: artifactOf(document.path, index) }];
  const said = (level: 'error' | 'warning' | 'note', id: NotificationId, text: string, ruleId?: string) => ({
    descriptor: { id },
    ...(ruleId === undefined ? {} : { associatedRule: { id: ruleId, index: index.rules.indexOf(ruleId) } }),
    level,
    message: { text },
    locations,
  });
  const status = {
    checked: [],
    unreadable: [said('error', 'unreadable', document.reason ?? words.unreadable)],
    'not-a-party-document': [said('note', 'not-a-party-document', document.reason ?? words.noReason)],
  }[document.status];
  return [
    ...status,
    ...document.problems.map(({ message }) => said('warning', 'reading', message)),
    ...document.notCheckable.map(({ ruleId, reason }) => said('note', 'not-checkable', reason, ruleId)),
  ];
}
