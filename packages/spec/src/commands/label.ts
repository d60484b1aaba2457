import type { CommandSpec } from '../command.js';

export const LABEL = {
  keyword: 'LABEL',
  shape: 'pairs',
  systems: ['linux'],
  summary: {
    en: 'Adds metadata to the image template.',
    'zh-CN': '为镜像模板添加元数据。',
    ja: 'イメージテンプレートにメタデータを追加します。',
  },
  docs: {
    en: 'Takes pairs `key="value"`, several on one line or on lines that end in `\\`. A key may contain `.` and `-`. It describes the template and changes nothing in the image; tags of the image are set with `ImageOptions.ImageTags`. Linux only.',
    'zh-CN':
      '使用 `key="value"` 形式的键值对，可以写在同一行，也可以用行尾的 `\\` 分成多行。键中可以使用 `.` 和 `-`。仅用于描述模板，不会改变镜像；镜像的标签请通过 `ImageOptions.ImageTags` 设置。仅适用于 Linux。',
    ja: '`key="value"` の形のペアを指定します。1 行に複数記述でき、行末の `\\` で複数行に分けることもできます。キーには `.` と `-` を使用できます。テンプレートを説明するもので、イメージは変更しません。イメージのタグは `ImageOptions.ImageTags` で設定します。Linux のみ。',
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
