import { type GroupNode, type Parameter, type ParameterNode, REQUEST } from '@imgtpl/spec';
import { contentKey } from './content-file.js';

/** The whole request. */
export const WHOLE: GroupNode = { type: 'group', members: REQUEST };

/** The member of a group that a key of a pipeline file speaks of: `BuildContentFile` is `BuildContent` too. */
export function memberOf(node: ParameterNode | undefined, key: string): Parameter | undefined {
  return node?.type === 'group' ? node.members.find((it) => it.name === key || contentKey(it) === key) : undefined;
}
