import type { CommandSpec } from '../command.js';

export const FROM = {
  keyword: 'FROM',
  shape: 'baseImage',
  systems: ['linux'],
  summary: {
    en: 'Names the base image (deprecated and ignored).',
    'zh-CN': '指定基础镜像（已弃用，会被忽略）。',
    ja: 'ベースイメージを指定します（非推奨、無視されます）。',
  },
  docs: {
    en: 'Names the base image (deprecated and ignored).',
    'zh-CN': '指定基础镜像（已弃用，会被忽略）。',
    ja: 'ベースイメージを指定します（非推奨、無視されます）。',
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
