import { CONTENT_KINDS, type ContentKind, KIND_FACTS } from '@imgtpl/spec';
import { effectiveConfiguration } from './configuration/effective-configuration.js';
import { kindOfName } from './file-name.js';
import { baseName } from './path.js';
import { type ContentLink, contentLinks } from './pipeline/content-links.js';
import type { Workspace } from './workspace.js';

/**
 * The kind of a template, first match wins: the command line's flag, a pipeline file that names it, the configuration's
 * overrides, the name.
 */
export async function kindOf(workspace: Workspace, path: string): Promise<ContentKind> {
  return kindByLinks(workspace, path, await contentLinks(workspace, path));
}

/** The same, given the pipeline files that refer to the template. */
export async function kindByLinks(
  workspace: Workspace,
  path: string,
  links: readonly ContentLink[],
): Promise<ContentKind> {
  if (workspace.kind !== undefined) return workspace.kind;
  const naming = links.find(({ isNamed }) => isNamed);
  return (
    kindOfParameter(naming?.parameter) ??
    (await effectiveConfiguration(workspace, path)).kind ??
    kindOfName(baseName(path))
  );
}

/** The kind of what is sent as `BuildContent` or `TestContent`. */
export function kindOfParameter(parameter: string | undefined): ContentKind | undefined {
  return CONTENT_KINDS.find((kind) => KIND_FACTS[kind].parameter === parameter);
}
