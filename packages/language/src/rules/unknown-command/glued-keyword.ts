import type { Command } from '@imgtpl/grammar';
import { type CommandSpec, type ContentKind, commandSpec } from '@imgtpl/spec';
import { isAllowedIn } from '../../commands/command-code.js';
import type { Explanation } from '../../rule.js';
import { anyOf } from '../../text/any-of.js';
import { excerpt } from '../../text/excerpt.js';
import { explainUnicodeSpace, UNICODE_SPACE } from '../../text/unicode-space.js';

/**
 * Explains a keyword of ours that has a Unicode space or a colon attached, and a comment or an empty line that begins
 * with a Unicode space; undefined for any other word.
 */
export function gluedKeyword(command: Command, kind: ContentKind): Explanation | undefined {
  const { before = '', keyword = '', after = '' } = GLUED.exec(command.keyword)?.groups ?? {};
  if (before !== '' && before === command.keyword) return onlyBlank(command);
  if (before !== '' && keyword === '#') return blankBeforeComment(command, before);
  const spec = commandSpec(keyword);
  if (spec === undefined) return undefined;
  if (before !== '') return blankBefore(command, { word: spec.keyword, before });
  if (after !== '') return blankAfter(command, { spec, after });
  return isAllowedIn(kind, spec) ? colonAfter(command, spec) : undefined;
}

/** Unicode spaces, the Unicode line ends, and a byte-order mark, which stays inside when files are concatenated. */
const BLANK = anyOf([UNICODE_SPACE, /[\u2028\u2029\ufeff]/]);
const GLUED = new RegExp(`^(?<before>${BLANK}*)(?<keyword>[A-Za-z]{1,32}|#|)(?<after>${BLANK}*)`);

function blankBefore(
  { keywordRange: { start } }: Command,
  { word, before }: { readonly word: string; readonly before: string },
): Explanation {
  const blank = { range: { start, end: start + before.length }, text: before };
  return explainUnicodeSpace(blank, { before: '', after: word });
}

/** No fix before a continuation, because a comment does not continue on the next line. */
function blankBeforeComment(command: Command, before: string): Explanation {
  const explanation = blankBefore(command, { word: '#', before });
  return command.continuations.length > 0 ? { message: explanation.message } : explanation;
}

/** A line that looks empty. */
function onlyBlank({ keyword, keywordRange, segments, continuations }: Command): Explanation | undefined {
  if (segments.length > 0 || continuations.length > 0) return undefined;
  return explainUnicodeSpace({ range: keywordRange, text: keyword }, { before: '', after: '' });
}

/** No fix where the keyword alone would be left. */
function blankAfter(
  { keyword, keywordRange: { start }, segments }: Command,
  { spec, after }: { readonly spec: CommandSpec; readonly after: string },
): Explanation {
  const from = start + spec.keyword.length;
  const rest = keyword.slice(spec.keyword.length + after.length);
  const blank = { range: { start: from, end: from + after.length }, text: after };
  const { message, fixes } = explainUnicodeSpace(blank, { before: spec.keyword, after: rest });
  const isWhole = rest !== '' || segments.length > 0 || spec.shape === 'nothing';
  return { message, fixes: isWhole ? fixes : [] };
}

/** `COMPONENT:ic-…`: a colon after the keyword, as other languages write a key. */
function colonAfter({ keyword, keywordRange: { start } }: Command, spec: CommandSpec): Explanation | undefined {
  const colon = spec.keyword.length;
  if (colon + 1 >= keyword.length || !':\uff1a'.includes(keyword.charAt(colon))) return undefined;
  const edits = [{ range: { start, end: start + colon + 1 }, newText: `${spec.keyword} ` }];
  return {
    message: (say) => say.misspelledCommand(excerpt(keyword), spec.keyword),
    fixes: [{ title: (say) => say.renameCommand(spec.keyword), edits }],
  };
}
