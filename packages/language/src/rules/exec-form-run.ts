import type { Command } from '@imgtpl/grammar';
import { defineRule } from '../rule.js';

/** The command reference has no array form for shell commands [command-page-2024-12]: a shell would read the bracket. */
export const execFormRun = defineRule({
  name: 'exec-form-run',
  codes: ['imgtpl/exec-form-run'],
  severity: 'warning',
  basis: 'documented',
  *check({ template, commands }) {
    for (const command of commands) {
      if (command.spec?.shape !== 'shell') continue;
      const words = execWords(command, template.text);
      if (words === undefined) continue;
      const { keyword } = command.spec;
      const range = command.argumentsRange;
      const newText = shellText(words);
      yield {
        code: 'imgtpl/exec-form-run',
        range,
        message: (say) => say.execForm(keyword),
        ...(newText !== undefined && {
          fixes: [{ title: (say) => say.toShellForm(), edits: [{ range, newText }] }],
        }),
      };
    }
  },
});

/** The strings of a JSON array, when the content is one: `[ -f x ] && y` is a test of the shell's. */
function execWords({ segments }: Command, text: string): readonly string[] | undefined {
  const [first] = segments;
  if (first === undefined || text[first.start] !== '[') return undefined;
  const value = readJson(segments.map(({ start, end }) => text.slice(start, end)).join(' '));
  const isExec = Array.isArray(value) && value.length > 0 && value.every((it) => typeof it === 'string');
  return isExec ? value : undefined;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The words for a shell; undefined when one of them holds what no line of a template can. */
function shellText(words: readonly string[]): string | undefined {
  if (words.some((word) => /[\r\n\0]/.test(word))) return undefined;
  return words.map((word) => (PLAIN.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`)).join(' ');
}

const PLAIN = /^[A-Za-z0-9_@%+:,./-][A-Za-z0-9_@%+=:,./-]*$/;
