import { defineRule } from '../rule.js';
import { posixQuote } from '../shell/posix-quote.js';
import { jsonStrings } from '../text/json.js';

/** Shell commands have no array form in the reference [command-page-2024-12]: a shell would read the bracket. */
export const execFormRun = defineRule({
  name: 'exec-form-run',
  codes: ['imgtpl/exec-form-run'],
  severity: 'warning',
  basis: 'documented',
  system: 'linux',
  *check({ template, byShape }) {
    for (const command of byShape.shell) {
      if (template.text[command.argumentsRange.start] !== '[') continue;
      const written = command.segments.map(({ start, end }) => template.text.slice(start, end)).join(' ');
      const words = execWords(written) ?? singleQuotedWords(written);
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

/** A bracket directly followed by a quote, or by a string and a comma. `[ "$A" ]` is a shell test. */
const MEANT_AS_ARRAY = /^\[(?:["']|[ \t]*(?:"[^"]*"|'[^']*')[ \t]*,)/;

/** Whether the text begins like an array, and nothing follows its closing bracket, if it has one. */
function isMeantAsArray(written: string): boolean {
  return MEANT_AS_ARRAY.test(written) && (written.endsWith(']') || !written.includes(']'));
}

/** The strings of the content if it is a JSON array, unlike the shell test `[ -f x ] && y`. */
function execWords(written: string): readonly string[] | undefined {
  const strings = jsonStrings(written);
  return strings?.length === 0 ? undefined : strings;
}

/** The same for an array with single quotes, which JSON does not have. */
function singleQuotedWords(written: string): readonly string[] | undefined {
  return isMeantAsArray(written) ? execWords(written.replace(/'([^'"\\]*)'/g, '"$1"')) : undefined;
}

/** The words, quoted for a shell; undefined if one contains a character that no line of a template can hold. */
function shellText(words: readonly string[]): string | undefined {
  if (words.some((word) => /[\r\n\0]/.test(word))) return undefined;
  return words.map(posixQuote).join(' ');
}
