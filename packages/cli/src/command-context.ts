import type { Language } from '@imgtpl/spec';
import type { Io } from './io.js';
import type { CliMessages } from './messages/en.js';
import type { ColorChoice } from './terminal/choose-palette.js';

/** What a command is run with, besides its own arguments. */
export interface CommandContext {
  /** Its `cwd` is the working directory after `--cwd`. */
  readonly io: Io;
  readonly language: Language;
  readonly messages: CliMessages;
  readonly color: ColorChoice;
  readonly version: string;
}
