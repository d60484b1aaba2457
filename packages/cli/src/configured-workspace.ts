import { type FileSystem, fromPlatform, NODE_FILE_SYSTEM, openWorkspace, type Workspace } from '@imgtpl/workspace';
import type { Arguments } from './arguments/command-spec.js';
import { configurationChoice, resolvedChoice } from './arguments/configuration-choice.js';
import type { CommandContext } from './command-context.js';

/**
 * The files of this machine, or others, with the configuration of `--config` and `--no-config`.
 *
 * @throws CommandError if both are given
 */
export function configuredWorkspace(
  args: Arguments,
  { io, language, messages }: CommandContext,
  files: FileSystem = NODE_FILE_SYSTEM,
): Workspace {
  const workingDirectory = fromPlatform(io.cwd);
  const configuration = resolvedChoice(configurationChoice(args, messages), workingDirectory);
  return openWorkspace({ files, workingDirectory, language, configuration });
}
