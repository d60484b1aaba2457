import { isImageId } from '@imgtpl/spec';
import type { BaseImageContent, BaseImageMeant } from '../template.js';
import { type LogicalText, skipBlanks } from './logical-text.js';

/** Reads `IMAGE:<id>` or `IMAGE_FAMILY:<name>`, as the whole content; the types are case-sensitive. */
export function readBaseImage(source: LogicalText): BaseImageContent {
  const start = skipBlanks(source.text, 0);
  const content = source.text.slice(start);
  const [, type, id] = IMAGE.exec(content) ?? [];
  if (type === undefined || id === undefined) {
    const meant = guessMeaning(content);
    return { shape: 'baseImage', ...(meant && { meant }) };
  }
  const separator = start + type.length;
  return {
    shape: 'baseImage',
    image: {
      type: { range: source.range(start, separator), text: type },
      id: { range: source.range(separator + 1, source.text.length), text: id },
    },
  };
}

const IMAGE = /^(IMAGE|IMAGE_FAMILY):([^ \t\n]+)$/;
const STAGED = /^((?:IMAGE|IMAGE_FAMILY):[^ \t\n]+)[ \t\n]+[Aa][Ss][ \t\n]+[^ \t\n]+$/;
/** A comment after the image, which would need a line of its own. */
const COMMENTED = /^(?:IMAGE|IMAGE_FAMILY):[^ \t\n]+[ \t]+#.*$/;
/** A type in another case, or an unknown one, and so not a Docker image: names of those are in lower case. */
const TYPED = /^(?:[Ii]mage(?:_[Ff]amily)?(?::|$)|[A-Z_]+(?::|$)|acs:)/;
const DOCKER_IMAGE =
  /^(?:--platform=[^ \t\n]+[ \t\n]+)?[a-z0-9][\w./:@-]*(?:[ \t\n]+as[ \t\n]+[^ \t\n]+)?(?:[ \t]+#.*)?$/i;

function guessMeaning(content: string): BaseImageMeant | undefined {
  if (isImageId(content)) return { kind: 'image-id' };
  const image = STAGED.exec(content)?.[1];
  if (image !== undefined) return { kind: 'docker-stage', image };
  if (COMMENTED.test(content)) return { kind: 'image-with-comment' };
  return !TYPED.test(content) && DOCKER_IMAGE.test(content) ? { kind: 'docker-image' } : undefined;
}
