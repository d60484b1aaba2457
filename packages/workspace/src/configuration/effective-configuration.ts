import { type ComponentCatalogue, DEFAULT_SETTINGS, type DiagnosticCode, type RuleSetting } from '@imgtpl/language';
import type { ContentKind } from '@imgtpl/spec';
import { kept } from '../kept.js';
import { parentPath, relativePath } from '../path.js';
import type { Workspace } from '../workspace.js';
import { chainOf } from './chain-of.js';
import type { Configuration, EffectiveConfiguration, Override } from './configuration.js';
import { findConfiguration } from './find-configuration.js';

/**
 * Rules and overrides of a file and of what it extends, the base first: whatever the extending file says wins, its
 * overrides last.
 */
export function effectiveConfiguration(workspace: Workspace, path: string): Promise<EffectiveConfiguration> {
  return kept(workspace.cache.byFile, path, () => find(workspace, path));
}

async function find(workspace: Workspace, path: string): Promise<EffectiveConfiguration> {
  const configuration = await findConfiguration(workspace, parentPath(path));
  if (configuration === undefined) return UNCONFIGURED;
  const files = [...chainOf(configuration)];
  const layers = [...files].reverse().map((one) => ({ ...one, matching: matchingOverrides(one, path) }));
  const key = layers.flatMap(({ matching, ...one }) => [one.path, ...matching.keys]).join('\0');
  return kept(workspace.cache.effective, key, () => ({
    files,
    ...combine(layers.map(({ matching, ...one }) => ({ ...one, overrides: matching.overrides }))),
  }));
}

const UNCONFIGURED: EffectiveConfiguration = { files: [], kind: undefined, settings: DEFAULT_SETTINGS };

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
