import type { CommandSpec } from '../command.js';

export const WORKDIR = {
  keyword: 'WORKDIR',
  shape: 'words',
  sets: 'workingDirectory',
  systems: ['linux'],
  summary: { en: 'Sets the working directory.', 'zh-CN': '设置工作目录。', ja: '作業ディレクトリを設定します。' },
  docs: { en: 'Sets the working directory.', 'zh-CN': '设置工作目录。', ja: '作業ディレクトリを設定します。' },
  forms: [{ syntax: 'WORKDIR <path>', snippet: 'WORKDIR ${1:/path}', example: 'WORKDIR /opt/app' }],
  codes: { empty: 'EmptyCommandContent.WORKDIR', invalid: 'InvalidCommandContent.WORKDIR' },
  arguments: [
    {
      name: 'path',
      type: 'path',
      docs: {
        en: 'The directory, absolute or relative to the one before.',
        'zh-CN': '目录，绝对路径或相对于之前目录的路径。',
        ja: 'ディレクトリ。絶対パス、または直前のディレクトリからの相対パス。',
      },
    },
  ],
  source: 'command-page-2024-12',
  basis: 'documented',
} as const satisfies CommandSpec;
