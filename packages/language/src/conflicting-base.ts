import type { Command } from '@imgtpl/grammar';
import type { RequestFacts } from './request-facts.js';

/** The base image of the first request that builds on another one than a command names; undefined if there is none. */
export function conflictingBase(
  { content }: Command,
  requests: readonly RequestFacts[],
): RequestFacts['base'] | undefined {
  if (content.shape !== 'baseImage' || content.image === undefined) return undefined;
  const { type, id } = content.image;
  const isSame = (base: NonNullable<RequestFacts['base']>) => {
    return base.type === type.text && base.type !== 'OSS' && base.id === id.text;
  };
  return requests.find(({ base }) => base !== undefined && !isSame(base))?.base;
}
