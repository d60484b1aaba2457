import { type GroupNode, type Parameter, type ParameterNode, REQUEST } from '@imgtpl/spec';
import { contentKey } from './content-file.js';
import type { NodePath } from './node-path.js';

/** The whole request. */
export const WHOLE: GroupNode = { type: 'group', members: REQUEST };

/** The member of a group that a key refers to: `BuildContentFile` refers to `BuildContent`. */
export function memberOf(node: ParameterNode | undefined, key: string): Parameter | undefined {
  return node?.type === 'group' ? node.members.find((it) => it.name === key || contentKey(it) === key) : undefined;
}

/** The node in the parameter table for a path in a pipeline file; undefined if the API has no such parameter. */
export function parameterNodeAt(path: NodePath): ParameterNode | undefined {
  let node: ParameterNode | undefined = WHOLE;
  for (const step of path) {
    if (typeof step === 'string') node = memberOf(node, step);
    else node = node?.type === 'list' ? node.item : undefined;
  }
  return node;
}
