import type { CommandSpec } from '../command.js';

export const FROM = {
  keyword: 'FROM',
  shape: 'baseImage',
  systems: ['linux'],
  summary: {
    en: 'Names the base image (deprecated and ignored).',
    'zh-CN': '指定源镜像（已弃用，会被忽略）。',
    ja: 'ソースイメージを指定します (非推奨、無視されます)。',
  },
  docs: {
    en: 'Deprecated: the service ignores it, and the parameters `BaseImageType` and `BaseImage` always decide. Remove it and set those. If it is used, it has to be the first command and the only one, as `FROM IMAGE:<image id>` or `FROM IMAGE_FAMILY:<image family>`. Docker images (`ubuntu:22.04`) cannot be used. Not inside an image component.',
    'zh-CN':
      '已弃用：服务端会忽略该命令，始终以参数 `BaseImageType` 和 `BaseImage` 为准。请删除该命令并设置这两个参数。如果保留，必须是第一条命令且只能有一条，格式为 `FROM IMAGE:<镜像 ID>` 或 `FROM IMAGE_FAMILY:<镜像族系>`。不能使用 Docker 镜像（`ubuntu:22.04`）。不能用在镜像组件中。',
    ja: '非推奨です。サービスはこのコマンドを無視し、常にパラメーター `BaseImageType` と `BaseImage` が使用されます。このコマンドを削除し、パラメーターを設定してください。残す場合は、最初のコマンドとして 1 つだけ、`FROM IMAGE:<イメージ ID>` または `FROM IMAGE_FAMILY:<イメージファミリー>` の形で記述します。Docker のイメージ (`ubuntu:22.04`) は指定できません。イメージコンポーネントの中では使用できません。',
  },
  forms: [
    { syntax: 'FROM IMAGE:<image id>', snippet: 'FROM IMAGE:${1:m-}', example: 'FROM IMAGE:m-bp67acfmxazb4p0001' },
    {
      syntax: 'FROM IMAGE_FAMILY:<family>',
      snippet: 'FROM IMAGE_FAMILY:${1:family}',
      example: 'FROM IMAGE_FAMILY:hangzhou-daily-update',
    },
  ],
  codes: { empty: 'InvalidCommandContent.FROM', invalid: 'InvalidCommandContent.FROM' },
  leading: { order: 'InvalidCommandOrder.FROM', duplicated: 'DuplicatedCommand.FROM' },
  notInComponent: 'NotSupportedCommand.FROM',
  deprecated: true,
  source: 'command-page-2024-12',
  basis: 'documented',
} as const satisfies CommandSpec;
