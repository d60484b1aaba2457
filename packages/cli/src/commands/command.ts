import type { Language } from '@imgtpl/spec';
import type { Arguments, CommandSpec } from '../arguments/command-spec.js';
import type { ExitCode } from '../exit-code.js';
import type { Io } from '../io.js';
import type { CliMessages } from '../messages/en.js';
import type { ColorChoice } from '../terminal/choose-palette.js';

/** What a command is run with, besides its own arguments. */
export interface CommandContext {
  /** Its `cwd` is the working directory after `--cwd`. */
  readonly io: Io;
  readonly language: Language;
  readonly messages: CliMessages;
  readonly color: ColorChoice;
  readonly version: string;
}

export interface Command {
  readonly spec: CommandSpec;
  /** What it does, loaded when it is asked for. */
  load(): Promise<RunCommand>;
}

/** @throws CommandError */
export type RunCommand = (args: Arguments, context: CommandContext) => Promise<ExitCode>;
