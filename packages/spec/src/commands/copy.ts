import type { CommandSpec } from '../command.js';

export const COPY = {
  keyword: 'COPY',
  shape: 'words',
  systems: ['linux'],
  summary: {
    en: 'Copies a file from a URL or a path of the instance to a directory.',
    'zh-CN': '将网络文件或实例本地文件复制到指定目录。',
    ja: 'ネットワーク上のファイルまたはインスタンス上のファイルを、指定したディレクトリにコピーします。',
  },
  docs: {
    en: "Takes exactly one source and one destination directory. The source is an `http`, `https` or `ftp` URL, which is fetched with `wget`, or a path **on the intermediate instance**: there is no build context. Query strings (`?…`) are not supported. A URL needs access to the Internet: set `InternetMaxBandwidthOut` above 0, or give a `VSwitchId` whose network has it. Docker's `--from`, `--chown`, `--chmod` and `--link` are not available. Linux only.",
    'zh-CN':
      '必须且只能有一个源地址和一个目标目录。源地址可以是 `http`、`https` 或 `ftp` URL（使用 `wget` 下载），也可以是**中转实例上**的本地路径：不存在构建上下文。URL 不支持查询字符串（`?…`）。使用 URL 时中转实例需要能访问公网：请将 `InternetMaxBandwidthOut` 设为大于 0 的值，或指定可访问公网的交换机 `VSwitchId`。不支持 Docker 的 `--from`、`--chown`、`--chmod`、`--link`。仅适用于 Linux。',
    ja: 'コピー元とコピー先ディレクトリを 1 つずつ指定します。コピー元は `http`、`https`、`ftp` の URL (`wget` で取得)、または**中間インスタンス上**のパスです。ビルドコンテキストはありません。URL のクエリ文字列 (`?…`) はサポートされません。URL を使用するにはインターネットアクセスが必要です。`InternetMaxBandwidthOut` を 0 より大きくするか、インターネットにアクセスできる `VSwitchId` を指定してください。Docker の `--from`、`--chown`、`--chmod`、`--link` は使用できません。Linux のみ。',
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
        en: 'A URL without query, or a path on the intermediate instance.',
        'zh-CN': '不含查询字符串的 URL，或中转实例上的路径。',
        ja: 'クエリ文字列のない URL、または中間インスタンス上のパス。',
      },
    },
    {
      name: 'destination',
      type: 'path',
      docs: {
        en: 'The directory on the intermediate instance.',
        'zh-CN': '中转实例上的目录。',
        ja: '中間インスタンス上のディレクトリ。',
      },
    },
  ],
  dockerFlags: [
    '--from',
    '--chown',
    '--chmod',
    '--link',
    '--parents',
    '--exclude',
    '--checksum',
    '--unpack',
    '--keep-git-dir',
  ],
  dockerSwitches: ['--link', '--parents', '--unpack', '--keep-git-dir'],
  source: 'command-page-2024-12',
  basis: 'documented',
} as const satisfies CommandSpec;
