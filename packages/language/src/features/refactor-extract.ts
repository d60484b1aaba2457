import type { Command, TextRange } from '@imgtpl/grammar';
import { COMMANDS } from '@imgtpl/spec';
import type { Analysis } from '../analyze.js';
import { commandIndexBefore } from '../commands/command-at.js';
import { commandLines } from '../commands/command-edits.js';
import { lineEndOf } from '../text/lines.js';
import type { CodeAction, CodeActionOptions } from './code-action.js';
import { type CommandSpan, commandsKeepingState, commandsRestoringState } from './extracted-state.js';

/** The name of the new component until the user chooses a better one. */
const NAME = 'extracted';

/**
 * Moves the commands that a selection touches to a component file, with what they read from earlier commands. The
 * region and account of the reference stay placeholders, which a lint rule reports until they are filled in.
 */
export function* extractComponent(
  analysis: Analysis,
  range: TextRange,
  { messages }: CodeActionOptions,
): Generator<CodeAction> {
  const { template, kind } = analysis;
  if (kind !== 'build' || range.start === range.end) return;
  const { text, commands } = template;
  const span = overlappedSpan(commands, range);
  const selected = commands.slice(span.first, span.end);
  const [opening, closing] = [selected[0], selected.at(-1)];
  if (opening === undefined || closing === undefined) return;
  if (selected.some(({ spec }) => spec === undefined || spec.notInComponent !== undefined)) return;
  const lines = { start: commandLines(text, opening).start, end: commandLines(text, closing).end };
  const reference = componentCommand();
  const extracted = text.slice(lines.start, lines.end);
  const lineEnd = lineEndOf(text);
  const newText =
    [reference, ...commandsKeepingState(analysis, span)].join(lineEnd) + (/[\r\n]$/.test(extracted) ? lineEnd : '');
  const content = [...commandsRestoringState(analysis, span), extracted].join('\n');
  const nameStart = lines.start + reference.indexOf(NAME);
  yield {
    title: messages.actionExtract(selected.length),
    kind: 'refactor.extract',
    edits: [{ range: lines, newText }],
    newFile: { name: `${NAME}.component.imgtpl`, text: content.replaceAll(/\r\n?/g, '\n').replace(/\n?$/, '\n') },
    isPreferred: false,
    selection: { start: nameStart, end: nameStart + NAME.length },
  };
}

/** The commands that a range overlaps. */
function overlappedSpan(commands: readonly Command[], range: TextRange): CommandSpan {
  let first = Math.max(0, commandIndexBefore(commands, range.start));
  const end = commandIndexBefore(commands, range.end - 1) + 1;
  if ((commands[first]?.range.end ?? 0) <= range.start) first += 1;
  return { first, end };
}

/** A command that refers to a component by name and version, made from the form in the command table. */
function componentCommand(): string {
  const forms = COMMANDS.flatMap((row) => (row.shape === 'component' ? row.forms : []));
  const syntax = forms.find((form) => form.syntax.includes('<version>'))?.syntax ?? '';
  return syntax
    .replace(/ \[.*$/, '')
    .replace('<name>', NAME)
    .replace('<version>', '1.0.0');
}
