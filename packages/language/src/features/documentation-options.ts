import type { Language, OperatingSystem } from '@imgtpl/spec';
import type { ComponentCatalogue } from '../components/component-catalogue.js';
import type { Messages } from '../messages/index.js';

/** The language of an explanation, and what it may draw on. */
export interface DocumentationOptions {
  readonly messages: Messages;
  readonly language: Language;
  /** The components that are known; none: nothing is said of them. */
  readonly catalogue?: ComponentCatalogue | undefined;
  /** Markdown that explains a diagnostic code; for codes that are not the API's. */
  readonly explain?: (code: string) => string | undefined;
  /** The line of an offset as a person counts it, where the template stands inside another file. */
  readonly lineOf?: (offset: number) => number;
}

/** The same for completions, and what the editor and the image can take. */
export interface CompletionOptions extends DocumentationOptions {
  /** Whether the editor takes snippets. */
  readonly forms: 'snippets' | 'words';
  /** The system of the image, where the pipeline file tells it. */
  readonly system?: OperatingSystem;
}
