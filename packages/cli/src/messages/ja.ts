import type { CliMessages } from './en.js';

/** The messages of the command line in Japanese. */
export const ja: CliMessages = {
  severity: { error: 'エラー', warning: '警告', hint: 'ヒント' },
  moreLines: (count) => `ほか ${count} 行`,
  fixableMark: '修正可能',

  checked: (count, found) => `${count} 個のファイルを検査: ${found}`,
  counts: (counts) => counts.join('、'),
  errorCount: (count) => `エラー ${count} 件`,
  warningCount: (count) => `警告 ${count} 件`,
  hintCount: (count) => `ヒント ${count} 件`,
  nothingFound: '問題はありません',
  fixableCount: (count) => ` (${count} 件は --fix で修正可能)`,
  formattedFiles: (count) => `${count} 個のファイルをフォーマットしました。`,
  nothingToFormat: (path) =>
    `${path} にフォーマットするものはありません。フォーマットされるのは、単独のテンプレートファイルと YAML のブロック (BuildContent: |) 内のテンプレートです。`,
  fixedFiles: (count) => `${count} 個のファイルを修正しました。`,
  searching: (folders) => `${folders} 個のフォルダーを検索済み`,
  progress: (done, all) => `${done} / ${all} ファイル`,
  unwatched: ({ count, folder, reason }) => `${count} 個のフォルダーを監視できません。例: ${folder}: ${reason}`,
  watching: '変更を監視しています。Ctrl-C で終了します。',
  notAllDone: '完了できなかった処理があります。上のメッセージを確認してください。',
  tooManyWarnings: (count, most) => `警告が ${count} 件あり、--max-warnings の上限は ${most} 件です。`,

  unknownCommand: (name) => `コマンド ${name} はありません。`,
  noCommand: 'コマンドを指定してください。',
  unknownOption: (name) => `オプション ${name} はありません。`,
  optionOf: (name, commands) => `${name} は次のコマンドのオプションです: ${commands.join('、')}。`,
  needsValue: (option) => `${option} には値が必要です。`,
  takesNoValue: (option) => `${option} は値を取りません。`,
  badChoice: (option, value) => `${option} に ${value} は指定できません。`,
  notACount: (option, value) => `${option} には 0 以上の整数が必要です: ${value}`,
  notAPort: (option, value) => `${option} には 1 から 65535 までのポートが必要です: ${value}`,
  choices: (values) => `有効な値: ${values.join('、')}`,
  betweenSentences: '',
  either: (names) => names.join('、'),
  didYouMean: (name) => `${name} の誤りではありませんか。`,
  seeHelp: (command) => `${command} --help で使い方を表示します。`,
  tooManyOperands: (value) => `これ以上は指定できません。${value} を外してください。`,
  missingOperand: (name) => `${name} を指定してください。--help に例があります。`,
  conflict: (first, second) => `${first} と ${second} は同時に使えません。`,
  needsOption: (option, other) => `${option} には ${other} が必要です。`,
  replacesInput: (path) => `--output ${path} は読み込むファイルを上書きします。別のファイルを指定してください。`,

  isFolder: (path) => `${path} はフォルダーです。ファイルを指定してください。`,
  isRequest: (path) => `${path} はパイプラインファイルのような YAML か JSON です。テンプレートを指定してください。`,
  noStandardInput: 'このコマンドは標準入力を読みません。ファイルを指定してください。',
  noSuchFolder: (path) => `フォルダー ${path} はありません。`,
  cannotRead: (path, reason) => `${path} を読み取れません: ${reason}`,
  cannotWrite: (path, reason) => `${path} に書き込めません: ${reason}`,
  cannotWriteOutput: (reason) => `標準出力に書き込めません: ${reason}`,
  changedMeanwhile: (path) =>
    `${path} は処理中に変更されたため、そのままにしました。同じコマンドをもう一度実行してください。`,
  notInPlace: (path) =>
    `${path} はパイプかデバイスであるため、直接変更できません。ファイルを指定するか、format - を使ってください。`,
  badBaseline: (path) =>
    `${path} は imgtpl のベースラインではありません。別のファイルを指定するか、削除して作り直してください。`,
  mergedBaseline: (path) =>
    `${path} に git の競合マーカーがあります。両側の項目をカンマで区切って残し、マーカーを消してください。`,
  noBaseline: (path) => `${path} はありません。--write-baseline で作成できます。`,
  noFolderFor: (path, folder) => `${path} に書き込めません。先にフォルダー ${folder} を作成してください。`,
  baselineWritten: (path, count) => `${path}: 既知の問題 ${count} 件。`,
  baselineStale: (count) => `ベースラインの ${count} 項目は検出されなくなりました:`,
  baselineStaleEntry: (path, code, count) => `${path}: ${code}${count === 1 ? '' : ` (${count} 回)`}`,
  baselinePrune: '--write-baseline を付けると、検出されなくなった項目が取り除かれます。',
  notListening: (reason) => `--socket のポートで待ち受けているものがありません: ${reason}`,
  noGit: 'git を実行できません。--changed は変更されたファイルを git に尋ねます。',
  gitRefuses: (reason) => `git が変更されたファイルを返しません: ${reason}`,
  noRepository: (folder) => `${folder} は git リポジトリの中にありません。--changed にはリポジトリが必要です。`,
  unknownRevision: (revision) => `git にリビジョン ${revision} はありません。`,
  shallowClone: 'このリポジトリはシャロークローンです。先に履歴ごと取得してください。',
  unknownCode: (code) => `コード ${code} はありません。`,
  listCodes: 'imgtpl explain --list ですべてのコードを表示します。',
  noPages: (folder) => `ドキュメントがありません: ${folder}`,
  faultyConfiguration: '設定に誤りがあります。',
  requestRefused: 'リクエストに誤りがあるため処理を中止しました。--force を付けるとそのまま続行します。',
  setInstead: (assignments) => `または、${assignments} で直接指定してください。`,
  requestUnreadable: 'このファイルからリクエストを作れません。先にファイルを修正してください。',
  badEndpoint: (text) =>
    `--endpoint にはホスト名が必要です。http:// または https:// を前に付けられますが、後ろには何も付けられません${text === '' ? '' : `: ${text}`}`,
  noEndpoint: (region) =>
    `${region === '' ? 'リージョンがないため' : `${region} では`}エンドポイントが決まりません。--endpoint で指定してください。`,
  noCoreClient: (packages) =>
    `リクエストの署名と送信を行うパッケージがありません。imgtpl と一緒にインストールしてください: npm install ${packages}`,
  noCredentials:
    '認証情報が見つかりません。ALIBABA_CLOUD_ACCESS_KEY_ID と ALIBABA_CLOUD_ACCESS_KEY_SECRET (および ALIBABA_CLOUD_SECURITY_TOKEN) を設定するか、aliyun CLI、~/.alibabacloud/credentials、OIDC、ECS の RAM ロール、ALIBABA_CLOUD_CREDENTIALS_URI を設定してください。',
  badCredential: (part) =>
    `認証情報の ${part} に空白、改行など使用できない文字が含まれています (末尾の改行など)。保存されている場所で修正してください。`,
  sending: (host) => `${host} に送信しています…`,
  retrying: (next, seconds, reason) => `${reason}。${seconds} 秒後に ${next} 回目を試みます…`,
  documentOf: (index, count) => `リクエスト ${index} / ${count}`,
  created: (id, requestId) => `ImagePipelineId: ${id}\nRequestId: ${requestId}`,
  refused: (message, requestId) => `サービスがリクエストを拒否しました: ${message} (RequestId ${requestId})`,
  notAuthenticated: (code, message, requestId) =>
    `サービスが認証情報を受け付けません: ${code}: ${message} (RequestId ${requestId})`,
  wrongClock: (code, message, requestId) =>
    `サービスがこのマシンの時刻を受け付けません: ${code}: ${message} (RequestId ${requestId})。時計を合わせてから、同じコマンドを実行してください。`,
  unavailable: (status, code, requestId) =>
    `サービスを利用できません: HTTP ${status}${code === '' ? '' : ` ${code}`}${requestId === '' ? '' : ` (RequestId ${requestId})`}。同じコマンドを繰り返せます。二重に作成されることはありません。`,
  noResponse: (host, reason) =>
    `${host} から応答がありません: ${reason}。同じコマンドを繰り返せます。二重に作成されることはありません。`,
  notUnderstood: (host, status) =>
    `${host} の応答はこのサービスのものではありません${status === '' ? '' : `: ${status}`}。`,
  notSent: (count) => `ほか ${count} 件のリクエストは送信していません。`,
  alreadyThere: (paths) =>
    `すでに存在するため、何も書き込んでいません: ${paths.join('、')}。別の名前を指定するか、移動してください。`,
  workflowThere: (paths) =>
    `すでに存在するため、何も書き込んでいません: ${paths.join('、')}。残す場合は --from を外し、そうでなければ移動してください。`,
  importedAlready: (paths) =>
    `すでに存在するため、何も書き込んでいません: ${paths.join('、')}。別のフォルダーを --output で指定するか、--force で置き換えてください。`,
  importedBeside: (paths) =>
    `名前によりインポート内容の一部になってしまうファイルがあるため、何も書き込んでいません: ${paths.join('、')}。別のフォルダーを --output で指定するか、移動してください。`,
  kept: (path) => `すでにあるため、そのまま残しました: ${path}`,
  leftOut: '含まれていないもの:',
  keptOtherwise: '残しましたが、差異のあるもの:',
  writtenWithErrors: '書き込みましたが、このままでは API に拒否されます:',
  noPipelinesToImport: (path) =>
    `${path} はイメージテンプレート (ImagePipeline) を含む DescribeImagePipelines の応答ではありません。`,
  errorToImport: (path, error) =>
    `${path} は DescribeImagePipelines の応答ではなく、サービスが返したエラーです: ${error}`,
  nothingToImport: (path) =>
    `${path} は DescribeImagePipelines の JSON でも Dockerfile でもありません。コマンドで始まる行がありません。`,
  hasMorePages: 'この応答は最後のページではありません。NextToken で残りのページを取得してインポートしてください。',
  regionNotInResponse: '応答に含まれていません。--region で指定するか、書き加えてください。',
  notAParameter: 'CreateImagePipeline にこのパラメーターはありません。',
  replacedParameter: '非推奨であり、後継のパラメーターが指定されています。',
  otherSource: 'BaseImageType OSS でのみ使えます。',
  notReadable: '値を読み取れません。型が違うか、数値の桁が失われています。',
  badName: (name) =>
    `「${name}」は名前にできません。英字で始まり aliyun では始まらない、2 から 64 文字の英数字、-、_ にしてください。Windows のデバイス名は使えません。`,
  unknownSchema: (name) => `スキーマ ${name} はありません。`,
  unknownShell: (name) => `${name} 用の補完はありません。`,
  crash: (detail) => `imgtpl 自体の不具合で失敗しました: ${detail}`,
};
