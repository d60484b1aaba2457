import type { Command, Word } from '@imgtpl/grammar';
import { splitFlags } from './docker-flag.js';

/** The source that a command copies, a URL or a path; undefined if it copies nothing, or names no source. */
export function copySource({ spec, content }: Command): Word | undefined {
  if (spec?.shape !== 'words' || content.shape !== 'words') return undefined;
  return splitFlags(content.words, spec).words[spec.arguments.findIndex(({ type }) => type === 'urlOrPath')];
}
