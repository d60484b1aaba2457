import type { RuleSetting } from '@imgtpl/language';
import type { ContentKind } from '@imgtpl/spec';
import { kindOf } from '../kind.js';
import { parentPath, relativePath, resolvePath } from '../path.js';
import { rootOf } from '../root.js';
import type { Workspace } from '../workspace.js';
import { effectiveConfiguration } from './effective-configuration.js';

/** The configuration of one file as plain data for printing, with the keys and values of a configuration file. */
export interface ResolvedConfiguration {
  /** Relative to the working directory, like all paths here. */
  readonly file: string;
  readonly root: string;
  /** The configuration files that it comes from: the nearest, then those it extends. */
  readonly configurations: readonly string[];
  readonly kind: ContentKind;
  readonly inferredErrors: 'error' | 'warning';
  readonly pinnedComponentVersions: boolean;
  /** From the nearest configuration file that has the key. */
  readonly catalogues: readonly string[];
  /** The settings in the configuration files; any other code has the severity of its rule. */
  readonly rules: { readonly [code: string]: RuleValue };
}

type RuleValue =
  | RuleSetting['severity']
  | readonly [RuleSetting['severity'], NonNullable<RuleSetting['options']>]
  | { readonly severity: RuleSetting['severity']; readonly reason: string };

/**
 * The configuration of a file as `imgtpl lint --print-config` shows it. Paths are relative to the working directory.
 */
export async function resolvedConfiguration(workspace: Workspace, path: string): Promise<ResolvedConfiguration> {
  const { files, settings } = await effectiveConfiguration(workspace, path);
  const shown = (one: string) => relativePath(workspace.workingDirectory, one);
  const naming = files.find(({ content }) => content.catalogues);
  return {
    file: shown(path),
    root: shown(await rootOf(workspace, parentPath(path))),
    configurations: files.map((one) => shown(one.path)),
    kind: await kindOf(workspace, path),
    inferredErrors: settings.inferredErrors,
    pinnedComponentVersions: settings.pinnedComponentVersions,
    catalogues: naming?.content.catalogues?.map((one) => shown(resolvePath(parentPath(naming.path), one.path))) ?? [],
    rules: Object.fromEntries(
      Array.from(settings.rules, ([code, setting]) => [code, settingValue(setting)] as const).sort(byCode),
    ),
  };
}

function byCode([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

function settingValue({ severity, options, reason }: RuleSetting): RuleValue {
  if (reason !== undefined) return { severity, reason };
  return options === undefined ? severity : [severity, options];
}
