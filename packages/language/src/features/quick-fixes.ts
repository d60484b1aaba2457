import type { TextRange } from '@imgtpl/grammar';
import { isApiErrorCode } from '@imgtpl/spec';
import type { Analysis } from '../analyze.js';
import { commandAt } from '../commands/command-at.js';
import { commentsIn } from '../comments-in.js';
import { type Diagnostic, shortCode, type TextEdit } from '../diagnostic.js';
import type { Messages } from '../messages/index.js';
import { readDirective } from '../suppression/directive.js';
import { SUPPRESSION_CODES } from '../suppression/suppression-codes.js';
import { lineEndOf, lineStart } from '../text/lines.js';
import { touches } from '../touches.js';
import type { CodeAction, CodeActionOptions } from './code-action.js';

/** The fixes of the diagnostics that a range touches, and for each of them the comment that suppresses it. */
export function* quickFixes(
  analysis: Analysis,
  range: TextRange,
  { messages }: CodeActionOptions,
): Generator<CodeAction> {
  const touched = analysis.diagnostics.filter((it) => touches(it.range, range));
  yield* mergeEqual(touched.flatMap(fixesOf));
  const seen = new Set<string>();
  for (const diagnostic of touched) {
    const action = seen.has(diagnostic.code) ? undefined : suppressionAction(analysis, diagnostic, messages);
    if (action === undefined) continue;
    seen.add(diagnostic.code);
    yield action;
  }
}

function fixesOf(diagnostic: Diagnostic): readonly CodeAction[] {
  return diagnostic.fixes.map(({ title, edits, safe }, index) => {
    const isOnly = diagnostic.fixes.length === 1 && !diagnostic.tags.includes('deprecated');
    const isPreferred = index === 0 && (safe || isOnly);
    const diagnostics = [diagnostic];
    return { title, kind: 'quickfix', edits, diagnostics, isPreferred };
  });
}

/** Merges actions with the same title and edits into one action for all of their diagnostics. */
function mergeEqual(actions: readonly CodeAction[]): Iterable<CodeAction> {
  const merged = new Map<string, CodeAction>();
  for (const action of actions) {
    const key = JSON.stringify([action.title, action.edits]);
    const known = merged.get(key);
    const diagnostics = [...(known?.diagnostics ?? []), ...(action.diagnostics ?? [])];
    merged.set(key, known === undefined ? action : { ...known, diagnostics });
  }
  return merged.values();
}

const NOT_SUPPRESSIBLE: ReadonlySet<string> = new Set(SUPPRESSION_CODES);

/** A comment before the command, or before the line of it on which the diagnostic begins, with a reason to fill in. */
function suppressionAction(
  { template, lines }: Analysis,
  diagnostic: Diagnostic,
  messages: Messages,
): CodeAction | undefined {
  const { text } = template;
  const command = commandAt(template.commands, diagnostic.range.start);
  if (command === undefined || NOT_SUPPRESSIBLE.has(diagnostic.code)) return undefined;
  const start = lineStart(text, diagnostic.range.start);
  const isFirstLine = start <= command.keywordRange.start;
  const isLineOfContent = command.segments.some((segment) => lineStart(text, segment.start) === start);
  if (!isFirstLine && !isLineOfContent) return undefined;
  const common = {
    title: messages.actionSuppress(diagnostic.code),
    kind: 'quickfix',
    diagnostics: [diagnostic],
    isPreferred: false,
  } as const;
  const addition = addToComment(lines.positionAt(start).line, { template, lines }, diagnostic);
  if (addition !== undefined) return { ...common, edits: [addition] };
  const indentation = /^[ \t]*/.exec(text.slice(start, start + 200))?.[0] ?? '';
  const reason = messages.actionReason();
  const before = `${indentation}# imgtpl-disable-next-line ${shortCode(diagnostic.code)} -- `;
  const edits: readonly TextEdit[] = [
    { range: { start, end: start }, newText: `${before}${reason}${lineEndOf(text)}` },
  ];
  const from = start + before.length;
  return { ...common, edits, selection: { start: from, end: from + reason.length } };
}

/** Adds the code to the suppression comment on the line above, if there is one that can take it. */
function addToComment(
  line: number,
  { template, lines }: Pick<Analysis, 'template' | 'lines'>,
  diagnostic: Diagnostic,
): TextEdit | undefined {
  if (line === 0) return undefined;
  const [comment] = commentsIn(template.comments, {
    start: lines.lineRange(line - 1).start,
    end: lines.lineRange(line).start,
  });
  const directive = comment && readDirective(comment, template.text);
  const last = directive?.codes.at(-1);
  if (directive?.kind !== 'disable-next-line' || last === undefined) return undefined;
  // A reason without its mark: a code that is added after it would become part of it.
  if (directive.codes.some(({ text }) => /\s/.test(text))) return undefined;
  if (isApiErrorCode(diagnostic.code) && !directive.hasReason) return undefined;
  return { range: { start: last.range.end, end: last.range.end }, newText: `, ${shortCode(diagnostic.code)}` };
}
