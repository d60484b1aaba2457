import type { Part, TextRange, Word } from '@imgtpl/grammar';
import { commandCode, invalidCodes } from '../commands/command-code.js';
import type { ShapedCommand } from '../commands/commands-by-shape.js';
import { swallowedCommand } from '../commands/swallowed-command.js';
import { trailingComment } from '../commands/trailing-comment.js';
import { replacementFix } from '../edits/replacement-fix.js';
import type { Say } from '../messages/index.js';
import { defineRule, type Fault, type FixDraft } from '../rule.js';
import { excerpt } from '../text/excerpt.js';
import { unicodeSpaceFault, unicodeSpaceIn } from '../text/unicode-space.js';
import { looksLikeReference, strayFaults } from './component-content/stray-words.js';

/** A reference that is no id or ARN, a parameter without a name or value, a word that belongs to no parameter. */
export const componentContent = defineRule({
  name: 'component-content',
  codes: invalidCodes('component'),
  severity: 'error',
  *check({ template: { text }, byShape, kind }) {
    for (const command of byShape.component) {
      const code = commandCode(command.spec.codes.invalid, kind);
      for (const fault of faults(text, command)) yield { code, ...fault };
    }
  },
});

function* faults(text: string, command: ShapedCommand<'component'>): Generator<Fault> {
  const { content, argumentsRange } = command;
  const { reference, parameters, strays } = content;
  const swallowed = reference?.kind === 'malformed' ? swallowedCommand(text, command) : undefined;
  if (swallowed !== undefined && swallowed.range.start === argumentsRange.start) {
    yield { ...swallowed, range: argumentsRange };
    return;
  }
  const malformed = reference === undefined ? parameters[0]?.name : reference;
  if (malformed !== undefined && (reference === undefined || reference.kind === 'malformed')) {
    const blank = unicodeSpaceIn(text, malformed.range);
    if (blank !== undefined) {
      yield { ...unicodeSpaceFault(text, blank), range: malformed.range };
      return;
    }
    const { range } = malformed;
    const fault = reference?.kind === 'malformed' ? reference.fault : range;
    yield { range, message: malformedMessage(text, range, fault), fixes: unquoteFix(text, range) };
  }
  const hashWord = strays.find(({ range }) => text[range.start] === '#');
  const comment = hashWord && trailingComment(text, hashWord.range);
  for (const { range, name, value } of parameters) {
    if (comment !== undefined && comment.start < range.start && range.start < comment.end) continue;
    // Without a reference, the name of the first parameter is what is reported in its place.
    const isReported = name === malformed;
    if (!isReported && name.text === '') yield { range: name.range, message: (say) => say.componentNoName() };
    else if (!isReported && value === undefined) yield missingValueFault(text, name);
    else if (value?.unterminatedQuote !== undefined) yield unterminatedQuoteFault(text, value);
  }
  // A reference after the parameters is misplaced: that there is none before them is already reported.
  const others = reference === undefined ? strays.filter(({ value }) => !looksLikeReference(value)) : strays;
  yield* strayFaults(text, { content: { ...content, strays: others }, command });
}

/** Names the version if that is the fault: it is at the end of the reference, where a long text is shortened. */
function malformedMessage(text: string, { start, end }: TextRange, fault: TextRange): Say {
  const isVersion = start < fault.start && fault.end === end;
  const shown = excerpt(text.slice(isVersion ? fault.start : start, end));
  return (say) => (isVersion ? say.componentVersion(shown) : say.componentReference(shown));
}

/** A reference is not read like other words: its quotes belong to it. */
function unquoteFix(text: string, range: TextRange): readonly FixDraft[] {
  const [, , written] = /^(["'])([^"'\s]+)\1$/.exec(text.slice(range.start, range.end)) ?? [];
  return written !== undefined && looksLikeReference(written) ? [replacementFix(range, written)] : [];
}

/** A value that the service reads as such after a blank. */
const EQUALS_AND_VALUE = /^=(?!--)(?:[^"']+|"[^"]*"|'[^']*')$/;

/** `--name=value` is a single word: the service reads the value from the next one. */
function missingValueFault(text: string, { range, text: name }: Part): Fault {
  const blank = unicodeSpaceIn(text, range);
  if (blank !== undefined && blank.end < range.end) return { ...unicodeSpaceFault(text, blank), range };
  const [before = '', after] = name.split('=', 2);
  const shown = `--${excerpt(before)}`;
  if (after === undefined) return { range, message: (say) => say.componentNoValue(shown) };
  const equals = range.start + 2 + before.length;
  const isCertain = EQUALS_AND_VALUE.test(text.slice(equals, range.end));
  const edits = [{ range: { start: equals, end: equals + 1 }, newText: ' ' }];
  return {
    range,
    message: (say) => say.componentEquals(shown),
    fixes: isCertain ? [{ title: (say) => say.writeBlank(), edits }] : [],
  };
}

function unterminatedQuoteFault(text: string, { range }: Word): Fault {
  const quoted = excerpt(text.slice(range.start, range.end));
  return { range, message: (say) => say.unterminatedQuote(quoted) };
}
