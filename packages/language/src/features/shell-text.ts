import type { Command, Template } from '@imgtpl/grammar';
import { shellSource } from '../shell/shell-source.js';
import type { ShellToken } from '../shell/token.js';
import { tokenizeShell } from '../shell/tokenize.js';

/** The shell tokens of a command; none when its content is no shell text. Read anew at each call. */
export function shellTokens(template: Template, command: Command): readonly ShellToken[] {
  const source = shellSource(template, command);
  return source === undefined ? [] : tokenizeShell(source);
}
