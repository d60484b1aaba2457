import type { Analysis, Messages } from '@imgtpl/language';
import type { EmbeddedTemplate, PipelineDocument } from '@imgtpl/request';
import type { Language } from '@imgtpl/spec';
import type { TemplateDocument } from '@imgtpl/workspace';
import type { Places } from '../lsp/places.js';
import type { OpenDocument } from './open-documents.js';

/** A template with all that features need: its document at one version, its analysis, and its places for the client. */
export interface AnalyzedTemplate {
  readonly document: OpenDocument;
  readonly analysis: Analysis;
  readonly places: Places;
  /** What other files say about it: configuration, pipeline file, catalogue. */
  readonly facts: TemplateDocument;
  /** Analyses another text as if it were this template's. */
  readonly judge: (text: string) => Analysis;
  readonly messages: Messages;
  readonly language: Language;
}

/** A template embedded in a pipeline file, with its places in that file. */
export interface AnalyzedPart extends AnalyzedTemplate {
  /** The request that it is the content of. */
  readonly request: PipelineDocument;
  readonly embedded: EmbeddedTemplate;
  /** The name of the parameter whose content it is. */
  readonly parameter: string;
}
