import { visible } from '@imgtpl/language';
import { discover, fromPlatform, resolvePath, type Workspace } from '@imgtpl/workspace';
import type { CommandContext } from '../command-context.js';
import { readStandardInput, STDIN_NAME } from '../standard-input.js';
import type { Progress } from '../terminal/progress.js';
import type { LintOptions } from './lint-options.js';

export interface Sources {
  /** Absolute, in the form of the workspace. */
  readonly paths: readonly string[];
  /** All that `--changed` chooses from: a pipeline file that has not changed may name a template that has. */
  readonly found?: readonly string[];
  /** The text of the only path, when it came from standard input. */
  readonly text?: string;
  /** Whether a named file or folder does not exist; that is already on standard error. */
  readonly hasFailed: boolean;
}

/** What to lint: standard input, or the files of the patterns. */
export async function readSources(
  workspace: Workspace,
  options: LintOptions & { readonly progress: Progress },
  context: CommandContext,
): Promise<Sources> {
  const { io, messages } = context;
  if (options.stdin !== undefined) {
    const name = options.stdin.name ?? STDIN_NAME;
    const path = resolvePath(workspace.workingDirectory, fromPlatform(name));
    return { paths: [path], text: await readStandardInput(context, name), hasFailed: false };
  }
  const { progress } = options;
  const searching = progress.during(workspace, messages.searching);
  const { files, problems } = await discover(searching, options.patterns.map(fromPlatform));
  progress.clear();
  for (const { message } of problems) io.stderr.write(`imgtpl: ${visible(message)}\n`);
  const hasFailed = problems.length > 0;
  if (options.changedSince === undefined) return { paths: files, hasFailed };
  const { changedFiles } = await import('./changed-files.js');
  const paths = files.filter(changedFiles(options.changedSince, io, messages));
  return { paths, found: files, hasFailed };
}
