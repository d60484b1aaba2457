import { type ConfigurationChoice, fromPlatform, resolvePath } from '@imgtpl/workspace';
import { CommandError } from '../command-error.js';
import type { CliMessages } from '../messages/en.js';
import type { Arguments } from './command-spec.js';
import { optionValue } from './option-value.js';

/**
 * The choice made by `--config` and `--no-config`; the path as given.
 *
 * @throws CommandError if both are given
 */
export function configurationChoice(args: Arguments, messages: CliMessages): ConfigurationChoice {
  const path = optionValue(args, 'config');
  const isNone = args.options.has('no-config');
  if (isNone && path !== undefined) throw new CommandError(messages.conflict('--config', '--no-config'));
  if (isNone) return { use: 'none' };
  return path === undefined ? { use: 'nearest' } : { use: 'file', path };
}

/** The choice with its path in the form of the workspace. */
export function resolvedChoice(choice: ConfigurationChoice, workingDirectory: string): ConfigurationChoice {
  if (choice.use !== 'file') return choice;
  return { use: 'file', path: resolvePath(workingDirectory, fromPlatform(choice.path)) };
}
