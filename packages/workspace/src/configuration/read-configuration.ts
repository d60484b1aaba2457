import { excerpt } from '@imgtpl/language';
import type { Entry, PipelineNode } from '@imgtpl/request';
import { CONTENT_KINDS } from '@imgtpl/spec';
import type { WrittenPath } from '../catalogue/written-path.js';
import { compileGlob, type GlobFault, type PathMatcher } from '../glob.js';
import type { Messages } from '../messages/index.js';
import type { ConfigurationContent, Override } from './configuration.js';
import { asList, type ReadContext, readChoice, readFlag, readMap, readText, reportProblem } from './read-context.js';
import { readRules } from './read-rules.js';

/** The keys of a configuration file. */
export const CONFIGURATION_KEYS = [
  'extends',
  'inferredErrors',
  'catalogues',
  'pinnedComponentVersions',
  'rules',
  'overrides',
] as const satisfies readonly (keyof ConfigurationContent)[];

/** Reads the content of a configuration file. Whatever is wrong is added to the context's problems and skipped. */
export async function readConfiguration(
  tree: PipelineNode | undefined,
  context: ReadContext,
): Promise<ConfigurationContent> {
  const entries = tree === undefined ? {} : readMap(tree, CONFIGURATION_KEYS, context);
  const { inferredErrors, catalogues, pinnedComponentVersions, rules, overrides } = entries;
  return {
    extends: entries.extends && readBase(entries.extends, context),
    inferredErrors: inferredErrors && readChoice('inferredErrors', inferredErrors.value, ['error', 'warning'], context),
    catalogues: catalogues && readPaths(catalogues, context),
    pinnedComponentVersions: pinnedComponentVersions && readFlag(pinnedComponentVersions, context),
    rules: rules === undefined ? new Map() : readRules(rules.value, context),
    overrides: overrides === undefined ? [] : await readOverrides(overrides, context),
  };
}

function readBase({ value }: Entry, context: ReadContext): WrittenPath | undefined {
  const path = readText({ key: 'extends' }, value, context);
  return path === undefined ? undefined : { path, range: value.range };
}

async function readOverrides(entry: Entry, context: ReadContext): Promise<readonly Override[]> {
  const overrides: Override[] = [];
  for (const item of asList(entry, context)?.items ?? []) {
    const { files, kind, rules } = readMap(item, ['files', 'kind', 'rules'], context);
    if (files === undefined) {
      if (item.kind === 'mapping') reportProblem(context, item.range, context.messages.noFiles());
      continue;
    }
    if (files.value.kind === 'sequence' && files.value.items.length === 0) {
      reportProblem(context, files.value.range, context.messages.noFiles());
    }
    const matchers = await readPatterns(files, context);
    overrides.push({
      matches: (path) => matchers.some((matches) => matches(path)),
      kind: kind && readChoice('kind', kind.value, CONTENT_KINDS, context),
      rules: rules === undefined ? new Map() : readRules(rules.value, context),
    });
  }
  return overrides;
}

async function readPatterns(entry: Entry, context: ReadContext): Promise<readonly PathMatcher[]> {
  const matchers: PathMatcher[] = [];
  for (const { path, range } of readPaths(entry, context)) {
    const matches = context.reach === 'below' && LEADS_OUT.test(path) ? 'outside' : await compileGlob(path);
    if (typeof matches === 'function') matchers.push(matches);
    else reportProblem(context, range, globProblem(path, matches, context.messages));
  }
  return matchers;
}

const LEADS_OUT = /^(?:\.\/)*\.\.(?:\/|$)/;

function globProblem(written: string, found: GlobFault | 'outside', messages: Messages): string {
  const pattern = excerpt(written);
  if (found === 'outside') return messages.globOutside(pattern);
  switch (found.fault) {
    case 'costly':
      return messages.globTooCostly(pattern);
    case 'malformed':
      return messages.globMalformed(pattern);
    case 'unlike-paths':
      return messages.globUnlikePaths({ pattern, suggestion: excerpt(found.suggestion) });
    default:
      return found satisfies never;
  }
}

/** A list of paths or globs; a single one is allowed without a list. */
function readPaths(entry: Entry, context: ReadContext): readonly WrittenPath[] {
  const { text: key } = entry.key;
  const isOne = entry.value.kind === 'scalar';
  const nodes = isOne ? [entry.value] : (asList(entry, context)?.items ?? []);
  return nodes.flatMap((node, index) => {
    const path = readText({ key, item: isOne ? undefined : index + 1 }, node, context);
    return path === undefined ? [] : [{ path, range: node.range }];
  });
}
