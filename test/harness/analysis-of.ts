import { type Analysis, analyze, DEFAULT_SETTINGS, en } from '@imgtpl/language';
import type { ContentKind } from '@imgtpl/spec';

/** The analysis of a text without any configuration. */
export function analysisOf(text: string, kind: ContentKind = 'build'): Analysis {
  return analyze(text, { kind, messages: en, settings: DEFAULT_SETTINGS });
}
