import type { FileFault } from './file-system.js';

/** Why a file has no text. */
export interface TextFault {
  readonly fault: FileFault['fault'] | 'too-large' | 'not-utf-8';
  /** One sentence that names the file by its path relative to the working directory. */
  readonly message: string;
}
