import type { CommandSpec } from '../command.js';

export const CMD = {
  keyword: 'CMD',
  shape: 'exec',
  systems: ['linux'],
  summary: {
    en: 'Sets the command that runs at system start-up.',
    'zh-CN': '设置系统启动时执行的命令。',
    ja: 'システム起動時に実行するコマンドを設定します。',
  },
  docs: {
    en: 'Sets the command that runs at system start-up.',
    'zh-CN': '设置系统启动时执行的命令。',
    ja: 'システム起動時に実行するコマンドを設定します。',
  },
  forms: [
    {
      syntax: 'CMD ["executable", "param", …]',
      snippet: 'CMD ["${1:executable}"]',
      example: 'CMD ["/usr/sbin/nginx", "-g", "daemon off;"]',
    },
    { syntax: 'CMD <shell text>', snippet: 'CMD ${1:command}', example: 'CMD command param1 param2' },
  ],
  codes: { empty: 'EmptyCommandContent.CMD', invalid: 'InvalidCommandContent.CMD' },
  source: 'command-page-2024-12',
  basis: 'documented',
} as const satisfies CommandSpec;
