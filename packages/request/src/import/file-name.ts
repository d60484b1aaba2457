import { utf8Length } from '@imgtpl/grammar';

/** File systems take 255 bytes; an ending, a number and what is added to the name while it is written have to fit in. */
const MOST_BYTES = 200;

/**
 * What every file system takes, and no name of another kind of file: `web.test` would be a template for tests. Windows
 * has devices in place of some files, whatever their ending.
 */
export function fileName(name: string): string {
  const plain = shortened(name.replace(/[^\p{L}\p{N}._-]+/gu, '-'));
  const trimmed = plain
    .replace(/^[-.]+|[-.]+$/g, '')
    .replace(/\.(?=[^.]*$)(?=(?:test|component|build|pipeline)$)/i, '-');
  if (trimmed === '') return 'pipeline';
  return isDeviceName(trimmed) ? `pipeline-${trimmed}` : trimmed;
}

/** Whether Windows has a device of that name, and so no file. */
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
