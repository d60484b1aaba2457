import { defineRule } from '../rule.js';
import { posixQuote } from '../shell/posix-quote.js';
import { jsonStrings } from '../text/json.js';

/** The command reference has no array form for shell commands [command-page-2024-12]: a shell would read the bracket. */
export const execFormRun = defineRule({
  name: 'exec-form-run',
  codes: ['imgtpl/exec-form-run'],
  severity: 'warning',
  basis: 'documented',
  system: 'linux',
  *check({ template, byShape }) {
    for (const command of byShape.shell) {
      const written = command.segments.map(({ start, end }) => template.text.slice(start, end)).join(' ');
      const words = execWords(written) ?? execWords(inDoubleQuotes(written));
      if (words === undefined && !isMeantAsArray(written)) continue;
      const { keyword } = command.spec;
      const range = command.argumentsRange;
      const newText = words && shellText(words);
      yield {
        code: 'imgtpl/exec-form-run',
        range,
        message: (say) => say.execForm(keyword),
        fixes: newText === undefined ? [] : [{ title: (say) => say.toShellForm(), edits: [{ range, newText }] }],
      };
    }
  },
});

/** A bracket with a string close behind it, or one before a comma: `[ "$A" ]` is a test of the shell's. */
const MEANT_AS_ARRAY = /^\[(?:["']|[ \t]*(?:"[^"]*"|'[^']*')[ \t]*,)/;

/** Whether nothing follows the bracket that closes it, if there is one. */
function isMeantAsArray(written: string): boolean {
  return MEANT_AS_ARRAY.test(written) && (written.endsWith(']') || !written.includes(']'));
}

/** The strings of a JSON array, when the content is one: `[ -f x ] && y` is a test of the shell's. */
function execWords(written: string): readonly string[] | undefined {
  if (!written.startsWith('[')) return undefined;
  const strings = jsonStrings(written);
  return strings?.length === 0 ? undefined : strings;
}

/** Strings in single quotes, which JSON does not have, as it has them. */
function inDoubleQuotes(written: string): string {
  return isMeantAsArray(written) ? written.replace(/'([^'"\\]*)'/g, '"$1"') : '';
}

/** The words for a shell; undefined when one of them holds what no line of a template can. */
function shellText(words: readonly string[]): string | undefined {
  if (words.some((word) => /[\r\n\0]/.test(word))) return undefined;
  return words.map(posixQuote).join(' ');
}
