import { CHAIN_STYLES, type FormatOptions, member } from '@imgtpl/language';
import { LANGUAGES, type Language } from '@imgtpl/spec';

/** What a user can set in the editor, under `imgtpl.`; settings of a project belong in its configuration file. */
export interface ClientSettings {
  /** The language of messages; undefined for that of the editor. */
  readonly language: Language | undefined;
  readonly inlayHints: boolean;
  readonly codeLens: boolean;
  readonly format: Partial<FormatOptions>;
}

/**
 * Reads whatever a client has sent, in a section of ours or without one; values that are not understood count as not
 * set. What is not set is as in the `initializationOptions`: most clients can be asked for a section, and answer with
 * null if there is none, although their users have set these options.
 */
export function readClientSettings(sent: unknown, initializationOptions: unknown): ClientSettings {
  const value = { ...settingsIn(initializationOptions), ...settingsIn(sent) };
  const language = LANGUAGES.find((it) => it === member(value, 'language'));
  return {
    language,
    inlayHints: member(member(value, 'inlayHints'), 'enabled') !== false,
    codeLens: member(member(value, 'codeLens'), 'enabled') !== false,
    format: readFormat(member(value, 'format')),
  };
}

function settingsIn(sent: unknown): object {
  const value = member(sent, 'imgtpl') ?? sent;
  return typeof value === 'object' && value !== null ? value : {};
}

function readFormat(value: unknown): Partial<FormatOptions> {
  const [chains, indent] = [member(value, 'chains'), member(value, 'indent')];
  const style = CHAIN_STYLES.find((known) => known === chains);
  return {
    ...(style === undefined ? {} : { chains: style }),
    ...(indent === 'argument' || (typeof indent === 'number' && indent >= 0 && indent <= 16) ? { indent } : {}),
  };
}
