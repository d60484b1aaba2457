import { isOmitted, validText, validValue } from '../request-view.js';
import type { RequestRule } from './request-rule.js';

/** OSS requires disks to import; other types must not have any. */
export const ossImport: RequestRule = function* (view) {
  const type = validText(view, 'BaseImageType');
  if (type === undefined) return;
  const options = validValue(view, 'ImportImageOptions');
  if (type !== 'OSS') {
    if (!options) return;
    yield {
      code: 'InvalidParameterCombination',
      parameter: 'ImportImageOptions',
      range: options.node.range,
      message: (messages) => messages.importOptionsUnused(type),
    };
  } else if (isOmitted(view, 'ImportImageOptions')) {
    yield {
      code: 'MissingParameter.ImportImageOptions',
      parameter: 'ImportImageOptions',
      range: view.top,
      message: (messages) => messages.importOptionsMissing(),
    };
  } else if (options && isOmitted(view, 'ImportImageOptions.DiskDeviceMappings')) {
    yield {
      code: 'MissingParameter.ImageOptionsDiskDeviceMappings',
      parameter: 'ImportImageOptions.DiskDeviceMappings',
      range: view.given.get('ImportImageOptions.DiskDeviceMappings')?.node.range ?? options.keyRange,
      message: (messages) => messages.disksMissing(),
    };
  }
};
