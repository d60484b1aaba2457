import type { Language } from '@imgtpl/spec';
import type { HelpTexts } from './help/texts.js';

/** Loaded only when help is asked for. */
export async function loadHelpTexts(language: Language): Promise<HelpTexts> {
  switch (language) {
    case 'en':
      return (await import('./help/en.js')).en;
    case 'zh-CN':
      return (await import('./help/zh-CN.js')).zhCN;
    case 'ja':
      return (await import('./help/ja.js')).ja;
    default:
      return language satisfies never;
  }
}
