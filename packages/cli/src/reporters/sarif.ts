import type { LineIndex, TextRange } from '@imgtpl/grammar';
import {
  type Diagnostic,
  docsPath,
  type Fix,
  jsonText,
  placeOf,
  type RelatedPlace,
  type Severity,
} from '@imgtpl/language';
import { readPage } from '../documentation/read-page.js';
import { readTitles } from '../documentation/read-titles.js';
import { fingerprints } from '../fingerprint.js';
import type { ReportedFile } from '../report.js';
import { jsonList } from './json-list.js';
import type { ReportContext, Reporter } from './reporter.js';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const LEVELS = { error: 'error', warning: 'warning', hint: 'note' } as const satisfies Record<Severity, string>;

/** SARIF 2.1.0. JSON omits undefined values. */
export const reportSarif: Reporter = function* ({ files }, { version, documentation }) {
  const titles = readTitles(documentation);
  const rules = rulesOf(files);
  const ruleIndexes = new Map([...rules.keys()].map((code, index) => [code, index]));
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'imgtpl',
            semanticVersion: version,
            rules: [...rules.values()].map((diagnostic) => toRule(diagnostic, { titles, documentation })),
          },
        },
        columnKind: 'utf16CodeUnits',
        artifacts: files.map(({ path }) => ({ location: { uri: toUri(path) } })),
      },
    ],
  };
  yield `${jsonText(log, 2).slice(0, -END_OF_RUN.length)},\n      "results": `;
  yield* jsonList(results(files, ruleIndexes), '      ');
  yield `${END_OF_RUN}\n`;
};

/** The end of a log with one run; text inserted before it becomes the last property of the run. */
const END_OF_RUN = '\n    }\n  ]\n}';

function* results(files: readonly ReportedFile[], ruleIndexes: ReadonlyMap<string, number>) {
  for (const [index, file] of files.entries()) yield* resultsOf(file, index, ruleIndexes);
}

/** One diagnostic of every code that occurs, by code. */
function rulesOf(files: readonly ReportedFile[]): ReadonlyMap<string, Diagnostic> {
  const byCode = new Map(files.flatMap(({ diagnostics }) => diagnostics.map((found) => [found.code, found] as const)));
  return new Map([...byCode].sort(([a], [b]) => (a < b ? -1 : 1)));
}

interface Documentation extends Pick<ReportContext, 'documentation'> {
  /** By code. */
  readonly titles: ReadonlyMap<string, string>;
}

function toRule({ code, httpStatus, basis }: Diagnostic, { titles, documentation }: Documentation) {
  const title = { text: titles.get(code) ?? code };
  const markdown = readPage(code, documentation);
  const pointer = `imgtpl explain ${code}`;
  return {
    id: code,
    // GitHub requires both, and shows them as the title of an alert.
    shortDescription: title,
    fullDescription: title,
    help: { text: markdown ?? pointer, markdown },
    properties: { basis, docs: docsPath(code), httpStatus },
  };
}

function* resultsOf(file: ReportedFile, artifactIndex: number, ruleIndexes: ReadonlyMap<string, number>) {
  const prints = fingerprints(file);
  const artifactLocation = { uri: toUri(file.path), index: artifactIndex };
  for (const [index, diagnostic] of file.diagnostics.entries()) {
    const { code, severity, message, range, related, fixes, parameter } = diagnostic;
    yield {
      ruleId: code,
      ruleIndex: ruleIndexes.get(code),
      level: LEVELS[severity],
      message: { text: message },
      locations: [{ physicalLocation: { artifactLocation, region: region(range, file.lines) } }],
      partialFingerprints: { 'imgtplFinding/v1': prints[index] },
      relatedLocations: related.length === 0 ? undefined : related.map((place) => relatedLocation(place, file)),
      fixes: fixes.length === 0 ? undefined : fixes.map((fix) => toSarifFix(fix, file)),
      properties: parameter === undefined ? undefined : { parameter },
    };
  }
}

function relatedLocation({ range, message }: RelatedPlace, { path, lines }: ReportedFile) {
  const artifactLocation = { uri: toUri(path) };
  return { physicalLocation: { artifactLocation, region: region(range, lines) }, message: { text: message } };
}

function toSarifFix({ title, edits }: Fix, { path, lines }: ReportedFile) {
  const replacements = edits.map(({ range, newText }) => ({
    deletedRegion: region(range, lines),
    insertedContent: newText === '' ? undefined : { text: newText },
  }));
  return {
    description: { text: title },
    artifactChanges: [{ artifactLocation: { uri: toUri(path) }, replacements }],
  };
}

/** SARIF counts as we do: from 1, end exclusive. */
function region(range: TextRange, lines: LineIndex) {
  const { line, column, endLine, endColumn } = placeOf(range, lines);
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** A path as a relative reference: no `:` that looks like a scheme, no `#` or `?`, the rest percent-encoded. */
function toUri(path: string): string {
  const encoded = path.toWellFormed().split('/').map(encodeURIComponent).join('/');
  if (path.startsWith('/')) return `file://${encoded}`;
  return /^[A-Za-z]%3A\//.test(encoded) ? `file:///${encoded.replace('%3A', ':')}` : encoded;
}
