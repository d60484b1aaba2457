import { type Analysis, type AnalyzeOptions, analyze, analyzeVersion, loadMessages } from '@imgtpl/language';
import type { Language } from '@imgtpl/spec';
import { type JudgedFile, judgedTemplate } from '@imgtpl/workspace';
import { breather } from '../breather.js';
import { type PositionEncoding, placesIn } from '../lsp/places.js';
import type { AnalyzedTemplate } from './analyzed-template.js';
import type { OpenDocument, OpenDocuments } from './open-documents.js';
import type { SessionFiles } from './session-files.js';

/** The open templates, each analysed once per version. */
export interface AnalyzedTemplates {
  /** The newest version; undefined when no template of that URI is open. */
  get(uri: string): Promise<AnalyzedTemplate | undefined>;
  /**
   * The diagnostics of the newest version; other requests are served meanwhile. Empty when no such template is open.
   */
  judge(uri: string): Promise<readonly JudgedFile[]>;
  /** A document is closed. */
  drop(uri: string): void;
}

export interface AnalyzedTemplatesOptions {
  readonly documents: OpenDocuments;
  readonly files: SessionFiles;
  readonly encoding: PositionEncoding;
  readonly language: () => Language;
}

export function analyzedTemplates(options: AnalyzedTemplatesOptions): AnalyzedTemplates {
  const { documents, files, encoding } = options;
  // One for all documents: if each had its own, a request would wait for all of them.
  const breathe = breather();
  const kept = new Map<string, Kept>();
  const runs = new WeakMap<Analysis, Promise<void>>();
  const analysisOf = (document: OpenDocument, context: AnalyzeOptions): Analysis => {
    const known = kept.get(document.uri);
    const before = known && isSame(known.context, context) ? known : undefined;
    if (before?.document === document) return before.analysis;
    const analysis = analyzeVersion(document.text, context, before?.analysis);
    kept.set(document.uri, { document, context, analysis });
    return analysis;
  };
  /** Whoever asks while the rules run waits for the same run. */
  const runRules = (analysis: Analysis, isCurrent: () => boolean): Promise<void> => {
    const run = runs.get(analysis) ?? analysis.runRules(() => breathe()?.then(isCurrent) ?? true);
    runs.set(analysis, run);
    return run;
  };
  const get = async (uri: string): Promise<AnalyzedTemplate | undefined> => {
    const asked = documents.get(uri);
    if (asked?.family !== 'template') return undefined;
    const language = options.language();
    const from = files.workspace;
    const [facts, messages] = await Promise.all([files.factsOf(asked), loadMessages(language)]);
    // Files may have changed while they were read: what was read of them is out of date.
    if (files.workspace !== from) return get(uri);
    // The document may have changed while its configuration was read: the answer is about its newest text.
    const document = documents.get(uri);
    if (!document || facts.outcome !== 'document') return undefined;
    const context = { messages, ...facts };
    const judge = (text: string) => analyze(text, context);
    const analysis = analysisOf(document, context);
    return {
      document,
      analysis,
      facts,
      judge,
      messages,
      language,
      places: placesIn(document.text, encoding, analysis.lines),
    };
  };
  const judge = async (uri: string): Promise<readonly JudgedFile[]> => {
    // Parsing a long template takes time, too: requests that came in meanwhile go before the first rule.
    for (let rest = breathe(); rest; rest = breathe()) await rest;
    const found = await get(uri);
    if (!found) return [];
    const { analysis, document } = found;
    const isCurrent = () => documents.get(uri) === document;
    await runRules(analysis, isCurrent);
    if (!isCurrent()) return judge(uri);
    return [judgedTemplate(document.path, analysis)];
  };
  return {
    get,
    judge,
    drop(uri) {
      kept.delete(uri);
    },
  };
}

/** An analysis, with all that it was made from. */
interface Kept {
  readonly document: OpenDocument;
  readonly context: AnalyzeOptions;
  readonly analysis: Analysis;
}

/**
 * Whether what other files say about a template is the same as before, although they were read again. Of a configuration
 * that was not, the settings and the catalogue are the same objects.
 */
function isSame(before: AnalyzeOptions, now: AnalyzeOptions): boolean {
  const isKept = (['kind', 'messages', 'settings', 'catalogue'] as const).every((name) => before[name] === now[name]);
  if (!isKept || before.requests === now.requests) return isKept;
  return JSON.stringify(before.requests) === JSON.stringify(now.requests);
}
