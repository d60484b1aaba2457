import { lintOnce } from '../lint/lint-once.js';
import { readLintOptions, writesFiles } from '../lint/lint-options.js';
import type { RunCommand } from './command.js';

/**
 * `imgtpl lint`. Only files of ours are loaded on demand, never a whole package: the bundler would then include
 * everything that the package exports in the start.
 */
export const lint: RunCommand = async (args, context) => {
  const options = readLintOptions(args, context.messages);
  if (options.printConfiguration !== undefined) {
    const { printConfiguration } = await import('../lint/print-configuration.js');
    return await printConfiguration(options.printConfiguration, options, context);
  }
  if (writesFiles(options)) context.io.holdInterrupts();
  if (!options.watch) return await lintOnce(options, context);
  const { watchAndLint } = await import('../lint/watch.js');
  return await watchAndLint(options, context);
};
