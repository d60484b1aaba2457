import { CHAIN_STYLES, type FormatOptions, member } from '@imgtpl/language';
import { LANGUAGES, type Language } from '@imgtpl/spec';

/** What a person can set in the editor, under `imgtpl.`; what belongs to a project stands in its configuration file. */
export interface ClientSettings {
  /** The language of messages; undefined: that of the editor. */
  readonly language: Language | undefined;
  readonly inlayHints: boolean;
  readonly codeLens: boolean;
  readonly format: Partial<FormatOptions>;
}

export const DEFAULT_CLIENT_SETTINGS: ClientSettings = {
  language: undefined,
  inlayHints: true,
  codeLens: true,
  format: {},
};

/** Reads what a client sent, whatever it is; a value that is not understood counts as not set. */
export function readClientSettings(value: unknown): ClientSettings {
  const language = LANGUAGES.find((it) => it === member(value, 'language'));
  return {
    language,
    inlayHints: member(member(value, 'inlayHints'), 'enabled') !== false,
    codeLens: member(member(value, 'codeLens'), 'enabled') !== false,
    format: readFormat(member(value, 'format')),
  };
}

function readFormat(value: unknown): Partial<FormatOptions> {
  const [chains, indent] = [member(value, 'chains'), member(value, 'indent')];
  const style = CHAIN_STYLES.find((known) => known === chains);
  return {
    ...(style === undefined ? {} : { chains: style }),
    ...(indent === 'argument' || (typeof indent === 'number' && indent >= 0 && indent <= 16) ? { indent } : {}),
  };
}
