import type { Parameter, ParameterNode } from '@imgtpl/spec';
import { moveFix, removeFix } from '../edits/move-fix.js';
import { parameterNodeAt } from '../member-of.js';
import type { RequestFinding } from '../request-finding.js';
import { type GivenValue, isOmitted, type RequestView } from '../request-view.js';
import type { RequestRule } from './request-rule.js';

/** Warns of a deprecated parameter, and reports an error if its successor is given too. */
export const deprecated: RequestRule = function* (view) {
  for (const value of view.given.values()) {
    const { parameter } = value;
    if (!('deprecatedFor' in parameter)) continue;
    // Only the row of a named parameter has it: the items of a list have no names.
    const { deprecatedFor } = parameter as Parameter;
    if (deprecatedFor !== undefined) yield checkDeprecated(view, value, deprecatedFor);
  }
};

function checkDeprecated(view: RequestView, value: GivenValue, successor: string): RequestFinding {
  const { path, parameter, node, keyRange, isValid } = value;
  const other = view.given.get(successor);
  if (other?.isValid && isValid) {
    return {
      code: 'InvalidParameterCombination',
      parameter: path,
      range: node.range,
      message: (messages) => messages.deprecatedTogether(path, successor),
      tags: ['deprecated'],
      related: [{ range: other.node.range, message: (messages) => messages.decides(successor) }],
      fixes: removeFix(view.document, path),
    };
  }
  return {
    code: 'imgtpl/deprecated-parameter',
    parameter: path,
    range: keyRange,
    message: (messages) => messages.deprecated(path, successor),
    tags: ['deprecated'],
    fixes:
      isOmitted(view, successor) && isSameType(parameter, successor)
        ? moveFix(view.document, path.split('.'), successor)
        : [],
  };
}

/** As another type, the same value could mean something else or nothing. */
function isSameType({ type }: ParameterNode, successor: string): boolean {
  return parameterNodeAt(successor.split('.'))?.type === type;
}
