import { type Analysis, analyze, DEFAULT_SETTINGS, en } from '@imgtpl/language';
import type { ContentKind } from '@imgtpl/spec';

/** A text analysed as everybody does who configures nothing. */
export function analysisOf(text: string, kind: ContentKind = 'build'): Analysis {
  return analyze(text, { kind, messages: en, settings: DEFAULT_SETTINGS });
}
