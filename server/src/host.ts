import type { Language } from '@imgtpl/spec';
import type { ConfigurationChoice, FileSystem } from '@imgtpl/workspace';

/** The differences between a server in Node and one in a browser's worker. */
export interface ServerHost {
  /** The files in the client's folders; in a browser, the client provides them. */
  readonly files: FileSystem;
  /** Whether the client has to be asked for the file with a path, which may take long; undefined if for none. */
  readonly isClients?: ((path: string) => boolean) | undefined;
  /** The working directory of templates outside all folders: absolute, with `/`. */
  readonly workingDirectory: string;
  /** The system's locale, such as `zh-CN`, for clients that do not give theirs. */
  readonly locale: string | undefined;
  /**
   * The language given when the server was started. It takes precedence over the client's locale, but not over its
   * settings.
   */
  readonly language?: Language | undefined;
  /** The choice of configuration, if one was made when the server was started. */
  readonly configuration?: ConfigurationChoice | undefined;
  /** The pages of the diagnostics that come with the server. */
  readonly pages: Pages;
}

export interface Pages {
  /** The page of a code as Markdown; undefined when there is none. */
  text(code: string): string | undefined;
  /** A URL where the user can open it; undefined if there is none. */
  address(code: string): string | undefined;
}
