import { type ComponentCatalogue, DEFAULT_SETTINGS, type DiagnosticCode, type RuleSetting } from '@imgtpl/language';
import type { ContentKind } from '@imgtpl/spec';
import { parentPath, relativePath } from '../path.js';
import type { Workspace } from '../workspace.js';
import type { Configuration, EffectiveConfiguration, Override } from './configuration.js';
import { findConfiguration } from './find-configuration.js';

/**
 * Rules and overrides of a file and of what it extends, the base first: whatever the extending file says wins, its
 * overrides last.
 */
export function effectiveConfiguration(workspace: Workspace, path: string): Promise<EffectiveConfiguration> {
  const { byFile } = workspace.cache;
  const known = byFile.get(path);
  if (known !== undefined) return known;
  const finding = find(workspace, path);
  byFile.set(path, finding);
  return finding;
}

async function find(workspace: Workspace, path: string): Promise<EffectiveConfiguration> {
  const configuration = await findConfiguration(workspace, parentPath(path));
  if (configuration === undefined) return UNCONFIGURED;
  const files = [...chainOf(configuration)];
  const layers = [...files].reverse().map((one) => ({ ...one, matching: matchingOverrides(one, path) }));
  const key = layers.flatMap(({ matching, ...one }) => [one.path, ...matching.keys]).join('\0');
  const { effective } = workspace.cache;
  const known = effective.get(key);
  if (known !== undefined) return known;
  const result = {
    files,
    ...combine(layers.map(({ matching, ...one }) => ({ ...one, overrides: matching.overrides }))),
  };
  effective.set(key, result);
  return result;
}

const UNCONFIGURED: EffectiveConfiguration = { files: [], kind: undefined, settings: DEFAULT_SETTINGS };

function* chainOf(configuration: Configuration): Generator<Configuration> {
  for (let one: Configuration | undefined = configuration; one !== undefined; one = one.base) yield one;
}

function matchingOverrides({ path: file, content }: Configuration, path: string) {
  const relative = relativePath(parentPath(file), path);
  const matching = content.overrides.map((override, index) => ({ override, index }));
  const found = matching.filter(({ override }) => override.matches(relative));
  return { overrides: found.map(({ override }) => override), keys: found.map(({ index }) => String(index)) };
}

interface Layer extends Pick<Configuration, 'content' | 'catalogue'> {
  readonly overrides: readonly Override[];
}

function combine(layers: readonly Layer[]): Omit<EffectiveConfiguration, 'files'> {
  const rules = new Map<DiagnosticCode, RuleSetting>();
  let { inferredErrors, pinnedComponentVersions } = DEFAULT_SETTINGS;
  let kind: ContentKind | undefined;
  let catalogue: ComponentCatalogue | undefined;
  for (const { content, overrides, ...layer } of layers) {
    if (content.catalogues !== undefined) catalogue = layer.catalogue;
    inferredErrors = content.inferredErrors ?? inferredErrors;
    pinnedComponentVersions = content.pinnedComponentVersions ?? pinnedComponentVersions;
    for (const [code, setting] of content.rules) rules.set(code, setting);
    for (const override of overrides) {
      kind = override.kind ?? kind;
      for (const [code, setting] of override.rules) rules.set(code, setting);
    }
  }
  return { kind, settings: { inferredErrors, pinnedComponentVersions, rules }, ...(catalogue && { catalogue }) };
}
