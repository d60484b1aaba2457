import type { ComponentContent, TextRange, Word } from '@imgtpl/grammar';
import { commandCode, invalidCodes } from '../command-code.js';
import { excerpt } from '../excerpt.js';
import type { Say } from '../messages/index.js';
import { defineRule, type FixDraft } from '../rule.js';
import { commentFault, trailingComment } from '../trailing-comment.js';

/** A reference that is neither an id nor an ARN, a parameter without name or value, a word that belongs to none. */
export const componentContent = defineRule({
  name: 'component-content',
  codes: invalidCodes('component'),
  severity: 'error',
  *check({ template: { text }, commands, kind }) {
    for (const { spec, content } of commands) {
      if (spec?.shape !== 'component' || content.shape !== 'component') continue;
      const code = commandCode(spec.codes.invalid, kind);
      for (const fault of faults(text, content)) yield { code, ...fault };
    }
  },
});

interface Fault {
  readonly range: TextRange;
  readonly message: Say;
  readonly fixes?: readonly FixDraft[];
}

function* faults(text: string, { reference, parameters, strays }: ComponentContent): Generator<Fault> {
  const misnamed = reference === undefined ? parameters[0]?.name : reference;
  if (misnamed !== undefined && (reference === undefined || reference.kind === 'malformed')) {
    const quoted = excerpt(text.slice(misnamed.range.start, misnamed.range.end));
    yield { range: misnamed.range, message: (say) => say.componentReference(quoted) };
  }
  for (const { name, value } of parameters) {
    if (name.text === '') yield { range: name.range, message: (say) => say.componentNoName() };
    else if (value === undefined) yield { range: name.range, message: withoutValue(name.text) };
    else if (value.unterminatedQuote !== undefined) yield unclosed(text, value);
  }
  let comment: TextRange | undefined;
  for (const word of strays) {
    if (comment !== undefined && word.range.start < comment.end) continue;
    comment = trailingComment(text, word.range);
    if (comment !== undefined) {
      yield commentFault(text, comment);
      continue;
    }
    const quoted = excerpt(text.slice(word.range.start, word.range.end));
    yield { range: word.range, message: (say) => say.componentStray(quoted) };
  }
}

/** `--name=value` is one word: the service reads the value from the next one. */
function withoutValue(name: string): Say {
  const [before = '', after] = name.split('=', 2);
  const shown = `--${excerpt(before)}`;
  return (say) => (after === undefined ? say.componentNoValue(shown) : say.componentEquals(shown));
}

function unclosed(text: string, { range }: Word): Fault {
  const quoted = excerpt(text.slice(range.start, range.end));
  return { range, message: (say) => say.unterminatedQuote(quoted) };
}
