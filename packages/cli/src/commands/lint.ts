import { EXIT, type ExitCode } from '../exit-code.js';
import { lintOnce, workspaceFor } from '../lint/lint-once.js';
import { type LintOptions, readLintOptions } from '../lint/lint-options.js';
import type { CommandContext, RunCommand } from './command.js';

/** `imgtpl lint`. */
export const lint: RunCommand = async (args, context) => {
  const options = readLintOptions(args, context.messages);
  if (options.printConfiguration !== undefined)
    return await printConfiguration(options.printConfiguration, options, context);
  const writes = options.fix === 'apply' || options.output !== undefined || options.baseline?.write === true;
  if (writes) context.io.holdInterrupts();
  if (!options.watch) return await lintOnce(options, context);
  const { watchAndLint } = await import('../lint/watch.js');
  return await watchAndLint(options, context);
};

async function printConfiguration(file: string, options: LintOptions, context: CommandContext): Promise<ExitCode> {
  const { resolvedConfiguration, resolvePath, fromPlatform } = await import('@imgtpl/workspace');
  const workspace = await workspaceFor(options, context);
  const path = resolvePath(workspace.workingDirectory, fromPlatform(file));
  context.io.stdout.write(`${JSON.stringify(await resolvedConfiguration(workspace, path), undefined, 2)}\n`);
  return EXIT.ok;
}
