import type { TextRange } from '@imgtpl/grammar';
import { defineRule } from '../rule.js';
import { codePointName } from '../text/code-point-name.js';
import { STRANGE_BLANK, strangeBlankFault } from '../text/strange-blank.js';
import { separatingBlanks } from './control-character/separating-blanks.js';

/**
 * Control characters are legal text to the parser; nobody sees them, and no shell wants them. Nor does anybody see that a
 * blank is none to the shell.
 */
export const controlCharacter = defineRule({
  name: 'control-character',
  codes: ['imgtpl/control-character'],
  severity: 'warning',
  basis: 'inferred',
  *check({ template, commands }) {
    const { text } = template;
    const blanks: TextRange[] = [];
    for (const range of unseenRuns(text)) {
      const run = text.slice(range.start, range.end);
      if (STRANGE_BLANK.test(run)) {
        blanks.push(range);
        continue;
      }
      const name = codePointName(run);
      yield {
        code: 'imgtpl/control-character',
        range,
        message: (say) => say.controlCharacter(name),
        // Not safe: inside of a command it is a part of the content.
        fixes: [{ title: (say) => say.removeControlCharacter(), edits: [{ range, newText: '' }] }],
      };
    }
    if (blanks.length === 0) return;
    for (const range of separatingBlanks(template, commands, blanks)) {
      yield { code: 'imgtpl/control-character', ...strangeBlankFault(text, range) };
    }
  },
});

/**
 * C0 without tab and the line ends, DEL, and C1; what turns the direction of text, which makes it read otherwise than a
 * shell does; blanks without width; and the line ends of Unicode, which end no line here.
 */
const CONTROL_CHARACTER = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u2028-\u202e\u2060\u2066-\u2069]/;
const ONE_KIND = new RegExp(`${CONTROL_CHARACTER.source}+|${STRANGE_BLANK.source}+`, 'g');
/** One class costs half of what two do, and hardly any text has a character of it. */
const EITHER_KIND = new RegExp(`[${CONTROL_CHARACTER.source.slice(1, -1)}${STRANGE_BLANK.source.slice(1, -1)}]+`, 'g');

/** The runs of control characters, and those of strange blanks. */
function* unseenRuns(text: string): Generator<TextRange> {
  for (const { 0: mixed, index: start } of text.matchAll(EITHER_KIND)) {
    for (const { 0: run, index } of mixed.matchAll(ONE_KIND)) {
      yield { start: start + index, end: start + index + run.length };
    }
  }
}
