import type { Language } from '@imgtpl/spec';
import type { RequestMessages } from './request-messages.js';

/** Loads only the messages of this language. */
export async function loadRequestMessages(language: Language): Promise<RequestMessages> {
  switch (language) {
    case 'en':
      return (await import('./en.js')).en;
    case 'zh-CN':
      return (await import('./zh-CN.js')).zhCN;
    case 'ja':
      return (await import('./ja.js')).ja;
    default:
      return language satisfies never;
  }
}
