import type { CommandSpec } from '../command.js';

export const COMPONENT = {
  keyword: 'COMPONENT',
  shape: 'component',
  systems: ['linux', 'windows'],
  summary: { en: 'Runs an image component.', 'zh-CN': '执行镜像组件。', ja: 'イメージコンポーネントを実行します。' },
  docs: { en: 'Runs an image component.', 'zh-CN': '执行镜像组件。', ja: 'イメージコンポーネントを実行します。' },
  forms: [
    {
      syntax: 'COMPONENT <component id> [--<name> <value>]…',
      snippet: 'COMPONENT ${1:ic-}',
      example: 'COMPONENT ic-bp122acttbs2sxdyq2ky --port 8080',
    },
    {
      syntax: 'COMPONENT acs:ecs:<region>:<account>:imagecomponent/<name>/<version> [--<name> <value>]…',
      snippet: 'COMPONENT acs:ecs:${1:region}:${2:account}:imagecomponent/${3:name}/${4:1.0.*}',
      example: 'COMPONENT acs:ecs:cn-hangzhou:1284387915995949:imagecomponent/install-agent/1.0.*',
    },
  ],
  codes: { empty: 'ofKind', invalid: 'ofKind' },
  notInComponent: 'InvalidCommand.Component',
  source: 'command-page-2024-12',
  basis: 'documented',
} as const satisfies CommandSpec;
