import { type Command, lastAtMost, type Template } from '@imgtpl/grammar';
import { isPassedByName, mayPassByName } from '../../shell/environment-access.js';
import { readShell, type ShellReading } from '../../shell/reading.js';
import { isShellText } from '../../shell/shell-source.js';
import { unwrap } from '../../shell/unwrap.js';
import { setsVariables } from '../../variables/sets-variables.js';

/**
 * Those of the `candidates` that shell text mentions without reading them itself: in text that it writes to a file
 * for a later reader, and where a program is given only the name. Also those that a variable mentions after an escaped
 * `$`, for a later reader too, and those in an unknown command, because whatever it was meant to be would read them.
 */
export function* mentionedNames(
  template: Template,
  command: Command,
  candidates: ReadonlySet<string>,
): Generator<string> {
  const { start, end } = command.argumentsRange;
  const written = template.text.slice(start, end);
  if (command.spec === undefined || setsVariables(command)) {
    for (const [, name = ''] of written.matchAll(WITH_DOLLAR)) if (candidates.has(name)) yield name;
  }
  if (!isShellText(command.content)) return;
  let isPlainText: ((offset: number) => boolean) | undefined;
  for (const { 0: match, 1: name = '', index } of written.matchAll(WITH_DOLLAR)) {
    if (!candidates.has(name)) continue;
    isPlainText ??= plainTextTest(readShell(template, command));
    if (!isPlainText(start + index + match.length - name.length)) yield name;
  }
  const isIndirect = written.includes('${!');
  if (!isIndirect && !mayPassByName(written)) return;
  for (const { 0: name, index } of written.matchAll(NAME)) {
    if (!candidates.has(name)) continue;
    if (isPassedByName(written, index) || (isIndirect && mayBeValue(written, index, name))) yield name;
  }
}

/** Whether a name may be the value of a variable that `${!…}` uses as the name of the one to read. */
function mayBeValue(text: string, at: number, name: string): boolean {
  return /[\s"'(=]/.test(text.charAt(at - 1)) && text[at + name.length] !== '=';
}

/** A name that is read by whatever gets the text. */
const WITH_DOLLAR = /\$\{?[#!]?([A-Za-z_]\w*)/g;

const NAME = /[A-Za-z_]\w*/g;

/** Whether the text at an offset is a comment, or is only printed to the log, so that a name in it is just text. */
function plainTextTest(reading: ShellReading | undefined): (offset: number) => boolean {
  const { commands, tokens } = reading ?? { commands: [], tokens: [] };
  const starts = commands.map(({ start }) => start);
  const comments = tokens.filter(({ kind }) => kind === 'comment' || kind === 'templateComment');
  const commentStarts = comments.map(({ start }) => start);
  const lastRedirection = tokens.reduce((last, { kind, start }) => (kind === 'redirection' ? start : last), -1);
  return (offset) => {
    const comment = comments[lastAtMost(commentStarts, offset)];
    if (comment !== undefined && comment.start <= offset && offset < comment.end) return true;
    const command = commands[lastAtMost(starts, offset)];
    if (command === undefined || !PRINTING.test(unwrap(command)?.name ?? '')) return false;
    return lastRedirection < command.start && !/^\|&?$/.test(command.followedBy);
  };
}

const PRINTING = /^(?:echo|printf)$/;
