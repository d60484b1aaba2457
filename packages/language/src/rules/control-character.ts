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
      const name = nameOf(run);
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

/** C0 without tab and the line ends, DEL, and C1. */
const CONTROL_CHARACTERS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]+/g;

function nameOf(run: string): string {
  return `U+${run.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
