import { type Analysis, analyze, analyzeVersion, loadMessages } from '@imgtpl/language';
import type { Language } from '@imgtpl/spec';
import { type JudgedFile, judgedTemplate } from '@imgtpl/workspace';
import { breather } from '../breather.js';
import { type PositionEncoding, placesIn } from '../lsp/places.js';
import type { AnalyzedTemplate } from './analyzed-template.js';
import type { OpenDocuments } from './open-documents.js';
import { perVersion } from './per-version.js';
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
  /** What was read of other files is out of date. */
  clear(): void;
}

export interface AnalyzedTemplatesOptions {
  readonly documents: OpenDocuments;
  readonly files: SessionFiles;
  readonly encoding: PositionEncoding;
  readonly language: () => Language;
}

export function analyzedTemplates(options: AnalyzedTemplatesOptions): AnalyzedTemplates {
  const { documents, files, encoding } = options;
  const analyses = perVersion<Analysis>();
  const runs = perVersion<Promise<void>>();
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
    const analysis = analyses.of(document, (before) => analyzeVersion(document.text, context, before));
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
    const breathe = breather();
    const found = await get(uri);
    if (!found) return [];
    const { analysis, document } = found;
    const isCurrent = () => documents.get(uri) === document;
    // Whoever asks while the rules run waits for the same run.
    await runs.of(document, () => analysis.runRules(() => breathe()?.then(isCurrent) ?? true));
    if (!isCurrent()) return judge(uri);
    return [judgedTemplate(document.path, analysis)];
  };
  return {
    get,
    judge,
    drop(uri) {
      analyses.drop(uri);
      runs.drop(uri);
    },
    clear() {
      analyses.clear();
      runs.clear();
    },
  };
}
