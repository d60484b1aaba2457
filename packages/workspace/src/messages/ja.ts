import type { Messages } from './messages.js';

/** The messages of the workspace in Japanese. */
export const ja: Messages = {
  emptyPath: () => '空のパスは何も指しません。作業ディレクトリは . です。',
  noSuchPath: (path) => `${path} は存在しません。`,
  nothingMatches: (pattern) => `${pattern} に一致するファイルがありません。`,
  unreadable: (path, detail) => `${path} を読み取れません: ${detail}。`,
  isNoFile: (path) => `${path} はファイルではありません。`,
  tooLarge: (path, limit) => `${path} は ${limit} バイトを超えており、テンプレートではありません。`,
  isUtf16: (path) => `${path} は UTF-16 です。UTF-8 で保存してください。`,
  notUtf8: (path, offset) =>
    `${path} は UTF-8 ではありません: オフセット ${offset} のバイトが無効です。UTF-8 で保存してください。`,
  nameNotUtf8: (path) => `${path} は名前が UTF-8 ではありません。名前を変更してください。`,
  notOfRequest: (path) =>
    `${path} はイメージコンポーネントの内容であり、CreateImagePipeline のリクエストには含まれません。`,
  isConfiguration: (path) =>
    `${path} は imgtpl の設定ファイルです。テンプレートかパイプラインファイルを指定してください。`,
  severalPipelines: (path, pipelines) =>
    `${path} は ${pipelines.join('、')} の内容です。どれか 1 つを指定してください。`,
  linkOutOfRoot: (path) => `${path} はルートの外へのリンクです。ファイル自体を置くか、リンクを直接指定してください。`,
  noPipelineFile: ({ path, names: [name, ...others], needed }) =>
    name === undefined
      ? `${path} に対応するパイプラインファイルがありません。同じフォルダーに、これを参照するものがありません。${needed.join('、')} を含むパイプラインファイルを作成してください。`
      : `${path} に対応するパイプラインファイルがありません。同じフォルダーに ${[name, ...others].join('、')} がなく、これを参照するものもありません。${needed.join('、')} を含む ${name} を作成してください。`,

  configurationSyntax: (detail) => `YAML でも JSON でもありません: ${detail}。`,
  configurationTooLarge: (limit) => `${limit} 文字を超える設定ファイルは読み取りません。`,
  configurationTooDeep: () => '値のネストが深すぎて読み取れません。',
  severalDocuments: () => '設定ファイルは 1 つのドキュメントです。2 つ目以降を削除してください。',
  unknownAlias: (name) => `エイリアス *${name} の前にアンカーがありません。値を直接記述してください。`,
  tooManyValues: () => 'ファイルの内容が設定としては多すぎます。設定でないものを取り除いてください。',
  tooManyAliases: () => 'エイリアスの展開結果が多すぎます。値を直接記述してください。',
  noTags: (tag) => `タグ ${tag} は設定ファイルでは意味がありません。削除してください。`,
  duplicateKey: (key) => `${key} が重複しています。どちらかを削除してください。`,
  notAMapping: () => 'ここにはキーと値のマッピングが必要です。',
  notAList: (key) => `${key} はリストでなければなりません。`,
  notAFlag: (key) => `${key} は true または false でなければなりません。`,
  notAText: ({ key, item }) =>
    `${key} ${item === undefined ? '' : `の ${item} 番目の項目`}は空でない文字列でなければなりません。`,
  notAChoice: ({ key, suggestion, choices }) =>
    `${key} は ${choices.join('、')} のいずれかでなければなりません。${suggestion === undefined ? '' : `${suggestion} の誤りではありませんか。`}`,
  unknownKey: ({ key, suggestion, keys }) =>
    `ここにキー ${key} はありません。${suggestion === undefined ? `使用できるキー: ${keys.join('、')}。` : `${suggestion} の誤りではありませんか。`}`,
  unknownCode: ({ code, suggestion }) =>
    `診断 ${code} はありません。${suggestion === undefined ? 'imgtpl explain --list を参照してください。' : `${suggestion} の誤りではありませんか。`}`,
  changeTo: (suggestion) => `${suggestion} に変更`,
  ruleTwice: (code) => `${code} が 2 回設定されています。どちらかを削除してください。`,
  notASetting: (key) => `${key} は重大度、または重大度とオプションのマッピングからなるリストでなければなりません。`,
  noOptions: (code) => `${code} にオプションはありません。削除してください。`,
  notInRange: ({ key, minimum, maximum }) => `${key} は ${minimum} から ${maximum} までの数値でなければなりません。`,
  noSeverity: (code) => `${code} には重大度が必要です。`,
  reasonMissing: (code) =>
    `${code} は API のエラーです。{ severity: …, reason: … } と記述し、変更の理由を示してください。`,
  noFiles: () => 'オーバーライドには files (対象ファイルの glob パターン) が必要です。',
  globMalformed: (pattern) =>
    `パターン ${pattern} を解釈できません。角括弧と波括弧を閉じるか、文字として使うものの前に \\ を付けてください。`,
  globUnlikePaths: ({ pattern, suggestion }) =>
    `${pattern} に一致するファイルはあり得ません。パスはこのファイルからの相対パスで、名前を 1 つのスラッシュで区切ります。${suggestion} の誤りではありませんか。`,
  globOutside: (pattern) =>
    `${pattern} に一致するファイルはあり得ません。設定はそのフォルダー以下のファイルだけを対象とします。上位のフォルダーの設定に記述してください。`,
  globTooCostly: (pattern) => `パターン ${pattern} はワイルドカードが多すぎます。減らしてください。`,
  catalogueOutside: (path) => `${path} はルートの外にあります。ルート内のカタログを指定してください。`,
  noCatalogue: (path) => `${path} は DescribeImageComponents の応答ではありません。コマンドの出力を保存してください。`,
  configurationOutside: (path) =>
    `${path} はルートの外へのリンクです。ファイル自体を置くか、--config で指定してください。`,
  extendsOutside: (path) => `${path} はルートの外にあります。ルート内のファイルを継承してください。`,
  extendsUnreadable: (path) => `${path} を読み取れません。存在するファイルを継承してください。`,
  extendsCircle: (path) => `${path} もこのファイルを継承しています。循環を解消してください。`,
};
