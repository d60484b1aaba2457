import type { BaseImage, TextEdit } from '@imgtpl/language';
import type { PipelineDocument } from '../pipeline-file.js';
import { entryOf, type PipelineNode } from '../pipeline-node.js';
import { setEntries } from './set-entries.js';

/**
 * The edits that set the base image of a document; undefined if it has one, has another type, or has no place for them.
 */
export function setBaseImage(document: PipelineDocument, { type, id }: BaseImage): readonly TextEdit[] | undefined {
  const { root, syntax } = document;
  const given = entryOf(root, 'BaseImageType')?.value;
  const isTypeUnset = isUnset(given);
  if (!isUnset(entryOf(root, 'BaseImage')?.value)) return undefined;
  if (!isTypeUnset && (given?.kind !== 'scalar' || given.value !== type)) return undefined;
  const image = ['BaseImage', written(id, syntax)] as const;
  return setEntries(document, isTypeUnset ? [['BaseImageType', written(type, syntax)], image] : [image]);
}

/** The text of a new YAML pipeline file that only names a base image. */
export function baseImageFile({ type, id }: BaseImage): string {
  return `BaseImageType: ${written(type, 'yaml')}\nBaseImage: ${written(id, 'yaml')}\n`;
}

/** An empty text counts as missing for both parameters. */
function isUnset(node: PipelineNode | undefined): boolean {
  return node === undefined || (node.kind === 'scalar' && node.value === '');
}

/** Unquoted if YAML can only read it as this text, even in braces; otherwise a JSON string, which is valid YAML. */
function written(text: string, syntax: PipelineDocument['syntax']): string {
  const isPlain = /^[a-z]+[-_:][a-z0-9_.:-]*[a-z0-9_]$/i.test(text) || /^(?:IMAGE|OSS)$/.test(text);
  return syntax === 'yaml' && isPlain ? text : JSON.stringify(text);
}
