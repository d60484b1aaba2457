import type { CompletionOptions } from './documentation-options.js';

/** Where an argument is being written. */
export interface ArgumentPlace {
  readonly offset: number;
  readonly options: CompletionOptions;
}
