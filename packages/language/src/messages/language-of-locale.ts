import type { Language } from '@imgtpl/spec';

/** The language of a locale such as `zh-cn`, `ja_JP.UTF-8` or `zh-Hans-CN`; English for all that we do not have. */
export function languageOfLocale(locale: string): Language {
  const [language = '', ...rest] = locale.toLowerCase().split(/[-_.@]/);
  if (language === 'ja') return 'ja';
  if (language !== 'zh') return 'en';
  // Readers of Traditional Chinese do not get Simplified Chinese unasked. The script outweighs the region.
  const isTraditional = rest.includes('hant') || rest.some((part) => ['tw', 'hk', 'mo'].includes(part));
  return rest.includes('hans') || !isTraditional ? 'zh-CN' : 'en';
}
