import type { CommandSpec } from '../command.js';

export const ENTRYPOINT = {
  keyword: 'ENTRYPOINT',
  shape: 'exec',
  systems: ['linux'],
  summary: {
    en: 'Sets the entry point that runs at system start-up.',
    'zh-CN': '设置系统启动时执行的入口点。',
    ja: 'システム起動時に実行するエントリポイントを設定します。',
  },
  docs: {
    en: 'Sets the entry point that runs at system start-up.',
    'zh-CN': '设置系统启动时执行的入口点。',
    ja: 'システム起動時に実行するエントリポイントを設定します。',
  },
  forms: [
    {
      syntax: 'ENTRYPOINT ["executable", "param", …]',
      snippet: 'ENTRYPOINT ["${1:executable}"]',
      example: 'ENTRYPOINT ["/usr/bin/app", "--serve"]',
    },
    {
      syntax: 'ENTRYPOINT <shell text>',
      snippet: 'ENTRYPOINT ${1:command}',
      example: 'ENTRYPOINT command param1 param2',
    },
  ],
  codes: { empty: 'EmptyCommandContent.ENTRYPOINT', invalid: 'InvalidCommandContent.ENTRYPOINT' },
  source: 'command-page-2024-12',
  basis: 'documented',
} as const satisfies CommandSpec;
