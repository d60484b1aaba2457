import { byKeyword } from '../by-keyword.js';
import type { CommandSpec } from '../command.js';
import { CMD } from './cmd.js';
import { COMPONENT } from './component.js';
import { COPY } from './copy.js';
import { ENTRYPOINT } from './entrypoint.js';
import { ENV } from './env.js';
import { FROM } from './from.js';
import { LABEL } from './label.js';
import { RESTART } from './restart.js';
import { RUN } from './run.js';
import { USER } from './user.js';
import { WORKDIR } from './workdir.js';

/** Every command of the language, in the order in which users see them. */
export const COMMANDS = [
  RUN,
  COPY,
  ENV,
  WORKDIR,
  USER,
  COMPONENT,
  RESTART,
  CMD,
  ENTRYPOINT,
  LABEL,
  FROM,
] as const satisfies readonly CommandSpec[];

/** A keyword of the language, in upper case. */
export type Keyword = (typeof COMMANDS)[number]['keyword'];

/** Finds the row of a keyword, in any case; undefined for a word that is not a command. */
export const commandSpec = byKeyword<CommandSpec>(COMMANDS);
