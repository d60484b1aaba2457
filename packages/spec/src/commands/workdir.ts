import type { CommandSpec } from '../command.js';

export const WORKDIR = {
  keyword: 'WORKDIR',
  shape: 'words',
  sets: 'workingDirectory',
  systems: ['linux'],
  summary: {
    en: 'Sets the working directory of the commands that follow.',
    'zh-CN': '设置后续命令的工作目录。',
    ja: '以降のコマンドの作業ディレクトリを設定します。',
  },
  docs: {
    en: 'Takes one path, absolute or relative; a relative one is joined to the directory before it. Put a path with blanks in double quotes. Prefer this to `RUN cd …`, whose effect ends with its line. Linux only.',
    'zh-CN':
      '指定一个路径，可以是绝对路径或相对路径；相对路径以之前的工作目录为基准。路径含空格时请用双引号括起来。`RUN cd …` 只在该行内有效，切换目录请使用本命令。仅适用于 Linux。',
    ja: '絶対パスまたは相対パスを 1 つ指定します。相対パスは直前の作業ディレクトリからのパスです。空白を含むパスは二重引用符で囲みます。`RUN cd …` の効果はその行だけなので、ディレクトリの変更にはこのコマンドを使用します。Linux のみ。',
  },
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
