import type { Command, State, TextRange } from '@imgtpl/grammar';
import type { Analysis } from '../analyze.js';
import type { Messages } from '../messages/index.js';
import { isShellText } from '../shell/shell-source.js';

/** A label that is not in the text but shown at a place in it. */
export interface InlayHint {
  /** Where in the text it is shown. */
  readonly offset: number;
  readonly label: string;
  readonly tooltip: string;
  /** Whether it is about the text before it or after it. */
  readonly about: 'before' | 'after';
}

/**
 * Where a relative WORKDIR leads and, at each command that runs shell text, the user and the directory that it runs
 * with, if they are neither the initial ones nor the same as at the previous such command.
 */
export function inlayHints(
  { template, state }: Analysis,
  range: TextRange,
  { messages }: { readonly messages: Messages },
): readonly InlayHint[] {
  const hints: InlayHint[] = [];
  const initial = state.at(0);
  let last: State | undefined;
  for (const [index, command] of template.commands.entries()) {
    if (command.range.start >= range.end) break;
    const isShown = command.range.end >= range.start;
    const path = isShown ? relativePath(command) : undefined;
    if (path !== undefined) {
      const { workingDirectory } = state.at(index + 1);
      const label = resolvedOrEmpty(workingDirectory);
      const tooltip = messages.hintDirectory();
      if (label !== '') hints.push({ offset: path.end, label: `= ${label}`, tooltip, about: 'before' });
    }
    if (!runsShellText(command)) continue;
    const here = state.at(index);
    const label = isShown ? labelOf(here, initial) : '';
    if (label !== '' && (last === undefined || labelOf(last, initial) !== label)) {
      const tooltip = messages.hintRunsAs(here.user, here.workingDirectory);
      // With a colon, as editors show parameter names: otherwise it would read like the first word of the shell text.
      hints.push({ offset: command.keywordRange.end, label: `${label}:`, tooltip, about: 'after' });
    }
    last = here;
  }
  return hints;
}

/** The user and the directory, without those that are the initial ones. */
function labelOf({ user, workingDirectory }: State, initial: State): string {
  return [
    user === initial.user ? '' : resolvedOrEmpty(user),
    workingDirectory === initial.workingDirectory ? '' : resolvedOrEmpty(workingDirectory),
  ]
    .join(' ')
    .trim();
}

/** Empty for a value with a variable that no earlier command sets. */
function resolvedOrEmpty(value: string): string {
  return value.includes('$') ? '' : value;
}

function runsShellText(command: Command): boolean {
  return isShellText(command.content) && command.segments.length > 0;
}

/** The path of a command that changes the working directory relative to the current one. */
function relativePath({ spec, content }: Command): TextRange | undefined {
  if (spec?.shape !== 'words' || spec.sets !== 'workingDirectory' || content.shape !== 'words') return undefined;
  const [word] = content.words;
  if (word === undefined || content.words.length !== 1) return undefined;
  return word.value.startsWith('/') && word.variables.length === 0 ? undefined : word.range;
}
