import { nearest } from '@imgtpl/language';
import { placeOfName } from './parameter-paths.js';

/** What an unknown name in a group may be meant to be. */
export interface NameSuggestion {
  /** The same name elsewhere: likelier than another name here, unless that differs only in case. */
  readonly place: string | undefined;
  /** Another name in the same group. */
  readonly sibling: string | undefined;
}

/**
 * @param name the unknown name
 * @param path the path of the group that it is in; empty at the top
 * @param siblings the names that its group has
 */
export function suggestName(name: string, path: string, siblings: readonly string[]): NameSuggestion {
  const own = siblings.find((it) => it === OWN_NAMES.get(name.toLowerCase()));
  if (own !== undefined) return { place: undefined, sibling: own };
  const sibling = nearest(name, siblings) ?? completeName(name, siblings) ?? withoutGroup(name, path, siblings);
  const differsInCase = sibling?.toLowerCase() === name.toLowerCase();
  return { place: differsInCase ? undefined : placeOfName(name, path), sibling };
}

/** What other tools call a member, in lower case, and its own name: a tag's key is no other parameter's name. */
const OWN_NAMES: ReadonlyMap<string, string> = new Map([['name', 'Key']]);

const MIN_PART_LENGTH = 4;

/** The only name that begins or ends with the given part: `SystemDisk`, `Bucket`. */
function completeName(name: string, siblings: readonly string[]): string | undefined {
  const part = name.toLowerCase();
  const candidates = siblings.filter((it) => it.toLowerCase().startsWith(part) || it.toLowerCase().endsWith(part));
  return candidates.length === 1 && part.length >= MIN_PART_LENGTH ? candidates[0] : undefined;
}

/** The name without that of its group, as DescribeImagePipelines repeats it: `TagKey` in `Tag.1`. */
function withoutGroup(name: string, path: string, siblings: readonly string[]): string | undefined {
  const [whole, group] = [name.toLowerCase(), path.toLowerCase()];
  return siblings.find((it) => whole.endsWith(it.toLowerCase()) && group.includes(whole.slice(0, -it.length)));
}
