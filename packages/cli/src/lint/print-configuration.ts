import { jsonText, visible } from '@imgtpl/language';
import {
  effectiveConfiguration,
  faultyConfigurations,
  fromPlatform,
  NODE_FILE_SYSTEM,
  resolvedConfiguration,
  resolvePath,
} from '@imgtpl/workspace';
import type { CommandContext } from '../command-context.js';
import { CommandError } from '../command-error.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import { printFindings } from '../print-findings.js';
import { workspaceFor } from './lint-once.js';
import type { LintOptions } from './lint-options.js';

/**
 * `lint --print-config FILE`: the file need not exist. Errors in a configuration are reported, and not printed among
 * the settings.
 */
export async function printConfiguration(
  file: string,
  options: LintOptions,
  context: CommandContext,
): Promise<ExitCode> {
  const workspace = workspaceFor(options, context);
  const path = resolvePath(workspace.workingDirectory, fromPlatform(file));
  const stat = await NODE_FILE_SYSTEM.stat(path);
  if (stat?.type === 'folder') throw new CommandError(context.messages.isFolder(visible(file)));
  const { files } = await effectiveConfiguration(workspace, path);
  const faulty = [...faultyConfigurations(files)];
  printFindings(faulty, context);
  context.io.stdout.write(`${jsonText(await resolvedConfiguration(workspace, path), 2)}\n`);
  return faulty.length > 0 ? EXIT.failure : EXIT.ok;
}
