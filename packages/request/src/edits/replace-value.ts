import type { TextEdit } from '@imgtpl/language';
import type { ScalarNode } from '../pipeline-node.js';
import type { RequestFix } from '../request-finding.js';

/** The edit that writes something else in the place of a value; a comment behind the head of a block scalar stays. */
export function replaceValue({ range, headComment = '' }: ScalarNode, newText: string): TextEdit {
  return { range, newText: newText + headComment };
}

/** A fix that writes another text, which needs no escapes, in the place of one, between the same quotes if it has some. */
export function textFix(value: ScalarNode, text: string): RequestFix {
  if (value.style !== 'quoted') return writeFix(value, text);
  const { start, end } = value.range;
  const inside = { start: start + 1, end: end - 1 };
  return { title: (messages) => messages.writeValue(`"${text}"`), edits: [{ range: inside, newText: text }] };
}

/**
 * A fix that writes a value of another type. None where a tag says the type, or where an anchor names the value for
 * places that may need it as it is.
 */
export function typeFix(value: ScalarNode, newText: string): readonly RequestFix[] {
  return value.hasProperties ? [] : [writeFix(value, newText)];
}

function writeFix(value: ScalarNode, newText: string): RequestFix {
  return { title: (messages) => messages.writeValue(newText), edits: [replaceValue(value, newText)] };
}
