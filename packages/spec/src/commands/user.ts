import type { CommandSpec } from '../command.js';

export const USER = {
  keyword: 'USER',
  shape: 'words',
  sets: 'user',
  systems: ['linux'],
  summary: {
    en: 'Sets the user that runs the commands.',
    'zh-CN': '设置执行命令的用户。',
    ja: 'コマンドを実行するユーザーを設定します。',
  },
  docs: {
    en: 'Sets the user that runs the commands.',
    'zh-CN': '设置执行命令的用户。',
    ja: 'コマンドを実行するユーザーを設定します。',
  },
  forms: [{ syntax: 'USER <name>', snippet: 'USER ${1:name}', example: 'USER admin' }],
  codes: { empty: 'EmptyCommandContent.USER', invalid: 'InvalidCommandContent.USER' },
  arguments: [
    {
      name: 'name',
      type: 'user',
      docs: {
        en: 'A user that exists on the instance.',
        'zh-CN': '实例上已存在的用户。',
        ja: 'インスタンスに存在するユーザー。',
      },
    },
  ],
  source: 'command-page-2024-12',
  basis: 'documented',
} as const satisfies CommandSpec;
