import type { ComponentCatalogue } from '@imgtpl/language';
import type { PipelineFile } from '@imgtpl/request';
import type { ConfiguredSettings } from './configuration/configuration.js';
import type { JudgedFile } from './file-report.js';
import { createMemo, type Memo } from './memo.js';

/**
 * What is made of texts and of nothing else, kept from one run to the next over the same files. Each run still reads
 * every file and decides anew what belongs together; only what would come out the same is not made again.
 */
export interface Memory {
  readonly catalogues: Memo<ComponentCatalogue>;
  readonly settings: Memo<ConfiguredSettings>;
  readonly pipelineFiles: Memo<Promise<PipelineFile>>;
  readonly reports: Memo<Promise<JudgedFile>>;
}

/** A memory in which nothing is kept yet. */
export function createMemory(): Memory {
  return { catalogues: createMemo(), settings: createMemo(), pipelineFiles: createMemo(), reports: createMemo() };
}

/** Forgets what was not needed since the last call: of files that are gone, for example. */
export function forgetUnused(memory: Memory): void {
  for (const memo of Object.values<Memo<unknown>>({ ...memory })) memo.forgetUnused();
}
