import type { TextEdit } from '@imgtpl/language';
import { contentKeyOf } from '../content-file.js';
import type { PipelineDocument } from '../pipeline-file.js';
import { entryOf } from '../pipeline-node.js';
import { setEntries } from './set-entries.js';

/**
 * The edits that make a document name a file as its content, in place of another one that it may name. Undefined if there
 * is no place for it.
 *
 * @param parameter `BuildContent` or `TestContent`
 * @param path relative to the pipeline file
 */
export function setContentFile(
  document: PipelineDocument,
  parameter: string,
  path: string,
): readonly TextEdit[] | undefined {
  const key = contentKeyOf(parameter);
  if (key === undefined) return undefined;
  const value = entryOf(document.root, key)?.value;
  const isQuoted = document.syntax === 'json' || (value?.kind === 'scalar' && value.style === 'quoted');
  return setEntries(document, [[key, !isQuoted && NEEDS_NO_QUOTES.test(path) ? path : JSON.stringify(path)]]);
}

/** Paths that YAML can only read as texts. */
const NEEDS_NO_QUOTES = /^[\w./-]+\.imgtpl$/i;
