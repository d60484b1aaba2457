import type { Word } from '@imgtpl/grammar';
import { commandCode, invalidCodes } from '../commands/command-code.js';
import type { ShapedCommand } from '../commands/commands-by-shape.js';
import { swallowedCommand } from '../commands/swallowed-command.js';
import { trailingComment } from '../commands/trailing-comment.js';
import type { Say } from '../messages/index.js';
import { defineRule, type Fault } from '../rule.js';
import { excerpt } from '../text/excerpt.js';
import { strangeBlankFault, strangeBlankIn } from '../text/strange-blank.js';
import { isReference, strayFaults } from './component-content/stray-words.js';

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
  const misnamed = reference === undefined ? parameters[0]?.name : reference;
  if (misnamed !== undefined && (reference === undefined || reference.kind === 'malformed')) {
    const blank = strangeBlankIn(text, misnamed.range);
    if (blank !== undefined) {
      yield { ...strangeBlankFault(text, blank), range: misnamed.range };
      return;
    }
    const quoted = excerpt(text.slice(misnamed.range.start, misnamed.range.end));
    yield { range: misnamed.range, message: (say) => say.componentReference(quoted) };
  }
  const marked = strays.find(({ range }) => text[range.start] === '#');
  const comment = marked && trailingComment(text, marked.range);
  for (const { range, name, value } of parameters) {
    if (comment !== undefined && comment.start < range.start && range.start < comment.end) continue;
    if (name.text === '') yield { range: name.range, message: (say) => say.componentNoName() };
    else if (value === undefined) yield { range: name.range, message: withoutValue(name.text) };
    else if (value.unterminatedQuote !== undefined) yield unclosed(text, value);
  }
  // A reference after the parameters is misplaced: that there is none before them is already reported.
  const others = reference === undefined ? strays.filter(({ value }) => !isReference(value)) : strays;
  yield* strayFaults(text, { content: { ...content, strays: others }, command });
}

/** `--name=value` is a single word: the service reads the value from the next one. */
function withoutValue(name: string): Say {
  const [before = '', after] = name.split('=', 2);
  const shown = `--${excerpt(before)}`;
  return (say) => (after === undefined ? say.componentNoValue(shown) : say.componentEquals(shown));
}

function unclosed(text: string, { range }: Word): Fault {
  const quoted = excerpt(text.slice(range.start, range.end));
  return { range, message: (say) => say.unterminatedQuote(quoted) };
}
