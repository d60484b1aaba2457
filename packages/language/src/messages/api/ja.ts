import type { en } from './en.js';

/** What the API rules say, in Japanese. */
export const ja: typeof en = {
  testAnswer: (message, code) => `${message}テスト内容の場合、サービスは ${code} を返します。`,

  emptyContent: (keyword) => `${keyword} コマンドには内容が必要です。内容を記述するか、コマンドを削除してください。`,
  removeCommand: (keyword) => `${keyword} を削除`,

  unwantedContent: (keyword) => `${keyword} コマンドの後に内容は追加できません。後ろの内容を削除してください。`,
  removeContent: (keyword) => `${keyword} の後ろの内容を削除`,
  splitCommand: (keyword) => `${keyword} を独立した行にする`,

  mustBeFirst: (keyword) =>
    `${keyword} はイメージテンプレートの最初のコマンドでなければなりません。先頭に移動するか、削除してください。`,
  firstCommand: () => 'イメージテンプレートの最初のコマンド。',
  moveToTop: (keyword) => `${keyword} を先頭に移動`,
  duplicated: (keyword) =>
    `${keyword} はイメージテンプレートに 1 つだけ記述できます。この ${keyword} を削除してください。`,
  firstOccurrence: (keyword) => `最初の ${keyword}。`,

  baseImage: (content) =>
    `「${content}」はソースイメージではありません。IMAGE:<イメージ ID> または IMAGE_FAMILY:<イメージファミリー> と記述してください。`,
  dockerImage: (content) =>
    `「${content}」は Docker のイメージです。Image Builder は ECS イメージをビルドするため、IMAGE:<イメージ ID> または IMAGE_FAMILY:<イメージファミリー> と記述してください。`,
  dockerStage: (content, image) =>
    `「${content}」は Docker のビルドステージの指定で、Image Builder ではサポートされていません。${image} だけを記述してください。`,
  imageWithoutType: (id) => `「${id}」の前にタイプがありません。IMAGE:${id} と記述してください。`,

  danglingContinuation: (keyword) =>
    `${keyword} コマンドの最後の行が「\\」で終わっていますが、続く行がありません。「\\」を削除するか、次の行を記述してください。`,
  swallowedCommand: (keyword, owner) =>
    keyword === owner
      ? `前の行の末尾の「\\」により、この ${keyword} が前の ${keyword} の一部になっています。「\\」を削除してください。`
      : `前の行の末尾の「\\」により、${keyword} が ${owner} の一部になっています。「\\」を削除してください。`,
  removeContinuation: (mark) => `「${mark}」を削除`,

  dockerFlag: (flag, keyword) =>
    `${flag} は Docker のフラグで、Image Builder の ${keyword} コマンドではサポートされていません。削除してください。`,
  removeFlag: (flag) => `${flag} を削除`,
  heredoc: (operator) =>
    `Image Builder は ${operator} のようなヒアドキュメントをサポートしていません。「\\」で行を継続するか、printf でファイルに書き込んでください。`,

  trailingComment: (comment) =>
    `「${comment}」は内容として読み取られます。コメントは独立した行に記述する必要があります。上の行に移動してください。`,
  moveComment: () => 'コメントを独立した行に移動',
  pairWithoutValue: (key) => `「${key}」に値がありません。${key}="値" と記述してください。`,
  notAPair: (word) => `「${word}」はキーと値のペアではありません。キー="値" と記述してください。`,
  pairWithoutEquals: (key) => `${key} とその値の間に「=」がありません。${key}="値" と記述してください。`,
  spacedPair: (key) => `${key} の「=」の前後に空白があります。空白なしで ${key}="値" と記述してください。`,
  removeBlanksAroundEquals: (key) => `${key} の「=」の前後の空白を削除`,
  strayWord: (word, key) =>
    `「${word}」に「=」がありません。${key} の値の一部であれば値を二重引用符で囲み、そうでなければ ${word}="値" と記述してください。`,
  badKey: (key) => `「${key}」はキーにできません。英字、数字、アンダースコア (_) を使用し、数字で始めないでください。`,
  badLabelKey: (key) =>
    `「${key}」はキーにできません。英字、数字、アンダースコア (_)、ピリオド (.)、ハイフン (-) を使用し、英字またはアンダースコアで始めてください。`,
  quotedKey: (key) => `キー ${key} が引用符で囲まれています。引用符を外してください。`,
  unterminatedQuote: (text) => `${text} の引用符が閉じられていません。引用符を閉じてください。`,
  textAfterQuote: (key) => `${key} の値が閉じ引用符の後に続いています。値全体を 1 組の二重引用符で囲んでください。`,
  pairSeparator: (mark, key) => `${key} の値の後に「${mark}」があります。ペアは空白だけで区切ってください。`,
  gluedPair: (key) => `${key} の値の直後に別のペアがあります。空白で区切ってください。`,
  separatePairs: () => 'ペアを空白で区切る',
  unquoteKey: () => 'キーを囲む引用符を削除',
  insertEquals: () => 'キーと値の間を「=」にする',
  quoteValue: (key) => `${key} の値を二重引用符で囲む`,
  closeQuote: () => '引用符を閉じる',

  takesOnePath: (keyword) =>
    `${keyword} コマンドに指定できるパスは 1 つです。空白を含むパスは二重引用符で囲んでください。`,
  quotePath: () => 'パスを二重引用符で囲む',
  noDestination: (keyword) => `${keyword} コマンドにはコピー元とコピー先が必要です。両方を記述してください。`,
  takesTwoPaths: (keyword) =>
    `${keyword} コマンドに指定できるのはコピー元とコピー先が 1 つずつです。コピー元ごとに ${keyword} を記述し、空白を含むパスは二重引用符で囲んでください。`,
  splitSources: (keyword) => `コピー元ごとに ${keyword} を記述`,
  urlQuery: (query) => `クエリ文字列 ${query} はサポートされていません。クエリ文字列のない URL を使用してください。`,
  removeQuery: () => 'クエリ文字列を削除',
  urlScheme: (scheme) => `スキーム ${scheme} はサポートされていません。http、https、ftp の URL を使用してください。`,
  noJsonForm: (keyword) =>
    `${keyword} コマンドに JSON 形式はありません。コピー元とコピー先をスペースで区切って記述してください。`,
  writePathsAsWords: () => 'スペースで区切って記述',
  takesOneUser: (keyword) => `${keyword} コマンドに指定できるユーザー名は 1 つです。後ろの内容を削除してください。`,
  badUser: (name) =>
    `「${name}」はユーザー名ではありません。英字、数字、「_」、「.」、「-」を使用し、英字または「_」で始めてください。`,
  userGroup: (keyword) =>
    `${keyword} コマンドにはユーザーだけを指定し、グループは指定できません。「:」以降を削除してください。`,
  keepUser: (name) => `ユーザー ${name} だけを残す`,

  execSingleQuotes: (text) => `${text} は JSON にない一重引用符で囲まれています。二重引用符を使用してください。`,
  execMissingComma: () => '配列の 2 つの文字列の間にカンマがありません。カンマを追加してください。',
  execMissingBracket: () => '配列が閉じられていません。「]」で終えてください。',
  execUnterminatedString: (text) => `文字列 ${text} が閉じられていません。二重引用符で終えてください。`,
  execNotAString: (text) => `${text} は文字列ではありません。配列の各項目を二重引用符で囲んでください。`,
  execBadEscape: (text) =>
    `${text} は JSON のエスケープではありません。\\"、\\\\、\\/、\\b、\\f、\\n、\\r、\\t、または \\u と 4 桁の 16 進数を使用してください。`,
  execControlCharacter: (written) => `文字列に JSON で使用できない制御文字があります。${written} と記述してください。`,
  execEmpty: (keyword) => `配列が空です。${keyword} コマンドが実行するプログラムを記述してください。`,
  execExtraComma: () => '余分なカンマがあります。削除してください。',
  execTextAfter: (text) => `配列の後に「${text}」があります。削除してください。`,
  toDoubleQuotes: () => '二重引用符に変更',
  addComma: () => 'カンマを追加',
  execForeignComma: (mark) => `「${mark}」は JSON のカンマではありません。半角のカンマにしてください。`,
  removeComma: () => 'カンマを削除',
  addBracket: () => '閉じ角括弧を追加',

  componentReference: (text) =>
    `「${text}」はイメージコンポーネントではありません。ID (ic-…) または acs:ecs:<リージョン ID>:<アカウント ID>:imagecomponent/<名前>/<バージョン> と記述してください。`,
  componentVersion: (version) =>
    `「${version}」はイメージコンポーネントのバージョンではありません。<メジャー>.<マイナー>.<パッチ> の形で、それぞれ数字または * を記述してください。`,
  wordOfNoParameter: (word) =>
    `「${word}」はどのパラメーターにも属していません。パラメーターは --名前 値 と記述してください。`,
  secondComponent: (reference, keyword) =>
    `${keyword} コマンドに指定できるイメージコンポーネントは 1 つです。「${reference}」には別の ${keyword} コマンドを記述してください。`,
  splitComponents: () => '独立したコマンドにする',
  componentNoValue: (name) => `パラメーター ${name} に値がありません。${name} 値 と記述してください。`,
  componentEquals: (name) =>
    `パラメーター ${name} の名前と値の間が「=」です。空白を使用し、${name} 値 と記述してください。`,
  componentNoName: () => '「--」の後にパラメーターの名前がありません。--名前 値 と記述してください。',

  unknownCommand: (word) =>
    `「${word}」は Image Builder のコマンドではありません。行を削除するか、前の行の続きであれば前の行を「\\」で終えてください。`,
  unknownFirstCommand: (word) =>
    `「${word}」は Image Builder のコマンドではありません。行をコマンドで始めるか、行を削除してください。`,
  conflictMark: (mark) => `「${mark}」はマージの競合を示すマーカーです。必要な行を残し、マーカーを削除してください。`,
  continueLine: () => '前の行を「\\」で終える',
  misspelledCommand: (word, meant) =>
    `「${word}」は Image Builder のコマンドではありません。${meant} の誤りではありませんか。`,
  foreignCommand: (word, advice) =>
    `${word} は Docker のコマンドで、Image Builder ではサポートされていません。${advice.ja}`,
  foreignComment: (mark) => `コメントは「${mark}」ではなく「#」で始めます。「#」にしてください。`,
  yamlComponent: (key, keyword) =>
    `「${key}」は YAML 形式の記述で、イメージコンポーネントでのみ使用できます。イメージコンポーネントとして作成し、${keyword} で指定してください。`,
  unicodeSpaceAfter: (keyword, name) =>
    `${keyword} の後の空白文字 (${name}) は空白として扱われません。半角スペースにしてください。`,
  unicodeSpaceBefore: (keyword, name) =>
    `${keyword} の前の空白文字 (${name}) は空白として扱われません。削除してください。`,
  unicodeSpaceAtEnd: (word, name) => `${word} の後の空白文字 (${name}) は空白として扱われません。削除してください。`,
  onlyUnicodeSpace: (name) => `この行には、空白として扱われない空白文字 (${name}) しかありません。削除してください。`,
  removeBlank: () => '空白文字を削除',
  writeBlank: () => '半角スペースに変更',
  renameCommand: (meant) => `${meant} に変更`,

  tooManyCommands: (count, limit) =>
    `コマンドが ${count} 個あり、上限の ${limit} 個を ${count - limit} 個超えています。コマンドをまとめるか、一部を別のイメージコンポーネントに移してください。`,
  joinCommands: (keyword) => `隣り合う ${keyword} コマンドをまとめる`,

  tooLong: (size) =>
    `${size.parameter} は ${size.bytes} バイトで、上限の ${size.limit} バイトを ${size.bytes - size.limit} バイト超えています (コメントと空行を除くと ${size.minified} バイト)。短くしてください。`,
  minify: () => 'コメントと空行を削除',

  deprecatedInComponent: (keyword) => `${keyword} コマンドはイメージコンポーネントに記述できません。削除してください。`,
  notInComponent: (keyword) =>
    `${keyword} コマンドはイメージコンポーネントに記述できません。イメージテンプレートに移すか、削除してください。`,
};
