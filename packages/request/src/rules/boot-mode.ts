import { textFix } from '../edits/replace-value.js';
import { rightText, rightValue } from '../request-view.js';
import type { RequestRule } from './request-rule.js';

/** arm64 boots with UEFI only. */
export const bootMode: RequestRule = function* (view) {
  const mode = rightValue(view, 'ImportImageOptions.BootMode');
  const architecture = rightValue(view, 'ImportImageOptions.Architecture');
  if (!mode || !architecture) return;
  if (rightText(view, mode.path) !== 'BIOS' || rightText(view, architecture.path) !== 'arm64') return;
  yield {
    code: 'InvalidParameterCombination',
    parameter: mode.path,
    range: mode.node.range,
    say: (messages) => messages.armNeedsUefi(),
    related: [{ range: architecture.node.range, say: (messages) => messages.decides(architecture.path) }],
    fixes: mode.node.kind === 'scalar' ? [textFix(mode.node, 'UEFI')] : [],
  };
};
