import { jsonText } from '@imgtpl/language';

/**
 * A list as `JSON.stringify` prints it with two blanks, but item by item: a million findings as one text exceed the
 * memory of a process.
 *
 * @param indent the indentation of the closing bracket
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
