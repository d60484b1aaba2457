import { utf8Length } from '@imgtpl/grammar';

/** File systems allow 255 bytes, which have to include an ending, a number, and the suffix of the temporary file. */
const MOST_BYTES = 200;

/**
 * A file name that every file system allows, and that is not the name of another kind of file. Windows reserves the
 * names of devices, with any ending.
 */
export function fileName(name: string): string {
  const plain = shortened(name.replace(/[^\p{L}\p{N}._-]+/gu, '-'));
  const trimmed = withoutKind(plain.replace(/^[-.]+|[-.]+$/g, ''));
  if (trimmed === '') return 'pipeline';
  return isDeviceName(trimmed) ? `pipeline-${trimmed}` : trimmed;
}

/** A name that does not end like another kind of file: `web.test` would become a template for tests. */
export function withoutKind(name: string): string {
  return name.replace(/\.(?=(?:test|component|build|pipeline)$)/i, '-');
}

/** Whether Windows reserves the name for a device. */
export function isDeviceName(name: string): boolean {
  return /^(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])(?:\.|$)/i.test(name);
}

function shortened(name: string): string {
  let text = '';
  let bytes = 0;
  for (const character of name) {
    bytes += utf8Length(character);
    if (bytes > MOST_BYTES) break;
    text += character;
  }
  return text;
}
