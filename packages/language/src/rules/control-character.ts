import type { TextRange } from '@imgtpl/grammar';
import { defineRule } from '../rule.js';
import { codePointName } from '../text/code-point-name.js';
import { UNICODE_SPACE, unicodeSpaceFault } from '../text/unicode-space.js';
import { separatingBlanks } from './control-character/separating-blanks.js';

/**
 * Control characters are legal for the parser, but invisible, and no shell expects them. Also reports blanks that look
 * like a space but do not separate words for the shell.
 */
export const controlCharacter = defineRule({
  name: 'control-character',
  codes: ['imgtpl/control-character'],
  severity: 'warning',
  basis: 'inferred',
  *check({ template, allowedCommands }) {
    const { text } = template;
    const blanks: TextRange[] = [];
    for (const range of invisibleRuns(text, template.byteOrderMark ? 1 : 0)) {
      const run = text.slice(range.start, range.end);
      if (UNICODE_SPACE.test(run)) {
        blanks.push(range);
        continue;
      }
      const name = codePointName(run);
      yield {
        code: 'imgtpl/control-character',
        range,
        message: (say) => say.controlCharacter(name),
        // Not safe: inside a command the character is part of the content.
        fixes: [{ title: (say) => say.removeControlCharacter(), edits: [{ range, newText: '' }] }],
      };
    }
    if (blanks.length === 0) return;
    for (const range of separatingBlanks(template, allowedCommands, blanks)) {
      yield { code: 'imgtpl/control-character', ...unicodeSpaceFault(text, range) };
    }
  },
});

/**
 * C0 except tab and line ends, DEL and C1; characters that change the direction of text, which make a line look
 * different from what a shell reads; zero-width blanks, and byte-order marks inside a text; and the Unicode line ends,
 * which do not end a line here.
 */
const CONTROL_CHARACTER =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u2028-\u202e\u2060\u2066-\u2069\ufeff]/;
const ONE_KIND = new RegExp(`${CONTROL_CHARACTER.source}+|${UNICODE_SPACE.source}+`, 'g');
/** Searched first: one class takes half the time of two, and hardly any text contains such a character. */
const EITHER_KIND = new RegExp(`[${CONTROL_CHARACTER.source.slice(1, -1)}${UNICODE_SPACE.source.slice(1, -1)}]+`, 'g');

/** The runs of control characters, and those of Unicode spaces, after the byte-order mark at the start. */
function* invisibleRuns(text: string, from: number): Generator<TextRange> {
  for (const { 0: mixed, index: start } of text.matchAll(EITHER_KIND)) {
    for (const { 0: run, index } of mixed.matchAll(ONE_KIND)) {
      const range = { start: Math.max(from, start + index), end: start + index + run.length };
      if (range.start < range.end) yield range;
    }
  }
}
