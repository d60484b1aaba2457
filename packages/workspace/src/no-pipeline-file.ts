import type { Diagnostic } from '@imgtpl/language';
import { KIND_FACTS } from '@imgtpl/spec';
import { kindOf } from './kind.js';
import { loadWorkspaceMessages } from './messages/index.js';
import { baseName, relativePath } from './path.js';
import { pairedPipelineNames } from './pipeline/content-links.js';
import type { Workspace } from './workspace.js';

/** That a request lacks parameters because its pipeline file does not exist. */
export interface NoPipelineFile {
  /** Which files were looked for, and what to write. */
  readonly message: string;
  /** The missing parameters, for a caller that can take them from elsewhere too. */
  readonly missing: readonly string[];
}

/** Undefined if the template lacks nothing. `diagnostics` are those of its request. */
export async function noPipelineFile(
  workspace: Workspace,
  path: string,
  diagnostics: readonly Diagnostic[],
): Promise<NoPipelineFile | undefined> {
  const lacking = diagnostics.filter(({ code }) => code === 'imgtpl/missing-parameter');
  const missing = lacking.flatMap(({ parameter }) => parameter ?? []);
  if (missing.length === 0) return undefined;
  const messages = await loadWorkspaceMessages(workspace.language);
  const names = await pairedPipelineNames(workspace, path);
  const link = `${KIND_FACTS[await kindOf(workspace, path)].parameter}File: ${baseName(path)}`;
  const needed = names.length > 0 ? missing : [...missing, link];
  const shown = relativePath(workspace.workingDirectory, path);
  return { message: messages.noPipelineFile({ path: shown, names, needed }), missing };
}
