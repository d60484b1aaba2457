import { codePointName } from '../code-point-name.js';
import { defineRule } from '../rule.js';

/** Control characters are legal text to the parser; nobody sees them, and no shell wants them. */
export const controlCharacter = defineRule({
  name: 'control-character',
  codes: ['imgtpl/control-character'],
  severity: 'warning',
  basis: 'inferred',
  *check({ template }) {
    for (const { 0: run, index } of template.text.matchAll(CONTROL_CHARACTERS)) {
      const range = { start: index, end: index + run.length };
      const name = codePointName(run);
      yield {
        code: 'imgtpl/control-character',
        range,
        message: (say) => say.controlCharacter(name),
        // Not safe: inside of a command it is a part of the content.
        fixes: [{ title: (say) => say.removeControlCharacter(), edits: [{ range, newText: '' }] }],
      };
    }
  },
});

/**
 * C0 without tab and the line ends, DEL, and C1; what turns the direction of text, which makes it read otherwise than a
 * shell does; and blanks without width.
 */
const CONTROL_CHARACTERS =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b\u202a-\u202e\u2060\u2066-\u2069]+/g;
