import type { TextRange } from '@imgtpl/grammar';
import type { ShellToken } from './token.js';

/** A place where shell text names a variable; the range is that of the name alone. */
export interface ShellVariable extends TextRange {
  readonly name: string;
  readonly access: 'read' | 'write';
}

const NAME = /^[A-Za-z_]/;

/**
 * The variables that tokenized shell text reads and sets, in the order of the text. Single quotes hide a name, double
 * quotes do not, `\$` begins none; parameters such as `$1` and `$?` are not variables.
 */
export function shellVariables(text: string, tokens: readonly ShellToken[]): readonly ShellVariable[] {
  const variables: ShellVariable[] = [];
  for (const { kind, start, end } of tokens) {
    if (kind !== 'variable' && kind !== 'assignmentName') continue;
    const nameStart = text.startsWith('$', start) ? start + 1 : start;
    const name = text.slice(nameStart, end);
    const access = kind === 'variable' ? 'read' : 'write';
    if (NAME.test(name)) variables.push({ name, start: nameStart, end, access });
  }
  return variables;
}
