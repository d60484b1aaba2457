import type { TextRange } from '@imgtpl/grammar';
import { addTo } from '../add-to.js';
import type { Finding, FixDraft } from '../rule.js';
import { nextLine } from '../text/lines.js';
import type { Directive, DirectiveCode } from './directive.js';
import type { Scope } from './scope.js';
import { lineStartOf } from './suppressed-range.js';
import type { SuppressionCode } from './suppression-codes.js';

/** The finding for a comment that enables codes which are not disabled. */
export function unusedEnableFinding(directive: Directive, text: string): Finding<SuppressionCode> {
  return {
    code: 'imgtpl/unused-suppression',
    range: directive.comment.range,
    message: (say) => say.unusedEnable(),
    tags: ['unnecessary'],
    fixes: [removalFix(wholeLine(directive, text))],
  };
}

/** The findings for codes that suppress nothing: one for the whole comment if it has no others, else one per code. */
export function* unusedScopes(scopes: readonly Scope[], text: string): Generator<Finding<SuppressionCode>> {
  for (const [directive, unused] of byDirective(scopes)) {
    if (unused.length === directive.codes.length) yield unusedComment(directive, text);
    else yield* unusedCodes(directive, new Set(unused.map(({ place }) => place)));
  }
}

function byDirective(scopes: readonly Scope[]): ReadonlyMap<Directive, readonly Scope[]> {
  const groups = new Map<Directive, Scope[]>();
  for (const scope of scopes) addTo(groups, scope.directive, scope);
  return groups;
}

function unusedComment(directive: Directive, text: string): Finding<SuppressionCode> {
  const names = directive.codes.map((place) => place.text).join(', ');
  return unusedFinding(directive.comment.range, names, wholeLine(directive, text));
}

/**
 * A fix removes a code with the comma after it or, after the last code that is kept, with the comma before it: that way
 * no two fixes overlap.
 */
function* unusedCodes({ codes }: Directive, unused: ReadonlySet<DirectiveCode>): Generator<Finding<SuppressionCode>> {
  const lastKept = codes.map((place) => unused.has(place)).lastIndexOf(false);
  for (const [index, place] of codes.entries()) {
    if (!unused.has(place)) continue;
    const { start, end } = place.range;
    const edit =
      index < lastKept
        ? { start, end: codes[index + 1]?.range.start ?? end }
        : { start: codes[index - 1]?.range.end ?? start, end };
    yield unusedFinding(place.range, place.text, edit);
  }
}

function unusedFinding(range: TextRange, names: string, removed: TextRange): Finding<SuppressionCode> {
  return {
    code: 'imgtpl/unused-suppression',
    range,
    message: (say) => say.unusedSuppression(names),
    tags: ['unnecessary'],
    fixes: [removalFix(removed)],
  };
}

function removalFix(range: TextRange): FixDraft {
  return { title: (say) => say.removeSuppression(), safe: true, edits: [{ range, newText: '' }] };
}

/** The lines to remove. A byte-order mark stays, and no other U+FEFF may move to the start and become one. */
function wholeLine(directive: Directive, text: string): TextRange {
  const start = lineStartOf(directive, text);
  const end = nextLine(text, directive.comment.range.end);
  if (start > 0) return { start, end };
  if (text.startsWith('\uFEFF')) return { start: 1, end };
  return { start, end: text.startsWith('\uFEFF', end) ? directive.comment.range.end : end };
}
