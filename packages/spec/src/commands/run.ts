import type { CommandSpec } from '../command.js';

export const RUN = {
  keyword: 'RUN',
  shape: 'shell',
  systems: ['linux'],
  summary: {
    en: 'Runs shell commands on the build instance.',
    'zh-CN': '在构建实例上执行 Shell 命令。',
    ja: 'ビルドインスタンスでシェルコマンドを実行します。',
  },
  docs: {
    en: 'Runs shell commands on the build instance.',
    'zh-CN': '在构建实例上执行 Shell 命令。',
    ja: 'ビルドインスタンスでシェルコマンドを実行します。',
  },
  forms: [{ syntax: 'RUN <shell text>', snippet: 'RUN ${1:command}', example: 'RUN yum update -y' }],
  codes: { empty: 'EmptyCommandContent.RUN', invalid: 'InvalidCommandContent.RUN' },
  heredocs: true,
  dockerFlags: ['--mount', '--network', '--security'],
  source: 'command-page-2024-12',
  basis: 'documented',
} as const satisfies CommandSpec;
