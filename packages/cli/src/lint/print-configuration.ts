import { fromPlatform, resolvedConfiguration, resolvePath } from '@imgtpl/workspace';
import type { CommandContext } from '../commands/command.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import { workspaceFor } from './lint-once.js';
import type { LintOptions } from './lint-options.js';

/** `lint --print-config FILE`. */
export async function printConfiguration(
  file: string,
  options: LintOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const workspace = await workspaceFor(options, context);
  const path = resolvePath(workspace.workingDirectory, fromPlatform(file));
  context.io.stdout.write(`${JSON.stringify(await resolvedConfiguration(workspace, path), undefined, 2)}\n`);
  return EXIT.ok;
}
