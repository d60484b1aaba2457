import type { Language } from '@imgtpl/spec';
import type { ConfigurationChoice, FileSystem } from '@imgtpl/workspace';

/** What differs between a server in Node and one in a browser's worker. */
export interface ServerHost {
  /** The files under the client's folders; in a browser they are asked of the client. */
  readonly files: FileSystem;
  /** Of templates that lie in no folder: absolute, with `/`. */
  readonly workingDirectory: string;
  /** The language of the people there, `zh-CN`, where the client does not say. */
  readonly locale: string | undefined;
  /** What was asked for when the server was started: it goes before the client's locale, not before its settings. */
  readonly language?: Language | undefined;
  /** Which configuration holds, where that was said when the server was started. */
  readonly configuration?: ConfigurationChoice | undefined;
  /** The pages of diagnostics, as they came with the server. */
  readonly pages: Pages;
}

export interface Pages {
  /** The page of a code as Markdown; undefined when there is none. */
  text(code: string): string | undefined;
  /** Where a person can open it; undefined where nothing could. */
  address(code: string): string | undefined;
}
