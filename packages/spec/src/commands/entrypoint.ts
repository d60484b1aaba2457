import type { CommandSpec } from '../command.js';

export const ENTRYPOINT = {
  keyword: 'ENTRYPOINT',
  shape: 'exec',
  systems: ['linux'],
  summary: {
    en: 'Sets the entry point that runs at system start-up.',
    'zh-CN': '设置系统启动时执行的入口命令。',
    ja: 'システム起動時に実行するエントリポイントを設定します。',
  },
  docs: {
    en: 'Two forms: `ENTRYPOINT ["executable","param1","param2"]`, a JSON array of strings in double quotes, and `ENTRYPOINT command param1 param2`, shell text. It runs when an instance created from the image starts, not during the build. For the difference between `CMD` and `ENTRYPOINT` the documentation refers to Docker\'s. Linux only.',
    'zh-CN':
      '有两种形式：`ENTRYPOINT ["executable","param1","param2"]`（双引号字符串组成的 JSON 数组）和 `ENTRYPOINT command param1 param2`（Shell 文本）。在使用该镜像创建的实例启动时执行，不在构建期间执行。`CMD` 与 `ENTRYPOINT` 的区别请参见 Docker 官方文档。仅适用于 Linux。',
    ja: '2 つの形式があります。`ENTRYPOINT ["executable","param1","param2"]` (二重引用符で囲んだ文字列の JSON 配列) と `ENTRYPOINT command param1 param2` (シェルテキスト) です。ビルド中ではなく、イメージから作成したインスタンスの起動時に実行されます。`CMD` と `ENTRYPOINT` の違いについては Docker のドキュメントを参照してください。Linux のみ。',
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
