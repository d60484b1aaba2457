import type { Template, TextRange } from '@imgtpl/grammar';
import { KNOWN_CODES } from '../known-codes.js';
import { ruleInput } from '../rule-input.js';
import { blankContinuation } from '../rules/blank-continuation.js';
import { byteOrderMark } from '../rules/byte-order-mark.js';
import { commandCase } from '../rules/command-case.js';
import { finalNewline } from '../rules/final-newline.js';
import { trailingWhitespace } from '../rules/trailing-whitespace.js';
import { DEFAULT_SETTINGS } from '../settings.js';
import { readDirective } from '../suppression/directive.js';
import { readFormatSwitch } from '../suppression/format-switch.js';
import { suppress } from '../suppression/suppress.js';
import { conflictMarkLines } from '../text/conflict-marks.js';

/**
 * The ranges that comments protect from the formatter, in the order of the text, without overlap: those where it is
 * switched off, suppressed faults of form, and the marks of a merge conflict. If it fixed a suppressed fault, the
 * suppression comment would be reported as unused.
 */
export function protectedRanges(template: Template): readonly TextRange[] {
  return mergeOverlapping([
    ...switchedOffRanges(template),
    ...suppressedFaultRanges(template),
    ...conflictMarkLines(template),
  ]);
}

/** From each `# imgtpl-format off` to the next `on`, or to the end. */
function* switchedOffRanges({ text, comments }: Template): Generator<TextRange> {
  let start: number | undefined;
  for (const comment of comments) {
    const { range } = comment;
    const state = readFormatSwitch(comment, text);
    if (state === 'off') start ??= range.start;
    if (state !== 'on' || start === undefined) continue;
    yield { start, end: range.start };
    start = undefined;
  }
  if (start !== undefined) yield { start, end: text.length + 1 };
}

/** The rules whose faults the formatter fixes. */
const FORM_RULES = [byteOrderMark, commandCase, trailingWhitespace, blankContinuation, finalNewline];

function suppressedFaultRanges(template: Template): readonly TextRange[] {
  const { text, comments } = template;
  if (!comments.some((comment) => readDirective(comment, text))) return [];
  // Faults of form do not depend on the kind or size of the file.
  const input = ruleInput(template, { kind: 'build', bytes: 0, settings: DEFAULT_SETTINGS, requests: [] });
  const found = FORM_RULES.flatMap((rule) => [...rule.check(input)]).sort((a, b) => a.range.start - b.range.start);
  const kept = new Set(suppress(template, found, { known: KNOWN_CODES, isJudged: () => false }).kept);
  const suppressed = found.filter((finding) => !kept.has(finding));
  // Something missing has an empty range, which is widened so that nothing is inserted there.
  return suppressed.map(({ range: { start, end } }) => ({ start, end: Math.max(end, start + 1) }));
}

function mergeOverlapping(ranges: readonly TextRange[]): readonly TextRange[] {
  const result: TextRange[] = [];
  for (const range of [...ranges].sort((one, other) => one.start - other.start)) {
    const last = result.at(-1);
    if (last !== undefined && range.start <= last.end) {
      result.splice(-1, 1, { start: last.start, end: Math.max(last.end, range.end) });
    } else result.push(range);
  }
  return result;
}
