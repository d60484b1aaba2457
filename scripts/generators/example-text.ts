import type { CatalogueComponent, RequestFacts } from '@imgtpl/language';
import { shownDiagnostics } from '../../test/harness/analyze-fixture.js';
import { type Directives, parseFixture } from '../../test/harness/fixture.js';
import { renderFixture } from '../../test/harness/render-fixture.js';
import type { Example } from './rule-page.js';

/** An example as a reader sees it: with the messages as imgtpl prints them, and in words what cannot be drawn. */
export function exampleText({ source, kind }: Example, rule: string): readonly string[] {
  const fixture = parseFixture(source);
  const diagnostics = shownDiagnostics(fixture.text, fixture, { kind, rule });
  const drawn = renderFixture({ ...fixture, withMessage: { has: () => true } }, diagnostics);
  const lines = drawn.split('\n').slice(fixture.directives.lines.length, -1).map(inWords).map(visible);
  const circumstances = [...circumstancesOf(fixture.directives, kind)].join(' and ');
  const block = ['```imgtpl', ...lines, '```'].join('\n');
  return circumstances === '' ? [block] : [`${circumstances.charAt(0).toUpperCase()}${circumstances.slice(1)}:`, block];
}

/** Rewords `@2:1-2:4 warning …`, a range that carets cannot show, and `@repeat 3 RUN a`, which means three lines. */
function inWords(line: string): string {
  const range = /^@(\d+):(\d+)-(?:(\d+):(\d+)|end) (.*)$/.exec(line);
  if (range !== null) {
    const [, startLine, startColumn, endLine, endColumn, rest] = range;
    const isPoint = startLine === endLine && startColumn === endColumn;
    const end = endLine === undefined ? ' to the end' : isPoint ? '' : ` to line ${endLine}, column ${endColumn}`;
    return `(line ${startLine}, column ${startColumn}${end}) ${rest?.replace(MARK_DETAILS, '$1: ')}`;
  }
  return line.replace(MARK_DETAILS, '$1: ').replace(/^@repeat (\d+) (.*)$/, '$2\n(… $1 such lines)');
}

/** Replaces control characters with their Unicode pictures. */
function visible(line: string): string {
  return line
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, (it) => String.fromCharCode(PICTURES + it.charCodeAt(0)))
    .replaceAll('\u007f', '\u2421');
}

const PICTURES = 0x2400;

/** Tags and related places, which fixtures draw and imgtpl does not print. */
const MARK_DETAILS =
  /^((?: *\^+ )?(?:error|warning|hint) (?:imgtpl\/[a-z-]+|[A-Z][\w.]*))(?: \[[a-z, ]+\])?(?: -> [\d:]+-(?:end|[\d:]+))*: /;

function* circumstancesOf(directives: Directives, kind: Example['kind']): Generator<string> {
  if (kind !== 'build') yield `in a file of the kind \`${kind}\``;
  if (directives.settings !== undefined) yield `with the configuration \`${configurationText(directives.settings)}\``;
  for (const request of directives.requests) yield `with a pipeline file ${requestText(request)}`;
  if (directives.catalogue !== undefined) yield `with a catalogue of ${catalogueText(directives.catalogue)}`;
  if (directives.byteOrderMark) yield 'after a byte-order mark';
  if (!directives.finalNewline) yield 'without a line end after the last line';
  if (directives.lineEnds.some((it) => it !== 'LF')) yield `with the line ends ${directives.lineEnds.join(', ')}`;
}

/** What a pipeline file says for a rule to get these facts. */
function requestText(json: string): string {
  const { region, base, system, network }: RequestFacts = JSON.parse(json);
  const said = [
    region === undefined ? '' : `whose RegionId is \`${region}\``,
    base === undefined ? '' : `whose ${base.type === 'OSS' ? 'BaseImageType is `OSS`' : `BaseImage is \`${base.id}\``}`,
    system === undefined ? '' : `for a ${system === 'windows' ? 'Windows' : 'Linux'} image`,
    network === undefined ? '' : NETWORK_TEXT[network],
  ];
  return said.filter(Boolean).join(' and ');
}

const NETWORK_TEXT: { readonly [N in NonNullable<RequestFacts['network']>]: string } = {
  given: 'that gives InternetMaxBandwidthOut above 0 or a VSwitchId',
  none: 'that gives neither InternetMaxBandwidthOut above 0 nor a VSwitchId',
};

/** Settings in the form of a configuration file: a severity, or a list if there are options. */
function configurationText(json: string): string {
  const { rules = {}, ...others }: ExampleSettings = JSON.parse(json);
  const rows = Object.entries(rules).map(([code, { severity, options }]) => {
    return [code, options === undefined ? severity : [severity, options]] as const;
  });
  return JSON.stringify(rows.length === 0 ? others : { ...others, rules: Object.fromEntries(rows) });
}

interface ExampleSettings {
  readonly rules?: { readonly [code: string]: { readonly severity: string; readonly options?: object } };
}

function catalogueText(json: string): string {
  const catalogue: ExampleCatalogue = JSON.parse(json);
  const components = catalogue.components.map(({ id, name, version, type, system, parameters }) => {
    const known = parameters.map((one) => `\`${one.name}\` ${one.type}${one.hasDefault ? ' with a default' : ''}`);
    const details = [id, type, system, ...(known.length === 0 ? [] : [`parameters: ${known.join(', ')}`])];
    return `\`${name}\` ${version} (${details.join('; ')})`;
  });
  return `${components.join(' and ')}${catalogue.isComplete ? '' : ', which is incomplete'}`;
}

interface ExampleCatalogue {
  readonly isComplete: boolean;
  readonly components: readonly CatalogueComponent[];
}
