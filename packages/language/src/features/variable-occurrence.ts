import type { Command, TextRange } from '@imgtpl/grammar';

/** One place where a variable is named. */
export interface VariableOccurrence {
  readonly name: string;
  /** The name alone, without `$` and braces. */
  readonly range: TextRange;
  readonly role: 'definition' | 'reference';
  /** `template`: set by ENV, or before the build; `command`: set by the shell text of one command. */
  readonly scope: 'template' | 'command';
  readonly command: Command;
  /** The shell may or may not have set the variable before, so the scope is uncertain. */
  readonly ambiguous: boolean;
}
