import type { CommandSpec } from '../command.js';

export const ENV = {
  keyword: 'ENV',
  shape: 'pairs',
  systems: ['linux'],
  summary: {
    en: 'Sets environment variables.',
    'zh-CN': '设置系统环境变量。',
    ja: 'システムの環境変数を設定します。',
  },
  docs: {
    en: 'Two forms: `ENV key="value" …` sets several variables, each value in double quotes; `ENV key value` sets one, and everything after the key is its value, including quotes. A key has letters, digits and underscores, and does not start with a digit. `KEY=` sets the empty text. Later commands read the variable as `$key` or `${key}`. Linux only.',
    'zh-CN':
      '有两种形式：`ENV key="value" …` 可设置多个变量，每个值都要用双引号括起来；`ENV key value` 只设置一个变量，键之后的全部内容（包括引号）都是它的值。键由字母、数字和下划线组成，不能以数字开头。`KEY=` 表示空值。后续命令可用 `$key` 或 `${key}` 引用。仅适用于 Linux。',
    ja: '2 つの形式があります。`ENV key="value" …` は複数の変数を設定し、各値を二重引用符で囲みます。`ENV key value` は 1 つの変数を設定し、キーの後ろはすべて (引用符も含めて) 値になります。キーは英字、数字、アンダースコアからなり、数字で始めることはできません。`KEY=` は空の値です。以降のコマンドでは `$key` または `${key}` で参照できます。Linux のみ。',
  },
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
