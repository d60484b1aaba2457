import type { Command, Template, TextRange } from '@imgtpl/grammar';
import { commandCode, invalidCodes } from '../commands/command-code.js';
import { markRemovalTitle } from '../commands/mark-removal.js';
import type { TextEdit } from '../diagnostic.js';
import { defineRule } from '../rule.js';
import { isJoiningOperator } from '../shell/joining-operator.js';
import { shellTokens } from '../shell/reading.js';
import { startOfBlanks, withBlanksAfter } from '../text/blanks.js';
import { lineStart, nextLine } from '../text/lines.js';

/** A continuation without content after it. A command without any content is left to `empty-content`. */
export const danglingContinuation = defineRule({
  name: 'dangling-continuation',
  codes: invalidCodes('shell', 'exec', 'words', 'pairs', 'component', 'baseImage'),
  severity: 'error',
  *check({ template, allowedCommands, kind }) {
    for (const command of allowedCommands) {
      const { spec, segments, danglingContinuation: range } = command;
      if (spec === undefined || spec.shape === 'nothing' || range === undefined || segments.length === 0) continue;
      const operator = pendingOperator(template, command);
      const edits = removalEdits(template.text, command, operator);
      yield {
        code: commandCode(spec.codes.invalid, kind),
        range,
        message: (say) => say.danglingContinuation(spec.keyword),
        fixes: edits.length > 0 ? [{ title: markRemovalTitle(template.text, operator), edits }] : [],
      };
    }
  },
});

/** The operator at the end of shell text that joins a command to one that is not there. */
function pendingOperator(template: Template, command: Command): TextRange | undefined {
  const last = shellTokens(template, command).findLast(({ kind }) => kind !== 'continuation');
  return last !== undefined && isJoiningOperator(template.text, last) ? last : undefined;
}

/**
 * Comments and further continuations may follow the last content. A backslash before a removed mark would become a mark
 * itself, so it is removed too. If there are only backslashes, nothing is certain and nothing removed.
 */
function removalEdits(text: string, { segments, continuations }: Command, operator: TextRange | undefined): TextEdit[] {
  const contentEnd = (offset: number): number => {
    const end = backslashRunStart(text, offset);
    return end === operator?.end ? startOfBlanks(text, operator.start) : end;
  };
  const last = segments.findLast(({ start, end }) => contentEnd(end) > start);
  if (last === undefined) return [];
  const edits: TextEdit[] = [];
  for (const continuation of continuations) {
    if (continuation.end <= last.start) continue;
    const start = contentEnd(continuation.start);
    const isOwnLine = start === lineStart(text, start);
    const end = isOwnLine ? nextLine(text, continuation.end) : withBlanksAfter(text, continuation).end;
    edits.push({ range: { start, end }, newText: '' });
  }
  return edits;
}

/** Where the backslashes and blanks before an offset begin, on its line. */
function backslashRunStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && '\\ \t'.includes(text.charAt(start - 1))) start--;
  return start;
}
