import type { CommandSpec } from '../command.js';

export const ENV = {
  keyword: 'ENV',
  shape: 'pairs',
  systems: ['linux'],
  summary: { en: 'Sets environment variables.', 'zh-CN': '设置环境变量。', ja: '環境変数を設定します。' },
  docs: { en: 'Sets environment variables.', 'zh-CN': '设置环境变量。', ja: '環境変数を設定します。' },
  forms: [
    {
      syntax: 'ENV <key>="<value>" …',
      snippet: 'ENV ${1:key}="${2:value}"',
      example: 'ENV key1="value1" key2="value2"',
    },
    { syntax: 'ENV <key> <value>', snippet: 'ENV ${1:key} ${2:value}', example: 'ENV key value' },
  ],
  codes: { empty: 'EmptyCommandContent.ENV', invalid: 'InvalidCommandContent.ENV' },
  spaceForm: true,
  key: /^[A-Za-z_][A-Za-z0-9_]*$/,
  setsVariables: true,
  source: 'command-page-2024-12',
  basis: 'documented',
} as const satisfies CommandSpec;
