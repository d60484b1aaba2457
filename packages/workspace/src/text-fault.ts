import type { FileFault } from './file-system.js';

/** Why a file gives no text. */
export interface TextFault {
  readonly fault: FileFault['fault'] | 'too-large' | 'not-utf-8';
  /** One sentence that names the file as seen from the working directory. */
  readonly message: string;
}
