import type { Localized } from '@imgtpl/spec';

/** What editors show of a key of a configuration file, and of the parts of its values. */
export const KEY_DOCS = {
  extends: {
    en: 'Another configuration file in the root, relative to this one; this file takes precedence over it.',
    'zh-CN': '根目录内的另一个配置文件，相对于本文件的路径；此处的内容优先。',
    ja: 'ルート内の別の設定ファイル。このファイルからの相対パスで、ここの内容が優先されます。',
  },
  inferredErrors: {
    en: 'The severity of errors that no document explains, so that their cause is our interpretation.',
    'zh-CN': '没有文档说明其错误码的错误的严重级别：其原因是我们的推断。',
    ja: 'コードを説明するドキュメントがないエラーの重大度。その原因は私たちの解釈です。',
  },
  catalogues: {
    en: 'Files with the output of `aliyun ecs DescribeImageComponents`, relative to this file; paths or globs, in the order of the pages.',
    'zh-CN': '保存 `aliyun ecs DescribeImageComponents` 返回结果的文件，相对于本文件的路径或通配模式，按分页顺序排列。',
    ja: '`aliyun ecs DescribeImageComponents` の出力を保存したファイル。このファイルからの相対パスまたは glob パターンを、ページの順に並べます。',
  },
  pinnedComponentVersions: {
    en: 'Whether component versions with a `*` are reported.',
    'zh-CN': '是否报告含有 `*` 的组件版本。',
    ja: '`*` を含むコンポーネントのバージョンを報告するかどうか。',
  },
  rules: {
    en: 'The severity of diagnostics by code; `imgtpl/` may be left out. Codes of the API need a reason.',
    'zh-CN': '按代码设置诊断的严重级别；可以省略 `imgtpl/`。API 的错误码需要说明原因。',
    ja: 'コードごとの診断の重大度。`imgtpl/` は省略できます。API のコードには理由が必要です。',
  },
  overrides: {
    en: 'Settings for some files only; later overrides win.',
    'zh-CN': '仅对部分文件有效的设置；靠后的优先。',
    ja: '一部のファイルだけに適用される設定。後のものが優先されます。',
  },
  files: {
    en: 'Globs, relative to the folder of this file.',
    'zh-CN': '通配模式，相对于本文件所在的文件夹。',
    ja: 'glob パターン。このファイルのフォルダーからの相対です。',
  },
  kind: {
    en: 'The purpose of these templates.',
    'zh-CN': '这些模板的用途。',
    ja: 'これらのテンプレートの用途。',
  },
  severity: {
    en: 'How serious the finding is; `off` does not report it.',
    'zh-CN': '严重级别；`off` 表示不报告。',
    ja: '重大度。`off` では報告しません。',
  },
  reason: {
    en: 'Why it is changed.',
    'zh-CN': '更改的原因。',
    ja: '変更の理由。',
  },
} as const satisfies { readonly [key: string]: Localized };
