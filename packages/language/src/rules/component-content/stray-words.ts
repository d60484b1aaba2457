import type { Command, ComponentContent, ComponentParameter, TextRange } from '@imgtpl/grammar';
import { ID_SHAPES } from '@imgtpl/spec';
import { quoteEdits } from '../../commands/command-edits.js';
import { swallowedCommand } from '../../commands/swallowed-command.js';
import { trailingComment, trailingCommentFault } from '../../commands/trailing-comment.js';
import { replacementFix } from '../../edits/replacement-fix.js';
import type { Explanation, Fault, FixDraft } from '../../rule.js';
import { startOfBlanks } from '../../text/blanks.js';
import { excerpt } from '../../text/excerpt.js';
import { lineEndOf } from '../../text/lines.js';
import { UNICODE_SPACE } from '../../text/unicode-space.js';

/** Adjacent stray words are one fault: a comment or, most often, the rest of an unquoted value. */
export function* strayFaults(
  text: string,
  { content, command }: { readonly content: ComponentContent; readonly command: Command },
): Generator<Fault> {
  const swallowed = content.strays.length > 0 ? swallowedCommand(text, command) : undefined;
  for (const run of strayRuns(text, content)) {
    if (run.comment !== undefined) {
      yield trailingCommentFault(text, run.comment);
      continue;
    }
    const { start, end } = run;
    if (swallowed?.range.start === start) {
      yield { ...swallowed, range: { start, end } };
      return;
    }
    const range = { start, end };
    const written = text.slice(start, end);
    const quoted = excerpt(written);
    if (looksLikeReference(written)) yield { range, ...secondComponent(text, range, command) };
    else yield { range, message: (say) => say.wordOfNoParameter(quoted), fixes: strayFix(text, run) };
  }
}

interface StrayRun {
  readonly start: number;
  end: number;
  /** Set if the first word begins a comment. */
  readonly comment: TextRange | undefined;
  /** The parameter before the run. */
  readonly parameter: ComponentParameter | undefined;
}

/** Groups the stray words into runs: words with no parameter between them. */
function* strayRuns(text: string, { parameters, strays }: ComponentContent): Generator<StrayRun> {
  let run: StrayRun | undefined;
  let parametersBefore = 0;
  for (const { range } of strays) {
    if (run?.comment !== undefined && range.start < run.comment.end) continue;
    const previousCount = parametersBefore;
    while ((parameters[parametersBefore]?.range.start ?? range.start) < range.start) parametersBefore++;
    const comment = trailingComment(text, range);
    if (run !== undefined && run.comment === undefined && comment === undefined && parametersBefore === previousCount) {
      run.end = range.end;
      continue;
    }
    if (run !== undefined) yield run;
    run = { ...range, comment, parameter: parameters[parametersBefore - 1] };
  }
  if (run !== undefined) yield run;
}

/** Whether a word looks like the id or ARN of a component. */
export function looksLikeReference(word: string): boolean {
  const { prefix, arn } = ID_SHAPES.component;
  return word.startsWith(prefix) || word.startsWith(arn);
}

/** A second component in one command; a single word at the end of its line becomes a command of its own. */
function secondComponent(text: string, { start, end }: TextRange, command: Command): Explanation {
  const { keyword, argumentsRange, segments } = command;
  const word = text.slice(start, end);
  const isAlone = /^\S+$/.test(word) && end === argumentsRange.end && segments.length === 1;
  const gap = { start: startOfBlanks(text, start), end: start };
  const edits = [{ range: gap, newText: `${lineEndOf(text)}${keyword} ` }];
  return {
    message: (say) => say.secondComponent(excerpt(word), command.spec?.keyword ?? keyword),
    fixes: isAlone ? [{ title: (say) => say.splitComponents(), edits }] : [],
  };
}

/** `—name value`: text editors and chats make one dash of two hyphens. */
const DASHED_PARAMETER = /^([\u2013\u2014]+)[\w.-]+[ \t]+[^\s"'\\-]\S*$/;
/** The next parameter, after a blank that only looks like one. */
const GLUED_PARAMETER = new RegExp(`${UNICODE_SPACE.source}--`);

function strayFix(text: string, run: StrayRun): readonly FixDraft[] {
  const { start, end } = run;
  const dash = DASHED_PARAMETER.exec(text.slice(start, end))?.[1];
  return dash === undefined ? quoteFix(text, run) : [replacementFix({ start, end: start + dash.length }, '--')];
}

/** Quotes around a value and the words after it, unless something in them would change its meaning inside quotes. */
function quoteFix(text: string, { parameter, end }: StrayRun): readonly FixDraft[] {
  const value = parameter?.value;
  if (parameter === undefined || value === undefined || value.quoted !== 'none') return [];
  const { start } = value.range;
  const written = text.slice(start, end);
  if (/["'\\\r\n]/.test(written) || GLUED_PARAMETER.test(written)) return [];
  return [{ title: (say) => say.quoteValue(`--${excerpt(parameter.name.text)}`), edits: quoteEdits({ start, end }) }];
}
