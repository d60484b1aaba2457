import { nearest } from '@imgtpl/language';
import { placeOfName } from './parameter-paths.js';

/** What an unknown name in a group may be meant to be. */
export interface MeantName {
  /** The same name elsewhere: likelier than another name here, unless that differs only in case. */
  readonly place: string | undefined;
  /** Another name in the same group. */
  readonly sibling: string | undefined;
}

export function meantName(name: string, path: string, siblings: readonly string[]): MeantName {
  const sibling = nearest(name, siblings) ?? wholeOf(name, siblings);
  const isSlip = sibling?.toLowerCase() === name.toLowerCase();
  return { place: isSlip ? undefined : placeOfName(name, path), sibling };
}

const SHORTEST_PART = 4;

/** The only name that begins or ends with the given part: `SystemDisk`, `Bucket`. */
function wholeOf(name: string, siblings: readonly string[]): string | undefined {
  const part = name.toLowerCase();
  const wholes = siblings.filter((it) => it.toLowerCase().startsWith(part) || it.toLowerCase().endsWith(part));
  return wholes.length === 1 && part.length >= SHORTEST_PART ? wholes[0] : undefined;
}
