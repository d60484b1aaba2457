import type { CommandSpec } from '../command.js';

export const COPY = {
  keyword: 'COPY',
  shape: 'words',
  systems: ['linux'],
  summary: {
    en: 'Copies a file to a directory.',
    'zh-CN': '将文件复制到目录。',
    ja: 'ファイルをディレクトリにコピーします。',
  },
  docs: {
    en: 'Copies a file to a directory.',
    'zh-CN': '将文件复制到目录。',
    ja: 'ファイルをディレクトリにコピーします。',
  },
  forms: [
    {
      syntax: 'COPY <url> <directory>',
      snippet: 'COPY ${1:https://} ${2:/directory}',
      example: 'COPY https://example.com/app.tar.gz /opt/app',
    },
    {
      syntax: 'COPY <path> <directory>',
      snippet: 'COPY ${1:/source} ${2:/directory}',
      example: 'COPY /tmp/app.conf /etc/app',
    },
  ],
  codes: { empty: 'EmptyCommandContent.COPY', invalid: 'InvalidCommandContent.COPY' },
  arguments: [
    {
      name: 'source',
      type: 'urlOrPath',
      docs: {
        en: 'A URL without query, or a path on the build instance.',
        'zh-CN': '不含查询参数的 URL，或构建实例上的路径。',
        ja: 'クエリのない URL、またはビルドインスタンス上のパス。',
      },
    },
    {
      name: 'destination',
      type: 'path',
      docs: {
        en: 'The directory on the build instance.',
        'zh-CN': '构建实例上的目录。',
        ja: 'ビルドインスタンス上のディレクトリ。',
      },
    },
  ],
  dockerFlags: ['--from', '--chown', '--chmod', '--link', '--parents', '--exclude'],
  source: 'command-page-2024-12',
  basis: 'documented',
} as const satisfies CommandSpec;
