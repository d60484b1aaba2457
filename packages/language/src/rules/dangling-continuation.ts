import type { Command, TextRange } from '@imgtpl/grammar';
import { commandCode, invalidCodes } from '../commands/command-code.js';
import type { TextEdit } from '../diagnostic.js';
import { defineRule } from '../rule.js';
import { withBlanksAfter } from '../text/blanks.js';
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
      const edits = removalEdits(template.text, command);
      yield {
        code: commandCode(spec.codes.invalid, kind),
        range,
        message: (say) => say.danglingContinuation(spec.keyword),
        fixes: edits.length > 0 ? [{ title: (say) => say.removeContinuation(), edits }] : [],
      };
    }
  },
});

/**
 * Comments and further continuations may follow the last content. A backslash before a removed mark would become a mark
 * itself, so it is removed too. If there are only backslashes, nothing is certain and nothing removed.
 */
function removalEdits(text: string, { segments, continuations }: Command): TextEdit[] {
  const last = lastContentSegment(text, segments);
  if (last === undefined) return [];
  const edits: TextEdit[] = [];
  for (const continuation of continuations) {
    if (continuation.end <= last.start) continue;
    const start = backslashRunStart(text, continuation.start);
    const isOwnLine = start === lineStart(text, start);
    const end = isOwnLine ? nextLine(text, continuation.end) : withBlanksAfter(text, continuation).end;
    edits.push({ range: { start, end }, newText: '' });
  }
  return edits;
}

/** The last piece of content that is more than backslashes. */
function lastContentSegment(text: string, segments: readonly TextRange[]): TextRange | undefined {
  for (let index = segments.length - 1; index >= 0; index--) {
    const segment = segments[index];
    if (segment !== undefined && backslashRunStart(text, segment.end) > segment.start) return segment;
  }
  return undefined;
}

/** Where the backslashes and blanks before an offset begin, on its line. */
function backslashRunStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && '\\ \t'.includes(text.charAt(start - 1))) start--;
  return start;
}
