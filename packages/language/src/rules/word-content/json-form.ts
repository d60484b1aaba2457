import type { Word } from '@imgtpl/grammar';
import type { Fault } from '../../rule.js';
import { jsonStrings } from '../../text/json.js';

/** Docker's JSON form of a command with several words: `["source", "destination"]`. */
export function jsonFormFault(
  text: string,
  words: readonly Word[],
  { keyword, count }: { readonly keyword: string; readonly count: number },
): Fault | undefined {
  const start = words[0]?.range.start;
  const end = words.at(-1)?.range.end;
  if (count < 2 || start === undefined || end === undefined || text[start] !== '[') return undefined;
  if (text[end - 1] !== ']' && !/^\[\s*["']/.test(text.slice(start, start + 8))) return undefined;
  const paths = jsonStrings(text.slice(start, end));
  const newText = paths?.length === count && paths.every(isPlain) ? paths.map(quoted).join(' ') : undefined;
  const range = { start, end };
  return {
    range,
    message: (say) => say.noJsonForm(keyword),
    fixes: newText === undefined ? [] : [{ title: (say) => say.writePathsAsWords(), edits: [{ range, newText }] }],
  };
}

/** Whether a path can be written as a word without escapes, at most in quotes. */
function isPlain(path: string): boolean {
  return path !== '' && !/["'\\\p{Cc}]/u.test(path);
}

function quoted(path: string): string {
  return /[ [\]{}]/.test(path) ? `"${path}"` : path;
}
