import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { visible } from '@imgtpl/language';
import {
  fromPlatform,
  isConfigurationName,
  isPipelineName,
  isTemplateName,
  NODE_FILE_SYSTEM,
  resolvePath,
} from '@imgtpl/workspace';
import type { CommandContext } from '../command-context.js';
import { CommandError } from '../command-error.js';

/**
 * Refuses to replace an input: a typo in `--output` must not destroy a template. Follows links.
 *
 * @param output as given
 * @param inputs absolute, or relative to the working directory
 * @throws CommandError if the file of `--output` is one of them
 */
export async function refuseReplacing(
  output: string,
  inputs: Iterable<string>,
  { io, messages }: Pick<CommandContext, 'io' | 'messages'>,
): Promise<void> {
  const target = await NODE_FILE_SYSTEM.realPath(fromPlatform(resolve(io.cwd, output)));
  for (const input of inputs) {
    const path = await NODE_FILE_SYSTEM.realPath(resolvePath(fromPlatform(io.cwd), fromPlatform(input)));
    if (path === target) throw new CommandError(messages.replacesInput(visible(output)));
  }
}

/** The `--output` file, if it exists and a lint could read it: a shell expands `--output *.imgtpl` to several names. */
export function sourceAt(output: string, { cwd }: Pick<CommandContext['io'], 'cwd'>): readonly string[] {
  const name = basename(output);
  const isSource = [isTemplateName, isPipelineName, isConfigurationName].some((isOne) => isOne(name));
  return isSource && existsSync(resolve(cwd, output)) ? [output] : [];
}
