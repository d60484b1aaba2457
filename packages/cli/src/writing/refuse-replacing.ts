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
 * What is read stays as it is: a slip in the name of `--output` must not cost a template. Links are followed.
 *
 * @param output as given
 * @param inputs absolute, or seen from the working directory
 * @throws CommandError when the file of `--output` is one of them
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

/**
 * What `--output` names where a lint could read it another time: of `--output *.imgtpl` a shell makes two names or
 * more.
 */
export function sourceAt(output: string, { cwd }: Pick<CommandContext['io'], 'cwd'>): readonly string[] {
  const name = basename(output);
  const isSource = [isTemplateName, isPipelineName, isConfigurationName].some((isOne) => isOne(name));
  return isSource && existsSync(resolve(cwd, output)) ? [output] : [];
}
