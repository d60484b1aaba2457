import { removeFix } from '../edits/move-fix.js';
import { entryOf } from '../pipeline-node.js';
import { isOmitted, type RequestView, validText, validValue } from '../request-view.js';
import type { RequestRule } from './request-rule.js';

/** IMAGE and IMAGE_FAMILY require a BaseImage; OSS ignores it. */
export const baseImage: RequestRule = function* (view) {
  const type = validText(view, 'BaseImageType');
  if (type === undefined) return;
  if (type === 'OSS') {
    const ignored = validValue(view, 'BaseImage');
    if (!ignored) return;
    yield {
      code: 'imgtpl/base-image-ignored',
      parameter: 'BaseImage',
      range: ignored.node.range,
      tags: ['unnecessary'],
      message: (messages) => messages.baseImageIgnored(),
      fixes: removeFix(view.document, 'BaseImage'),
    };
  } else if (isOmitted(view, 'BaseImage')) {
    yield {
      code: 'imgtpl/missing-parameter',
      parameter: 'BaseImage',
      range: emptyPlace(view) ?? view.top,
      message: (messages) => messages.baseImageMissing(type),
    };
  }
};

/** An empty text counts as missing, but has a range of its own. */
function emptyPlace({ document }: RequestView) {
  return entryOf(document.root, 'BaseImage')?.value.range;
}
