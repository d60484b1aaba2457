import { type ConfigurationChoice, fromPlatform, resolvePath } from '@imgtpl/workspace';
import { CommandError } from '../command-error.js';
import type { CliMessages } from '../messages/en.js';
import type { Arguments } from './command-spec.js';

/**
 * What `--config` and `--no-config` ask for; the path as given.
 *
 * @throws CommandError when both are given
 */
export function configurationChoice({ options }: Arguments, messages: CliMessages): ConfigurationChoice {
  const path = options.get('config');
  const isNone = options.has('no-config');
  if (isNone && path !== undefined) throw new CommandError(messages.conflict('--config', '--no-config'));
  if (isNone) return { use: 'none' };
  return typeof path === 'string' ? { use: 'file', path } : { use: 'nearest' };
}

/** The choice with its path as the workspace wants it. */
export function resolvedChoice(choice: ConfigurationChoice, workingDirectory: string): ConfigurationChoice {
  if (choice.use !== 'file') return choice;
  return { use: 'file', path: resolvePath(workingDirectory, fromPlatform(choice.path)) };
}
