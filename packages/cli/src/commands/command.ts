import type { Arguments, CommandSpec } from '../arguments/command-spec.js';
import type { CommandContext } from '../command-context.js';
import type { ExitCode } from '../exit-code.js';

export interface Command {
  readonly spec: CommandSpec;
  /** Loads the implementation, only when the command is run. */
  load(): Promise<RunCommand>;
}

/** @throws CommandError */
export type RunCommand = (args: Arguments, context: CommandContext) => Promise<ExitCode>;
