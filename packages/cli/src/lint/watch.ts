import { visible } from '@imgtpl/language';
import { createMemory, forgetUnused, fromPlatform, type Memory, resolvePath } from '@imgtpl/workspace';
import type { CommandContext } from '../command-context.js';
import { CommandError } from '../command-error.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import { type KeptFiles, keepFiles } from './kept-files.js';
import { lintOnce } from './lint-once.js';
import type { LintOptions } from './lint-options.js';
import { type WatchedFiles, watchFiles } from './watched-files.js';

/** Lints, and again after each change, until nobody reads the output; Ctrl-C ends the process. */
export async function watchAndLint(options: LintOptions, context: CommandContext): Promise<ExitCode> {
  const { io, messages } = context;
  const kept = keepFiles();
  const watched = watchFiles(kept.files);
  const memory = createMemory();
  try {
    for (let round = 1; ; round++) {
      const changed = watched.nextChange();
      if (round > 1) clearScreen(context);
      await lintRound(options, context, { watched, kept, memory, isFirst: round === 1 });
      if (options.baseline !== undefined) {
        watched.watchPath(resolvePath(fromPlatform(io.cwd), fromPlatform(options.baseline.path)));
      }
      reportUnwatched(watched, context);
      if (!io.stdout.write('') || !io.stderr.write(`${messages.watching}\n`)) return EXIT.ok;
      await changed;
    }
  } finally {
    watched.close();
  }
}

interface Round {
  readonly watched: WatchedFiles;
  readonly kept: KeptFiles;
  readonly memory: Memory;
  readonly isFirst: boolean;
}

/** Errors in the first round end the command; later ones may come from a change that is not complete. */
async function lintRound(
  options: LintOptions,
  context: CommandContext,
  { watched, kept, memory, isFirst }: Round,
): Promise<void> {
  try {
    kept.nextRound();
    forgetUnused(memory);
    await lintOnce(options, context, { fileSystem: watched.files, memory });
  } catch (error) {
    if (isFirst || !(error instanceof CommandError)) throw error;
    context.io.stderr.write(`imgtpl: ${error.message}\n`);
  }
}

/** On a terminal, only the current findings stay visible. */
function clearScreen({ io }: CommandContext): void {
  if (io.stdout.isTerminal && io.env['TERM'] !== 'dumb') io.stdout.write('\u001b[2J\u001b[H');
}

function reportUnwatched({ unwatched }: WatchedFiles, { io, messages }: CommandContext): void {
  const [first] = unwatched;
  if (first === undefined) return;
  const [folder, reason] = first;
  io.stderr.write(`imgtpl: ${messages.unwatched({ count: unwatched.size, folder: visible(folder), reason })}\n`);
}
