import type { Language } from '@imgtpl/spec';
import type { Io } from '../io.js';

const LOCALE_VARIABLES = ['LC_ALL', 'LC_MESSAGES', 'LANG'] as const;

/** The language of the locale: the first variable that is set decides, as POSIX says; the system's own where none is. */
export function languageOfLocale(io: Pick<Io, 'env' | 'systemLocale'>): Language {
  const variable = LOCALE_VARIABLES.find((name) => (io.env[name] ?? '') !== '');
  const locale = variable === undefined ? io.systemLocale() : io.env[variable];
  return languageOf(locale ?? '');
}

function languageOf(locale: string): Language {
  const [language = '', ...rest] = locale.toLowerCase().split(/[-_.@]/);
  if (language === 'ja') return 'ja';
  if (language !== 'zh') return 'en';
  // Whoever reads Traditional Chinese is not given Simplified Chinese unasked. The script says more than the place.
  const isTraditional = rest.includes('hant') || rest.some((part) => ['tw', 'hk', 'mo'].includes(part));
  return rest.includes('hans') || !isTraditional ? 'zh-CN' : 'en';
}
