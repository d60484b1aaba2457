import { textFix } from '../edits/replace-value.js';
import { validText, validValue } from '../request-view.js';
import type { RequestRule } from './request-rule.js';

/** arm64 boots with UEFI only. */
export const bootMode: RequestRule = function* (view) {
  const mode = validValue(view, 'ImportImageOptions.BootMode');
  const architecture = validValue(view, 'ImportImageOptions.Architecture');
  if (!mode || !architecture) return;
  if (validText(view, mode.path) !== 'BIOS' || validText(view, architecture.path) !== 'arm64') return;
  yield {
    code: 'InvalidParameterCombination',
    parameter: mode.path,
    range: mode.node.range,
    message: (messages) => messages.armNeedsUefi(),
    related: [{ range: architecture.node.range, message: (messages) => messages.decides(architecture.path) }],
    fixes: mode.node.kind === 'scalar' ? [textFix(mode.node, 'UEFI')] : [],
  };
};
