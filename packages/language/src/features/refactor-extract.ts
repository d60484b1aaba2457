import type { TextRange } from '@imgtpl/grammar';
import { COMMANDS } from '@imgtpl/spec';
import type { Analysis } from '../analyze.js';
import { commandLines, lineEndOf } from '../command-edits.js';
import type { CodeAction, CodeActionOptions } from './code-action.js';
import { commandIndexBefore } from './command-at.js';

/** The name that the new component has until somebody gives it a better one. */
const NAME = 'extracted';

/**
 * Moves the commands that a selection touches to the file of a component. Region and account of the reference stay
 * placeholders, which a lint rule reports until the component exists and they are filled in.
 */
export function* extractComponent(
  { template, kind }: Analysis,
  range: TextRange,
  { messages }: CodeActionOptions,
): Generator<CodeAction> {
  if (kind !== 'build' || range.start === range.end) return;
  const { text, commands } = template;
  const first = Math.max(0, commandIndexBefore(commands, range.start));
  const selected = commands
    .slice(first, commandIndexBefore(commands, range.end) + 1)
    .filter((command) => command.range.end > range.start && command.range.start < range.end);
  const [opening, closing] = [selected[0], selected.at(-1)];
  if (opening === undefined || closing === undefined) return;
  if (selected.some(({ spec }) => spec === undefined || spec.notInComponent !== undefined)) return;
  const lines = { start: commandLines(text, opening).start, end: commandLines(text, closing).end };
  const reference = componentCommand();
  const taken = text.slice(lines.start, lines.end);
  const newText = reference + (/[\r\n]$/.test(taken) ? lineEndOf(text) : '');
  const nameStart = lines.start + reference.indexOf(NAME);
  yield {
    title: messages.actionExtract(selected.length),
    kind: 'refactor.extract',
    edits: [{ range: lines, newText }],
    newFile: { name: `${NAME}.component.imgtpl`, text: taken.replaceAll(/\r\n?/g, '\n').replace(/\n?$/, '\n') },
    isPreferred: false,
    selection: { start: nameStart, end: nameStart + NAME.length },
  };
}

/** The command that names a component by name and version, from the form in the command table. */
function componentCommand(): string {
  const forms = COMMANDS.flatMap((row) => (row.shape === 'component' ? row.forms : []));
  const syntax = forms.find((form) => form.syntax.includes('<version>'))?.syntax ?? '';
  return syntax
    .replace(/ \[.*$/, '')
    .replace('<name>', NAME)
    .replace('<version>', '1.0.0');
}
