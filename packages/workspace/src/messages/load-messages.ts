import type { Language } from '@imgtpl/spec';
import type { Messages } from './messages.js';

/** Loads the messages of one language, so that a bundle reads no other. */
export async function loadWorkspaceMessages(language: Language): Promise<Messages> {
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
