import type { Language, OperatingSystem } from '@imgtpl/spec';
import type { ComponentCatalogue } from '../components/component-catalogue.js';
import type { Messages } from '../messages/index.js';

/** The language of the documentation, and the sources that it may use. */
export interface DocumentationOptions {
  readonly messages: Messages;
  readonly language: Language;
  /** The known components; undefined: they are not described. */
  readonly catalogue?: ComponentCatalogue | undefined;
  /** Markdown of the page about a diagnostic code; undefined without one: a code of the API then has short docs. */
  readonly explain?: (code: string) => string | undefined;
  /** The one-based line of an offset in the whole file, if the template is embedded in another file. */
  readonly lineOf?: (offset: number) => number;
}

/** The same for completions, and what the editor and the image support. */
export interface CompletionOptions extends DocumentationOptions {
  /** Whether the editor supports snippets. */
  readonly forms: 'snippets' | 'words';
  /** The system of the image, if the pipeline file names it. */
  readonly system?: OperatingSystem;
}
