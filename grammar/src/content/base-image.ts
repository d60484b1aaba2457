import type { BaseImageContent } from '../template.js';
import { type LogicalText, skipBlanks } from './logical-text.js';

/** Reads `IMAGE:<id>` or `IMAGE_FAMILY:<name>`, whole; the types count case. */
export function readBaseImage(source: LogicalText): BaseImageContent {
  const start = skipBlanks(source.text, 0);
  const content = source.text.slice(start);
  const [, type, id] = IMAGE.exec(content) ?? [];
  if (type === undefined || id === undefined) {
    return { shape: 'baseImage', dockerReference: !MEANT_AS_IMAGE.test(content) && DOCKER_REFERENCE.test(content) };
  }
  const separator = start + type.length;
  return {
    shape: 'baseImage',
    image: {
      type: { range: source.range(start, separator), text: type },
      id: { range: source.range(separator + 1, source.text.length), text: id },
    },
    dockerReference: false,
  };
}

const IMAGE = /^(IMAGE|IMAGE_FAMILY):([^ \t\n]+)$/;
/** What is close to the form of the language: a type in another case, or the id of an image alone. */
const MEANT_AS_IMAGE = /^(?:image(?:_family)?(?::|$)|m-)/i;
const DOCKER_REFERENCE = /^(?:--platform=[^ \t\n]+[ \t\n]+)?[a-z0-9][\w./:@-]*(?:[ \t\n]+as[ \t\n]+[^ \t\n]+)?$/i;
