import type { TextEdit } from '@imgtpl/language';
import type { ScalarNode } from '../pipeline-node.js';
import type { RequestFix } from '../request-finding.js';

/** The edit that replaces a value; the comment in the header of a block scalar stays. */
export function replaceValue({ range, headComment = '' }: ScalarNode, newText: string): TextEdit {
  return { range, newText: newText + headComment };
}

/** A fix that replaces a text with one that needs no escapes; existing quotes are kept. */
export function textFix(value: ScalarNode, text: string): RequestFix {
  if (value.style !== 'quoted') return writeFix(value, text);
  const { start, end } = value.range;
  const inside = { start: start + 1, end: end - 1 };
  return { title: (messages) => messages.writeValue(`"${text}"`), edits: [{ range: inside, newText: text }] };
}

/**
 * A fix that writes a value of another type. None if a tag fixes the type, or if aliases may need the value as it is.
 */
export function typeFix(value: ScalarNode, newText: string): readonly RequestFix[] {
  return value.hasProperties ? [] : [writeFix(value, newText)];
}

function writeFix(value: ScalarNode, newText: string): RequestFix {
  return { title: (messages) => messages.writeValue(newText), edits: [replaceValue(value, newText)] };
}
