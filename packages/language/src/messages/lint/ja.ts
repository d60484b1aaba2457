import type { en } from './en.js';

/** What the lint rules say, in Japanese. */
export const ja: typeof en = {
  keywordCase: (keyword, upper) => `${keyword} が大文字ではありません。${upper} と記述してください。`,
  writeKeyword: (upper) => `${upper} に変更`,

  maskedId: (text) =>
    `${text} はドキュメントのプレースホルダーです。実際の値を記述してください。ID、名前、バージョンは DescribeImageComponents で確認できます。`,
  deprecatedFrom: (keyword) =>
    `${keyword} は非推奨であり、無視されます。リクエストで BaseImageType と BaseImage を指定してください。`,
  arnSeparator: () => 'バージョンの前に「:」があります。コンポーネント名とバージョンの間には「/」を使用してください。',
  writeSlash: () => '「/」に変更',
  versionWildcard: (version) =>
    `バージョン ${version} はイメージのビルド時に一致する最新のバージョンになります。1.0.2 のように 1 つのバージョンを記述してください。`,

  sizeBudget: ({ bytes, limit, percent }) =>
    `内容は ${bytes} バイトで、上限 ${limit} バイトの ${percent}% を超えています。一部をイメージコンポーネントに移してください。`,
  commandBudget: ({ commands, limit, percent }) =>
    `イメージテンプレートのコマンドは ${commands} 個で、上限 ${limit} 個の ${percent}% を超えています。コマンドをまとめるか、一部をイメージコンポーネントに移してください。`,

  blankContinuation: (keyword) => `${keyword} コマンドの途中に空行があります。削除してください。`,
  removeBlankLine: () => '空行を削除',
  trailingWhitespace: () => '行末に空白があります。削除してください。',
  removeBlanks: () => '行末の空白を削除',
  finalNewline: () => '最後の行に改行がありません。追加してください。',
  addFinalNewline: () => '改行を追加',
  byteOrderMark: () => 'ファイルの先頭にバイト順マーク (BOM) があります。UTF-8 には不要なため、削除してください。',
  removeByteOrderMark: () => 'バイト順マークを削除',
  mixedLineEndings: (found, usual) =>
    `この行の改行コードは ${found} ですが、他の多くの行は ${usual} です。改行コードを統一してください。`,
  useLineEnding: (usual) => `すべての改行コードを ${usual} に統一`,
  controlCharacter: (name) => `ここに見えない制御文字 (${name}) があります。削除してください。`,
  removeControlCharacter: () => '制御文字を削除',

  unquotedValue: (key) =>
    `${key} の値が二重引用符で囲まれていません。コマンドリファレンスに従い、二重引用符で囲んでください。`,
  quoteTheValue: () => '値を二重引用符で囲む',
  duplicateKey: (key, keyword) =>
    `${key} が 1 つの ${keyword} コマンドに 2 回あります。有効な値は 1 つだけです。一方を削除してください。`,
  firstDefinition: (key) => `${key} はここで最初に設定されています。`,
  unusedVariable: (name) =>
    `${name} は設定されていますが、イメージテンプレートで参照されていません。削除するか、参照してください。`,
  undefinedVariable: (name) =>
    `${name} を参照していますが、これより前のコマンドで設定されていません。設定するか、デフォルト値を指定してください。`,
  undefinedVariableMeant: (name, meant) =>
    `${name} を参照していますが、これより前のコマンドで設定されていません。${meant} の誤りではありませんか。`,
  replaceBy: (text) => `${text} に置き換え`,

  onlyLastCounts: (keyword) => `有効な ${keyword} コマンドは最後の 1 つだけです。これを削除してください。`,
  lastOccurrence: (keyword) => `有効な ${keyword} コマンド。`,
  relativeDirectory: (path) =>
    `${path} は相対パスですが、これより前に絶対パスが設定されていません。「/」から始まるパスを記述してください。`,
  adjacentRestart: (keyword) =>
    `この ${keyword} と前の ${keyword} の間にコマンドがありません。一方を削除してください。`,
  lastRestart: (keyword) => `${keyword} の後にコマンドがありません。削除してください。`,
  insecureUrl: (scheme) => `${scheme} では転送中のファイルが保護されません。https を使用してください。`,
  useHttps: () => 'https を使用',
  execForm: (keyword) =>
    `ドキュメントに記載されている ${keyword} コマンドはシェル形式のみです。配列を使わずに記述してください。`,
  toShellForm: () => 'シェル形式に変更',

  unusedSuppression: (code) => `ここでは ${code} は検出されません。抑制コメントを削除してください。`,
  unusedEnable: () => 'ここで再び有効にする診断はありません。コメントを削除してください。',
  removeSuppression: () => '抑制コメントを削除',
  unknownSuppression: (code) => `${code} という診断はありません。報告されたコードを記述してください。`,
  unknownSuppressionMeant: (code, meant) => `${code} という診断はありません。${meant} の誤りではありませんか。`,
  unknownDirective: (written, meant) =>
    meant === undefined
      ? `「${written}」は何も抑制しません。imgtpl-disable-next-line、imgtpl-disable、imgtpl-enable のいずれかを記述してください。`
      : `「${written}」は何も抑制しません。${meant} と記述してください。`,
  unknownFormatSwitch: (written, meant) =>
    `「${written}」はフォーマットに影響しません。${meant ?? '# imgtpl-format off または # imgtpl-format on'} と記述してください。`,
  codesWithoutCommas: () => 'コードの間にカンマがありません。カンマで区切ってください。',
  reasonWithoutMark: (code) => `${code} の後に文字が続いています。理由の前に「 -- 」を記述してください。`,
  addReasonMark: () => '理由の前に「--」を追加',
  emptySuppression: (directive) => `${directive} にコードがありません。対象のコードを記述してください。`,
  suppressionWithoutReason: (code) =>
    `${code} は API のエラーであり、理由のない抑制は無効です。「 -- 理由」を追加してください。`,
};
