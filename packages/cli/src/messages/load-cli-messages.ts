import type { Language } from '@imgtpl/spec';
import { type CliMessages, en } from './en.js';

/** The command line's own words in one language; English is always at hand, the others are loaded when asked for. */
export async function loadCliMessages(language: Language): Promise<CliMessages> {
  switch (language) {
    case 'en':
      return en;
    case 'zh-CN':
      return (await import('./zh-CN.js')).zhCN;
    case 'ja':
      return (await import('./ja.js')).ja;
    default:
      return language satisfies never;
  }
}
