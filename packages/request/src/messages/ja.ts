import type { ParameterNode } from '@imgtpl/spec';
import type { ContentFileFault } from '../content-file.js';
import type { EmitFormat } from '../emit-format.js';
import type { RequestMessages } from './request-messages.js';

const FORMATS: Record<EmitFormat, string> = {
  json: 'API のパラメーター名による JSON のリクエスト',
  query: 'パーセントエンコードされたクエリ',
  form: 'フォームの本文',
  'aliyun-cli': 'aliyun CLI のコマンド',
  terraform: 'Terraform のリソース',
  ros: 'ROS のテンプレート',
  'sdk-typescript': '公式 SDK を使うプログラム',
  dockerfile: 'テンプレートを手元で試すための Dockerfile',
};

const TYPES: Record<ParameterNode['type'], string> = {
  text: '文字列',
  integer: '整数',
  flag: ' true または false ',
  choice: '文字列',
  list: 'リスト',
  group: 'マッピング',
};

const WRITTEN: { readonly [Type in ParameterNode['type']]?: string } = {
  text: '。1 つの値として記述します (複数行の場合は「|」に続けます)',
  choice: '。1 つの値として記述します',
  list: '。項目を [ ] で囲むか、1 行に 1 つずつ「- 」に続けて記述します',
  group: '。中の内容を「名前: 値」の形で記述します',
};

const CONTENT_FILE_FAULTS: Record<ContentFileFault, string> = {
  missing: 'は存在しません。作成するか、パスを修正してください',
  'no-file': 'はファイルではありません。テンプレートを指定してください',
  'no-template': 'はパイプラインファイルか設定ファイルです。テンプレートを指定してください',
  unreadable: 'を読み取れません。権限を確認してください',
  'too-large': 'はテンプレートとしては大きすぎます。別のファイルを指定してください',
  'not-text': 'は UTF-8 のテキストではありません。UTF-8 で保存してください',
  'outside-root': 'はルートフォルダーの外にあります。その中に移動してください',
};

const meantBy = (name: string | undefined) => (name === undefined ? '' : `${name} の誤りではありませんか。`);

