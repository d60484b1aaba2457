import type { CommandSpec } from '../command.js';

export const LABEL = {
  keyword: 'LABEL',
  shape: 'pairs',
  systems: ['linux'],
  summary: {
    en: 'Adds metadata to the template.',
    'zh-CN': '为模板添加元数据。',
    ja: 'テンプレートにメタデータを追加します。',
  },
  docs: {
    en: 'Adds metadata to the template.',
    'zh-CN': '为模板添加元数据。',
    ja: 'テンプレートにメタデータを追加します。',
  },
  forms: [
    {
      syntax: 'LABEL <key>="<value>" …',
      snippet: 'LABEL ${1:key}="${2:value}"',
      example: 'LABEL user="username" date="2020-11-11"',
    },
  ],
  codes: { empty: 'EmptyCommandContent.LABEL', invalid: 'ofKind' },
  spaceForm: false,
  key: /^[A-Za-z_][A-Za-z0-9_.-]*$/,
  setsVariables: false,
  source: 'command-page-2024-12',
  basis: 'documented',
} as const satisfies CommandSpec;
