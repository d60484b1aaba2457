import type { CommandSpec } from '../command.js';

export const RESTART = {
  keyword: 'RESTART',
  shape: 'nothing',
  restarts: true,
  systems: ['linux', 'windows'],
  summary: {
    en: 'Restarts the instance.',
    'zh-CN': '重启实例。',
    ja: 'インスタンスを再起動します。',
  },
  docs: {
    en: 'Restarts the intermediate instance and continues with the next command, after a kernel update, for example, or the installation of a driver. Nothing may follow on the same line. For Linux and Windows.',
    'zh-CN':
      '重启中转实例，然后继续执行下一条命令，例如在更新内核或安装驱动之后。命令后面不能添加任何内容。适用于 Linux 和 Windows。',
    ja: '中間インスタンスを再起動し、次のコマンドに進みます。カーネルの更新やドライバーのインストール後などに使用します。コマンドの後ろに内容を追加することはできません。Linux と Windows で使用できます。',
  },
  forms: [{ syntax: 'RESTART', snippet: 'RESTART', example: 'RESTART' }],
  codes: { unwanted: 'NotEmptyCommandContent.RESTART' },
  source: 'command-page-2024-12',
  basis: 'documented',
} as const satisfies CommandSpec;
