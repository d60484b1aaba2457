import type { Command } from '@imgtpl/grammar';
import { type CommandSpec, type ContentKind, commandSpec } from '@imgtpl/spec';
import { isAllowedIn } from '../../commands/command-code.js';
import type { Explanation } from '../../rule.js';
import { anyOf } from '../../text/any-of.js';
import { codePointName } from '../../text/code-point-name.js';
import { excerpt } from '../../text/excerpt.js';
import { UNICODE_SPACE } from '../../text/unicode-space.js';

/** Explains a keyword of ours that has a Unicode space or a colon attached; undefined for any other word. */
export function gluedKeyword(command: Command, kind: ContentKind): Explanation | undefined {
  const { before = '', keyword = '', after = '' } = GLUED.exec(command.keyword)?.groups ?? {};
  const spec = commandSpec(keyword);
  if (spec === undefined) return undefined;
  if (before !== '') return blankBefore(command, { spec, before });
  if (after !== '') return blankAfter(command, { spec, after });
  return isAllowedIn(kind, spec) ? colonAfter(command, spec) : undefined;
}

/** Unicode spaces, the Unicode line ends, and a byte-order mark, which stays inside when files are concatenated. */
const BLANK = anyOf([UNICODE_SPACE, /[\u2028\u2029\ufeff]/]);
const GLUED = new RegExp(`^(?<before>${BLANK}*)(?<keyword>[A-Za-z]{1,32})(?<after>${BLANK}*)`);

function blankBefore(
  { keywordRange: { start } }: Command,
  { spec, before }: { readonly spec: CommandSpec; readonly before: string },
): Explanation {
  const edits = [{ range: { start, end: start + before.length }, newText: '' }];
  return {
    message: (say) => say.unicodeSpaceBefore(spec.keyword, codePointName(before)),
    fixes: [{ title: (say) => say.removeBlank(), edits }],
  };
}

function blankAfter(
  { keyword, keywordRange: { start }, segments }: Command,
  { spec, after }: { readonly spec: CommandSpec; readonly after: string },
): Explanation {
  const name = codePointName(after);
  const range = { start, end: start + spec.keyword.length + after.length };
  if (spec.keyword.length + after.length < keyword.length) {
    return {
      message: (say) => say.unicodeSpaceAfter(spec.keyword, name),
      fixes: [{ title: (say) => say.writeBlank(), edits: [{ range, newText: `${spec.keyword} ` }] }],
    };
  }
  const isWhole = segments.length > 0 || spec.shape === 'nothing';
  return {
    message: (say) => say.unicodeSpaceAtEnd(spec.keyword, name),
    fixes: isWhole ? [{ title: (say) => say.removeBlank(), edits: [{ range, newText: spec.keyword }] }] : [],
  };
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
