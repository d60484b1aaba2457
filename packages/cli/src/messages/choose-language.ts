import { languageOfLocale } from '@imgtpl/language';
import type { Language } from '@imgtpl/spec';
import type { Io } from '../io.js';

const LOCALE_VARIABLES = ['LC_ALL', 'LC_MESSAGES', 'LANG'] as const;

/** The language of the locale: the first variable that is set decides, as POSIX says; the system's own where none is. */
export function chooseLanguage(io: Pick<Io, 'env' | 'systemLocale'>): Language {
  const variable = LOCALE_VARIABLES.find((name) => (io.env[name] ?? '') !== '');
  const locale = variable === undefined ? io.systemLocale() : io.env[variable];
  return languageOfLocale(locale ?? '');
}
