import { CHAIN_STYLES, type FormatOptions } from '@imgtpl/language';
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
  const language = LANGUAGES.find((it) => it === property(value, 'language'));
  return {
    language,
    inlayHints: property(property(value, 'inlayHints'), 'enabled') !== false,
    codeLens: property(property(value, 'codeLens'), 'enabled') !== false,
    format: readFormat(property(value, 'format')),
  };
}

function readFormat(value: unknown): Partial<FormatOptions> {
  const [chains, indent] = [property(value, 'chains'), property(value, 'indent')];
  const style = CHAIN_STYLES.find((known) => known === chains);
  return {
    ...(style === undefined ? {} : { chains: style }),
    ...(indent === 'argument' || (typeof indent === 'number' && indent >= 0 && indent <= 16) ? { indent } : {}),
  };
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}
