import { jsonText } from '../text/json.js';
import type { DescribedTemplate } from './describe-template.js';

/** One JSON document, with one line per command and per comment. */
export function* printJson({ head, commands, comments }: DescribedTemplate): Generator<string> {
  const members = Object.entries(head).map(([name, value]) => `  ${jsonText(name)}: ${jsonText(value)}`);
  yield `{\n${members.join(',\n')},\n  "commands": [`;
  yield* list(commands);
  yield '],\n  "comments": [';
  yield* list(comments);
  yield ']\n}\n';
}

function* list(items: Iterable<unknown>): Generator<string> {
  let isFirst = true;
  for (const item of items) {
    yield `${isFirst ? '' : ','}\n    ${jsonText(item)}`;
    isFirst = false;
  }
  if (!isFirst) yield '\n  ';
}
