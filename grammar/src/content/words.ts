import type { Word, WordsContent } from '../template.js';
import { type LogicalText, skipBlanks } from './logical-text.js';
import { readWord } from './word.js';

/** Reads words up to the end of the content. */
export function readWords(source: LogicalText): WordsContent {
  const words: Word[] = [];
  const start = skipBlanks(source.text, 0);
  for (let at = start; at < source.text.length; ) {
    const { word, end } = readWord(source, at);
    words.push(word);
    at = skipBlanks(source.text, end);
  }
  const isJson = source.text.charAt(start) === '[';
  return { shape: 'words', words, ...(isJson && { json: source.range(start, source.text.length) }) };
}
