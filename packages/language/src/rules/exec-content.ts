import type { ExecContent, ExecFault, TextRange } from '@imgtpl/grammar';
import { commandCode, invalidCodes } from '../commands/command-code.js';
import { swallowedCommand } from '../commands/swallowed-command.js';
import { trailingComment, trailingCommentFault } from '../commands/trailing-comment.js';
import { replacementFix } from '../edits/replacement-fix.js';
import type { Say } from '../messages/index.js';
import { defineRule, type FixDraft } from '../rule.js';
import { excerpt } from '../text/excerpt.js';
import { parseJson } from '../text/json.js';
import { betweenTypographicQuotes } from '../text/typographic-quotes.js';

/** Text that starts with `[` but is not a JSON array of at least one string. */
export const execContent = defineRule({
  name: 'exec-content',
  codes: invalidCodes('exec'),
  severity: 'error',
  *check({ template: { text }, byShape, kind }) {
    for (const command of byShape.exec) {
      const { spec, content } = command;
      const code = commandCode(spec.codes.invalid, kind);
      for (const fault of content.faults) {
        const { range } = fault;
        const swallowed = fault.kind === 'text-after' ? swallowedCommand(text, command) : undefined;
        const comment = fault.kind === 'text-after' ? trailingComment(text, range) : undefined;
        if (swallowed?.range.start === range.start) yield { code, ...swallowed, range };
        else if (comment?.end === range.end) yield { code, ...trailingCommentFault(text, comment) };
        else yield { code, range, message: explain(text, fault, spec.keyword), fixes: fixesOf(text, fault, content) };
      }
    }
  },
});

function explain(text: string, { kind, range }: ExecFault, keyword: string): Say {
  const quoted = excerpt(text.slice(range.start, range.end));
  switch (kind) {
    case 'single-quotes':
      return (say) => say.execSingleQuotes(quoted);
    case 'missing-comma':
      return (say) => say.execMissingComma();
    case 'foreign-comma':
      return (say) => say.execForeignComma(quoted);
    case 'missing-bracket':
      return (say) => say.execMissingBracket();
    case 'unterminated-string':
      return (say) => say.execUnterminatedString(quoted);
    case 'not-a-string':
      return (say) => say.execNotAString(quoted);
    case 'bad-escape': {
      const written = jsonEscapeOf(text.slice(range.start, range.end));
      return (say) => (written === undefined ? say.execBadEscape(quoted) : say.execControlCharacter(written));
    }
    case 'empty':
      return (say) => say.execEmpty(keyword);
    case 'extra-comma':
      return (say) => say.execExtraComma();
    case 'text-after':
      return (say) => say.execTextAfter(quoted);
    default:
      return kind satisfies never;
  }
}

/** Fixes for faults with only one reading. A bracket or comma does not help an array without strings. */
function fixesOf(text: string, { kind, range }: ExecFault, { words }: ExecContent): FixDraft[] {
  if (kind === 'single-quotes') return doubleQuotesFix(text, range);
  if (kind === 'not-a-string') return straightQuotesFix(text, range);
  if (kind === 'foreign-comma') return [replacementFix(range, ',')];
  const written = kind === 'bad-escape' ? jsonEscapeOf(text.slice(range.start, range.end)) : undefined;
  if (written !== undefined) return [replacementFix(range, written)];
  if (words.length === 0) return [];
  if (kind === 'missing-comma') return [{ title: (say) => say.addComma(), edits: [{ range, newText: ',' }] }];
  if (kind === 'extra-comma') return [{ title: (say) => say.removeComma(), edits: [{ range, newText: '' }] }];
  if (kind === 'missing-bracket') return closeArrayFix(text, range, words);
  return [];
}

/** A trailing comma is replaced by the bracket. */
function closeArrayFix(text: string, range: TextRange, words: ExecContent['words']): FixDraft[] {
  const last = words.at(-1)?.range.end ?? range.start;
  const start = text.slice(last, range.start).trim() === ',' ? last : range.start;
  return [{ title: (say) => say.addBracket(), edits: [{ range: { start, end: range.end }, newText: ']' }] }];
}

function doubleQuotesFix(text: string, range: TextRange): FixDraft[] {
  const inner = text.slice(range.start + 1, range.end - 1);
  // A bare double quote is escaped, and an escaped single quote loses its escape; other escapes stay.
  const escapes = new Map([
    ['"', '\\"'],
    ["\\'", "'"],
  ]);
  const newText = `"${inner.replace(/\\.|"/gs, (it) => escapes.get(it) ?? it)}"`;
  if (parseJson(newText) === undefined) return [];
  return [{ title: (say) => say.toDoubleQuotes(), safe: true, edits: [{ range, newText }] }];
}

function straightQuotesFix(text: string, range: TextRange): FixDraft[] {
  const meant = betweenTypographicQuotes(text.slice(range.start, range.end));
  if (meant === undefined) return [];
  return [{ title: (say) => say.toDoubleQuotes(), edits: [{ range, newText: JSON.stringify(meant) }] }];
}

/** How JSON writes a control character; undefined for any other text. */
function jsonEscapeOf(text: string): string | undefined {
  return text.length === 1 && text < ' ' ? JSON.stringify(text).slice(1, -1) : undefined;
}
