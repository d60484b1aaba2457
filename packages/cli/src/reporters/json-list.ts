import { jsonText } from '@imgtpl/language';

/**
 * A list as `JSON.stringify` prints it two blanks at a time, item by item: as one text a million findings are more than
 * the memory of a process holds.
 *
 * @param indent what stands before the bracket that closes the list
 */
export function* jsonList(items: Iterable<unknown>, indent: string): Generator<string> {
  let before = '[';
  for (const item of items) {
    const text = jsonText(item, 2).replaceAll('\n', `\n${indent}  `);
    yield `${before}\n${indent}  ${text}`;
    before = ',';
  }
  yield before === '[' ? '[]' : `\n${indent}]`;
}
