import type { Language } from '@imgtpl/spec';
import { type CliMessages, en } from './en.js';

/** The messages of the command line; English is always loaded, other languages on demand. */
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
