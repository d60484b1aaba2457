import type { CommandSpec } from '../command.js';

export const COMPONENT = {
  keyword: 'COMPONENT',
  shape: 'component',
  systems: ['linux', 'windows'],
  summary: {
    en: 'Runs an image component.',
    'zh-CN': '执行镜像组件。',
    ja: 'イメージコンポーネントを実行します。',
  },
  docs: {
    en: 'Runs a system or custom image component, named by its id (`ic-…`) or by its ARN `acs:ecs:<RegionId>:<AliUid>:imagecomponent/<ComponentName>/<major>.<minor>.<patch>`. In the version, `*` stands for the latest: `1.0.*`. Parameters follow as `--name value`; each that has no default value has to be given. Build components belong in the build content, Test components in the test content. For Linux and Windows; not inside an image component.',
    'zh-CN':
      '执行系统或自定义镜像组件。可以使用组件 ID（`ic-…`），也可以使用 ARN `acs:ecs:<RegionId>:<AliUid>:imagecomponent/<ComponentName>/<major>.<minor>.<patch>`。版本号中的 `*` 表示最新版本，例如 `1.0.*`。参数以 `--参数名 参数值` 的形式写在后面，没有默认值的参数必须传入。构建组件（Build）只能用于构建内容，测试组件（Test）只能用于测试内容。适用于 Linux 和 Windows；不能用在镜像组件中。',
    ja: 'システムまたはカスタムのイメージコンポーネントを実行します。コンポーネント ID (`ic-…`)、または ARN `acs:ecs:<RegionId>:<AliUid>:imagecomponent/<ComponentName>/<major>.<minor>.<patch>` で指定します。バージョンの `*` は最新を表します (例: `1.0.*`)。パラメーターは `--名前 値` の形で続けて指定し、デフォルト値のないものは必須です。ビルドコンポーネント (Build) はビルド内容に、テストコンポーネント (Test) はテスト内容に使用します。Linux と Windows で使用できます。イメージコンポーネントの中では使用できません。',
  },
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
