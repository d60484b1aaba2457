import type { ContentKind } from '@imgtpl/spec';
import { effectiveConfiguration } from './configuration/effective-configuration.js';
import { kindOfName } from './file-name.js';
import { baseName } from './path.js';
import type { Workspace } from './workspace.js';

/** The kind of a template, first match wins: the command line's flag, the configuration's overrides, the name. */
export async function kindOf(workspace: Workspace, path: string): Promise<ContentKind> {
  if (workspace.kind !== undefined) return workspace.kind;
  return (await effectiveConfiguration(workspace, path)).kind ?? kindOfName(baseName(path));
}
