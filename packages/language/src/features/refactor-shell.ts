import type { Command, TextRange } from '@imgtpl/grammar';
import type { Analysis } from '../analyze.js';
import { commandIndexBefore } from '../commands/command-at.js';
import type { TextEdit } from '../diagnostic.js';
import { isJoinable, joinEdit } from '../edits/join-commands.js';
import { shellParts } from '../format/shell-parts.js';
import { shellTokens } from '../shell/reading.js';
import { startOfBlanks } from '../text/blanks.js';
import { lineEndOf } from '../text/lines.js';
import type { CodeAction, CodeActionOptions } from './code-action.js';

/** Joins the commands that a range touches or, at a cursor, the command there and the next one. */
export function* joinSelected(
  { template }: Analysis,
  range: TextRange,
  { messages }: CodeActionOptions,
): Generator<CodeAction> {
  const { commands } = template;
  const first = commandIndexBefore(commands, range.start);
  const last = commandIndexBefore(commands, range.end);
  const edits: TextEdit[] = [];
  for (let index = Math.max(0, first); index < Math.max(last, first + 1); index++) {
    const [command, next] = [commands[index], commands[index + 1]];
    if (command === undefined || next === undefined || command.range.end < range.start) return;
    const edit = joinEdit(template, command, next);
    if (edit === undefined) return;
    edits.push(edit);
  }
  const keyword = commands[first]?.spec?.keyword;
  if (keyword === undefined || edits.length === 0) return;
  yield { title: messages.actionJoin(keyword, edits.length + 1), kind: 'refactor.rewrite', edits, isPreferred: false };
}

/** Splits a list that is joined only with `&&` into one command per part. */
export function* splitCommand(
  { template }: Analysis,
  range: TextRange,
  { messages }: CodeActionOptions,
): Generator<CodeAction> {
  const { text, commands } = template;
  const command = commands[commandIndexBefore(commands, range.start)];
  if (command?.spec === undefined || range.start > command.range.end || range.end > command.range.end) return;
  if (!isJoinable(template, command)) return;
  const edits = [...splitEdits(text, command, shellParts(text, shellTokens(template, command)) ?? [])];
  if (edits.length === 0 || edits.some((edit) => endsInBackslash(text, edit.range.start))) return;
  const title = messages.actionSplit(command.spec.keyword, edits.length + 1);
  yield { title, kind: 'refactor.rewrite', edits, isPreferred: false };
}

/** Whether a part ends in an escape, such as that of a blank, which at the end of a line would continue it. */
function endsInBackslash(text: string, offset: number): boolean {
  return text[startOfBlanks(text, offset) - 1] === '\\';
}

type Parts = NonNullable<ReturnType<typeof shellParts>>;

/** Keeps the comment lines between the parts of the list. */
function* splitEdits(text: string, { spec }: Command, parts: Parts): Generator<TextEdit> {
  const lineEnd = lineEndOf(text);
  for (const [index, part] of parts.entries()) {
    const [before, after] = [parts[index - 1], parts[index + 1]];
    if (part.edge !== 'chain' || before === undefined || after === undefined) continue;
    const between = text.slice(before.end, after.start);
    const comments = between.split(/\r\n?|\n/).filter((line) => line.trimStart().startsWith('#'));
    const lines = [...comments.map((comment) => comment.trim()), `${spec?.keyword} `];
    const newText = lines.map((line) => lineEnd + line).join('');
    yield { range: { start: before.end, end: after.start }, newText };
  }
}
