import type { Command, Word } from '@imgtpl/grammar';
import { splitFlags } from './docker-flag.js';

/** What a command copies from, a URL or a path; undefined for a command that copies nothing, or does not say it. */
export function copySource({ spec, content }: Command): Word | undefined {
  if (spec?.shape !== 'words' || content.shape !== 'words') return undefined;
  return splitFlags(content.words, spec).words[spec.arguments.findIndex(({ type }) => type === 'urlOrPath')];
}
