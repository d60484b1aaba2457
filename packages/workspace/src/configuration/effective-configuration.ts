import { type ComponentCatalogue, DEFAULT_SETTINGS, type DiagnosticCode, type RuleSetting } from '@imgtpl/language';
import type { ContentKind } from '@imgtpl/spec';
import { getOrMake } from '../get-or-make.js';
import { recall } from '../memo.js';
import { parentPath, relativePath } from '../path.js';
import type { Workspace } from '../workspace.js';
import { chainOf } from './chain-of.js';
import type { Configuration, ConfiguredSettings, EffectiveConfiguration, Override } from './configuration.js';
import { findConfiguration } from './find-configuration.js';

/**
 * Merges the rules and overrides of a file and the files that it extends. The extending file wins over its base, and
 * its overrides come last.
 */
export function effectiveConfiguration(workspace: Workspace, path: string): Promise<EffectiveConfiguration> {
  return getOrMake(workspace.cache.effectiveByFile, path, () => find(workspace, path));
}

async function find(workspace: Workspace, path: string): Promise<EffectiveConfiguration> {
  const configuration = await findConfiguration(workspace, parentPath(path));
  if (configuration === undefined) return UNCONFIGURED;
  const files = [...chainOf(configuration)];
  const layers = [...files].reverse().map((file): Layer => ({ file, matching: matchingOverrides(file, path) }));
  const key = layers.flatMap(({ file, matching }) => [file.path, ...matching.map(([index]) => index)]).join('\0');
  const inputs = layers.flatMap(({ file }) => [file.text, file.catalogue]);
  const combined = () => recall(workspace.memory?.settings, key, inputs, () => combine(layers));
  return getOrMake(workspace.cache.effectiveBySources, key, () => ({ files, ...combined() }));
}

const UNCONFIGURED: EffectiveConfiguration = { files: [], kind: undefined, settings: DEFAULT_SETTINGS };

/** A configuration file, and those of its overrides that match a file. */
interface Layer {
  readonly file: Configuration;
  readonly matching: readonly (readonly [index: number, override: Override])[];
}

function matchingOverrides({ path: file, content }: Configuration, path: string): Layer['matching'] {
  const relative = relativePath(parentPath(file), path);
  return [...content.overrides.entries()].filter(([, override]) => override.matches(relative));
}

function combine(layers: readonly Layer[]): ConfiguredSettings {
  const rules = new Map<DiagnosticCode, RuleSetting>();
  let { inferredErrors, pinnedComponentVersions } = DEFAULT_SETTINGS;
  let kind: ContentKind | undefined;
  let catalogue: ComponentCatalogue | undefined;
  for (const { file, matching } of layers) {
    const { content } = file;
    if (content.catalogues !== undefined) catalogue = file.catalogue;
    inferredErrors = content.inferredErrors ?? inferredErrors;
    pinnedComponentVersions = content.pinnedComponentVersions ?? pinnedComponentVersions;
    for (const [code, setting] of content.rules) rules.set(code, setting);
    for (const [, override] of matching) {
      kind = override.kind ?? kind;
      for (const [code, setting] of override.rules) rules.set(code, setting);
    }
  }
  return { kind, settings: { inferredErrors, pinnedComponentVersions, rules }, catalogue };
}
