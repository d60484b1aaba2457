import { PLATFORMS } from '@imgtpl/spec';
import { isOmitted, type RequestView, validText, validValue } from '../request-view.js';
import type { RequestRule } from './request-rule.js';

/** The platform has to belong to the type of the operating system, which is linux unless the request says another. */
export const platform: RequestRule = function* (view) {
  const given = validValue(view, 'ImportImageOptions.Platform');
  const name = validText(view, 'ImportImageOptions.Platform');
  const system = systemOf(view);
  if (!given || name === undefined || system === undefined) return;
  const fitting: readonly string[] = PLATFORMS[system];
  if (fitting.includes(name)) return;
  yield {
    code: 'InvalidParameterCombination',
    parameter: given.path,
    range: given.node.range,
    message: (messages) => messages.platformOfOtherSystem(name, system),
  };
};

function systemOf(view: RequestView): 'linux' | 'windows' | undefined {
  if (isOmitted(view, 'ImportImageOptions.OSType')) return 'linux';
  const system = validText(view, 'ImportImageOptions.OSType');
  return system === 'linux' || system === 'windows' ? system : undefined;
}
