import type { ComponentContent, ComponentParameter, Word } from '../template.js';
import { readReference } from './component-reference.js';
import { type LogicalText, skipBlanks } from './logical-text.js';
import { readWord } from './word.js';

/** Reads `<reference> [--name value]…`. A value that starts with `--` has to be quoted, else it is the next name. */
export function readComponent(source: LogicalText): ComponentContent {
  const start = skipBlanks(source.text, 0);
  const read = start === source.text.length || isName(source, start) ? undefined : readReference(source, start);
  const parameters: ComponentParameter[] = [];
  const strays: Word[] = [];
  for (let at = skipBlanks(source.text, read?.end ?? start); at < source.text.length; ) {
    const { word, end } = readWord(source, at);
    const next = skipBlanks(source.text, end);
    if (!isName(source, at)) {
      strays.push(word);
      at = next;
      continue;
    }
    const name = { range: word.range, text: source.text.slice(at + NAME_MARK.length, end) };
    const value = next < source.text.length && !isName(source, next) ? readWord(source, next) : undefined;
    const valueEnd = value?.end ?? end;
    parameters.push({ range: source.range(at, valueEnd), name, ...(value && { value: value.word }) });
    at = skipBlanks(source.text, valueEnd);
  }
  return { shape: 'component', reference: read?.reference, parameters, strays };
}

const NAME_MARK = '--';

function isName(source: LogicalText, at: number): boolean {
  return source.text.startsWith(NAME_MARK, at);
}