/** The messages about pipeline files in Japanese. */
export const ja: RequestMessages = {
  malformedYaml: (detail) => `有効な YAML ではありません: ${detail}。`,
  malformedJson: (detail) => `有効な JSON ではありません: ${detail}。`,
  syntaxFaults: {
    'value-expected': '値が必要です',
    'key-expected': '二重引用符で囲んだキーが必要です',
    'colon-expected': 'コロンが必要です',
    'separator-expected': 'カンマまたは閉じ括弧が必要です',
    'end-expected': '値の後には何も書けません',
    'open-text': 'この引用符は閉じられていません',
    'unknown-escape': '不明なエスケープシーケンスです',
    'control-character': '制御文字はエスケープする必要があります',
    'trailing-comma': 'JSON では最後の項目の後にカンマを書けません。削除してください',
    comment: 'JSON にコメントはありません。削除するか、ファイルを YAML で書いてください',
    'colon-missing': 'キーは 1 行に書き、その後にコロンと空白が必要です',
    conflict: 'マージの競合が解決されていません。必要な行を残し、競合のマーカーを削除してください',
    'wide-colon': 'キーの後には全角コロンではなく、半角コロン「:」と空白が必要です',
    'strange-blank': 'コロンの後の空白文字は空白として扱われません。半角スペースを書いてください',
    'open-bracket': '前の括弧が閉じられていないか、その中がインデントされていません',
    indentation: 'インデントが上の行と合っていません',
    'quotes-needed': '値はこの文字で始められません。引用符で囲んでください',
    unexpected: 'ここには書けません。値の一部であれば、値を引用符で囲んでください',
    'comma-missing': '括弧の中では項目をカンマで区切り、リストは別の角括弧で囲んでください',
    'list-line': 'リストはキーの次の行から始めてください',
    'block-header': '| と > の後に書けるのは +、-、数字 1 桁だけです。テキストは次の行から始めてください',
    'comment-blank': 'コメントの # の前には空白が必要です。値の一部であれば、値を引用符で囲んでください',
    'document-line': '「---」に続く内容は次の行から始めてください',
    directive: '% で始まる行の後には「---」が必要です。行を削除してください',
    'name-missing': '* または & の後に名前がありません。値の先頭であれば、値を引用符で囲んでください',
    property: 'アンカー、エイリアス、タグはこのように書けません。削除してください',
    'long-key': 'これほど長いキーはありません。キーの後にコロンと空白を書いてください',
    tab: 'タブではインデントできません。半角スペースを使用してください',
    nesting:
      '1 行の値に「: 」は含められず、その下の行はインデントできません。値を引用符で囲むか、行をキーに揃えてください',
  },
  duplicateKey: (key) => `キー ${key} が重複しています。どちらかを削除してください。`,
  firstKey: () => '最初のキーです。',
  unknownTag: (tag) => `タグ ${tag} は使用できません。削除してください。`,
  unknownAlias: (name) =>
    `エイリアス *${name} より前にアンカーがありません。&${name} を追加するか、値を直接記述してください。`,
  notAMapping: () => 'パイプラインファイルはパラメーターのマッピングです。「名前: 値」の形で記述してください。',
  tooDeep: () => '値のネストがリクエストより深くなっています。括弧を閉じるか、ネストを減らしてください。',
  tooLong: (limit) =>
    `ファイルの内容が多すぎます。単語、記号、改行の合計 ${limit} 個までしか読み取りません。リクエストでないものを取り除くか、ファイルを分割してください。`,
  tooManyAliases: () => 'エイリアスが表す値が多すぎます。値を直接記述してください。',

  missing: (parameter) => `${parameter} がありません。追加してください。`,
  wrongType: (parameter, type, meant) =>
    `${parameter} には${TYPES[type]}を指定してください${meant === undefined ? (WRITTEN[type] ?? '') : `。${meant} のように記述します`}。`,
  itemsWrongType: (parameter) => `${parameter} に値がありません。値を指定するか、項目を削除してください。`,
  imprecise: (parameter, source) =>
    `${parameter} は数値の精度を超えています。桁が失われないよう、${source} を引用符で囲んでください。`,
  notDigits: (parameter) => `${parameter} には数字を引用符で囲んで指定してください。`,
  length: (parameter, length, min, max) =>
    `${parameter} は ${length} 文字です。${min}～${max} 文字で指定してください。`,
  badStart: (parameter) => `${parameter} は英字または漢字で始める必要があります。`,
  forbiddenStart: (parameter, start) => `${parameter} を「${start}」で始めることはできません。`,
  forbiddenEnd: (parameter, end) => `${parameter} を「${end}」で終えることはできません。`,
  forbiddenPart: (parameter, part) => `${parameter} に「${part}」を含めることはできません。`,
  badCharacter: (parameter, character) =>
    `${parameter} に「${character}」は使用できません。削除するか、別の文字に置き換えてください。`,
  outOfRange: (parameter, { minimum, maximum, unit }) =>
    `${parameter} は ${minimum}～${maximum} ${unit} の範囲で指定してください。`,
  notInList: (parameter, value, values, meant) =>
    meant === undefined
      ? `「${value}」は ${parameter} の値として無効です。${values.join('、')} ${values.length === 1 ? 'を' : 'のいずれかを'}指定してください。`
      : `「${value}」は ${parameter} の値として無効です。${meant} の誤りではありませんか。`,
  tooMany: (parameter, maximum) =>
    `${parameter} に指定できるのは最大 ${maximum} 個です。余分な項目を削除してください。`,
  duplicateTagKey: (key) => `タグキー「${key}」が重複しています。削除するか、名前を変更してください。`,
  duplicateItem: (value) => `「${value}」が重複しています。削除してください。`,
  firstOne: () => '最初の項目です。',

  unknownParameter: (name, meant) =>
    `CreateImagePipeline に ${name} というパラメーターはありません。${meant === undefined ? '削除してください。' : meantBy(meant)}`,
  mergeKey: () =>
    'マージキー << は YAML 1.2 にありません。パラメーターを書くか、エイリアスを値として使用してください。',
  flattenedParameter: (name, example) =>
    `${name} は平坦化された名前で、パイプラインファイルでは使えません。${example} のようにネストして記述してください。`,
  misplacedParameter: (name, path) =>
    `${name} の位置が正しくありません。正しい位置は${path.includes('.') ? '' : 'ファイルの最上位の'} ${path} です。`,
  unknownRegion: (region, meant) =>
    `リージョン「${region}」は既知のリージョンの一覧にありません。確認してください。${meantBy(meant)}`,
  deprecated: (parameter, successor) => `${parameter} は非推奨です。${successor} を使用してください。`,
  deprecatedTogether: (parameter, successor) =>
    `${parameter} は非推奨で、後継の ${successor} も指定されています。${parameter} を削除してください。`,

  baseImageMissing: (type) => `BaseImage がありません。BaseImageType が ${type} の場合は必須です。`,
  baseImageIgnored: () => 'BaseImageType が OSS の場合、BaseImage は無視されます。削除してください。',
  importOptionsMissing: () => 'ImportImageOptions がありません。BaseImageType が OSS の場合は必須です。',
  disksMissing: () =>
    'ImportImageOptions.DiskDeviceMappings がありません。BaseImageType が OSS の場合、少なくとも 1 つのディスクが必要です。',
  importOptionsUnused: (type) =>
    `ImportImageOptions は BaseImageType ${type} と併用できません。削除するか、BaseImageType を OSS にしてください。`,
  armNeedsUefi: () => 'arm64 のイメージは UEFI でのみ起動できます。BootMode を UEFI にするか、省略してください。',
  repairModeMissing: () => 'RepairMode がありません。RepairItem には RepairMode Customized が必要です。',
  repairModeOther: (mode) =>
    `RepairItem は RepairMode ${mode} と併用できません。Customized にするか、RepairItem を削除してください。`,
  repairItemsMissing: () =>
    'RepairItem がありません。RepairMode が Customized の場合、少なくとも 1 つの項目が必要です。',
  repairItemOfOtherSystem: (item, system) =>
    `修復項目「${item}」は ${system} には使用できません。OSType ${system} の項目を指定してください。`,
  platformOfOtherSystem: (platform, system) =>
    `Platform「${platform}」は OSType ${system} と一致しません。どちらかを変更してください。`,
  decides: (parameter) => `${parameter} はここで設定されています。`,

  contentTwice: (parameter, key) => `${parameter} と ${key} が両方指定されています。どちらかを削除してください。`,
  contentOfAnother: (parameter, path) =>
    `同名のファイル ${path} がこのファイルの ${parameter} です。もう一方の内容を削除するか、ファイル名を変更してください。`,
  contentTaken: ({ key, path, by }) =>
    `${path} は同名のファイル ${by} の内容であり、このファイルには内容がありません。${key} で指定するか、どちらか一方のファイルだけを残してください。`,
  nameContent: (key, path) => `${key} で ${path} を指定`,
  joinedLine: (keyword) =>
    `YAML はこの行を前の行につなげるため、${keyword} は前の行のコマンドの一部になります。内容を | で始めてください。`,
  joinedContinuation: () =>
    'YAML はこの行を次の行につなげるため、行末の「\\」は継続を表しません。内容を | で始めてください。',
  keepLines: () => '| で改行を保持',
  contentFile: (path, fault) => `ファイル「${path}」${CONTENT_FILE_FAULTS[fault]}。`,
  atContentLine: (message, line) => `${message}(内容の ${line} 行目)`,

  notAnAssignment: (text) => `「${text}」では何も設定されません。Path=value の形で指定してください。`,
  setByOption: (message) => `${message}(この値は --set で指定されたものです)`,
  setUnknown: (path, meant) =>
    `CreateImagePipeline に ${path} というパラメーターはありません。${meant === undefined ? '外してください。' : meantBy(meant)}`,
  setWhole: (path, example) => `${path} は単一の値ではありません。${example} のように、中の項目を設定してください。`,
  setType: (path, value, type) => `「${value}」は ${path} の値として無効です。${TYPES[type]}を指定してください。`,
  setGap: (path, next) => `${path} を設定するとリストに空きができます。次の項目は ${next} です。`,
  setContent: (parameter, path) =>
    `${parameter} は ${path} であり、ほかの値は設定できません。どちらかを外してください。`,

  baseImageOfDockerfile: (keyword) =>
    `${keyword} は Docker のイメージを指定しています。パイプラインファイルで BaseImageType と BaseImage を指定してください。`,
  gitSource: (keyword) => `${keyword} は git リポジトリをクローンします。RUN git clone を使用してください。`,
  noBuildContext: (path) =>
    `Docker は ${path} を Dockerfile の隣のファイルから取得しますが、サービスはインスタンスから取得します。先に URL または RUN でインスタンスに配置してください。`,
  laterStageOfDockerfile: (keyword) =>
    `${keyword} は別のステージを開始しますが、インスタンスのステージは 1 つです。テンプレートにはすべてのステージのコマンドが順に並び、前のステージの作業ディレクトリ、ユーザー、変数は引き継がれます。イメージに不要なコマンドを削除してください。`,
  copyFrom: ({ keyword, from, isStage }) =>
    isStage
      ? `${keyword} はステージ ${from} からファイルを取得しますが、すべてのステージは 1 つのインスタンスでビルドされます。--from を付けずに、そのインスタンスでの場所からコピーしてください。`
      : `${keyword} はイメージ ${from} からファイルを取得しますが、インスタンスにそのイメージはありません。URL または RUN でインスタンスに配置してください。`,
  closingBackslash: (keyword) =>
    `${keyword} にバックスラッシュで終わる行があり、テンプレートでは行の継続になります。その後に何か記述してください。`,
  argumentWithoutDefault: (keyword, name) =>
    `${`${keyword} ${name}`.trimEnd()} にはデフォルト値がなく、ビルド時に値を渡せません。使用する場所に値を直接記述してください。`,
  argumentIsSet: (keyword, name) => `${name} にはすでに値があり、${keyword} は値を変更しません。`,

  cannotExpress: (target, parameter, instead) =>
    `${target} では ${parameter} を表現できません。${instead === undefined ? '取り除くか' : `${target} が対応している旧パラメーター ${instead} を使用するか`}、別の形式を選択してください。`,
  cannotExpressValue: (target, parameter) =>
    `${target} では ${parameter} のこの値を表現できません。値を変更するか、別の形式を選択してください。`,
  targetTakes: (target, { parameter, takes }) =>
    `${target} の ${parameter} で使用できるのは ${takes} です。値を変更するか、別の形式を選択してください。`,
  missingBase: (target) => `${target} にはベースイメージが必要です。--base で指定してください。`,
  unreadableBase: (base) =>
    `「${base}」は Docker イメージの名前ではありません。alpine:3 のような名前を指定してください。`,
  nothingToEmit: (name) => `出力するものがありません: ${name}`,
  emitAnyway: () => 'このまま出力',
  notSaved: (name) => `${name} は保存されていません。先にパイプラインファイルと同じフォルダーに保存してください。`,
  notWritten: (name) => `${name} に書き込めません。フォルダーが存在し、書き込み可能であることを確認してください。`,
  dockerfileBase: () => 'ソースイメージの代わりとなる Docker イメージ',
  noDockerfileBase: () =>
    'Dockerfile にはベースイメージが必要です。alpine:3 などの Docker イメージを指定してください。',
  formatIs: (format) => FORMATS[format],
  severalRequests: (target) =>
    `${target} に含められるテンプレートは 1 つですが、複数あります。1 つずつ出力してください。`,

  writeValue: (text) => `${text} にする`,
  renameParameter: (name) => `${name} に名前を変更`,
  moveParameter: (path) => `${path} に移動`,
  removeParameter: (path) => `${path} を削除`,

  isRequired: () => '必須',
  valuesAre: (values) => `有効な値: ${values.join('、')}`,
  rangeIs: (minimum, maximum, unit) => `${minimum}～${maximum} ${unit}`,
  lengthIs: (min, max) => `${min}～${max} 文字`,
  itemsAre: (maximum) => `最大 ${maximum} 個`,
  defaultIs: (value) => `デフォルト: ${value}`,
};
