import type { CliMessages } from './en.js';

/** What the command line itself says, in Japanese. */
export const ja: CliMessages = {
  severity: { error: 'エラー', warning: '警告', hint: 'ヒント' },
  moreLines: (count) => `ほか ${count} 行`,
  fixableMark: '修正可能',

  filesChecked: (count) => `${count} 個のファイルを検査`,
  errorCount: (count) => `エラー ${count} 件`,
  warningCount: (count) => `警告 ${count} 件`,
  hintCount: (count) => `ヒント ${count} 件`,
  nothingFound: '問題はありません',
  fixableCount: (count) => `${count} 件は --fix で修正可能`,
  formattedFiles: (count) => `${count} 個のファイルを整形しました。`,
  fixedFiles: (count) => `${count} 個のファイルを修正しました。`,
  progress: (done, all) => `${done} / ${all} ファイル`,
  watching: '変更を監視しています。Ctrl-C で終了します。',
  tooManyWarnings: (count, most) => `警告が ${count} 件あり、--max-warnings の上限は ${most} 件です。`,

  unknownCommand: (name) => `コマンド ${name} はありません。`,
  noCommand: 'コマンドを指定してください。',
  unknownOption: (name) => `オプション ${name} はありません。`,
  needsValue: (option) => `${option} には値が必要です。`,
  takesNoValue: (option) => `${option} は値を取りません。`,
  badChoice: (option, value) => `${option} に ${value} は指定できません。`,
  notACount: (option, value) => `${option} には 0 以上の整数が必要です: ${value}`,
  choices: (values) => `有効な値: ${values}`,
  didYouMean: (name) => `${name} のことですか？`,
  seeHelp: (command) => `${command} --help で使い方を表示します。`,
  tooManyOperands: (value) => `これ以上は指定できません: ${value}`,
  missingOperand: (name) => `${name} を指定してください。`,
  conflict: (first, second) => `${first} と ${second} は同時に使えません。`,
  needsOption: (option, other) => `${option} には ${other} が必要です。`,

  noSuchFolder: (path) => `フォルダー ${path} はありません。`,
  cannotRead: (path, reason) => `${path} を読み取れません: ${reason}`,
  cannotWrite: (path, reason) => `${path} に書き込めません: ${reason}`,
  notUtf8: (path) => `${path} は UTF-8 のテキストではありません。`,
  badBaseline: (path) => `${path} は imgtpl のベースラインではありません。`,
  baselineWritten: (path, count) => `${path}: 既知の問題 ${count} 件。`,
  baselineStale: (count) => `ベースラインの ${count} 項目はもう発生しません:`,
  baselineStaleEntry: (path, code, count) => `${path}: ${code}${count === 1 ? '' : `（${count} 回）`}`,
  baselinePrune: '--write-baseline を付けると、発生しなくなった項目を取り除きます。',
  noGit: 'git を実行できません。--changed は変更されたファイルを git に尋ねます。',
  noRepository: (folder) => `${folder} は git リポジトリの中にありません。--changed にはリポジトリが必要です。`,
  unknownRevision: (revision) => `git にリビジョン ${revision} はありません。`,
  unknownCode: (code) => `コード ${code} はありません。`,
  listCodes: 'imgtpl explain --list ですべてのコードを表示します。',
  noPages: (folder) => `ドキュメントがありません: ${folder}`,
  faultyConfiguration: '設定に誤りがあります。',
  requestRefused: 'リクエストに誤りがあるため処理を中止しました。--force を付けるとそのまま続行します。',
  badEndpoint: (text) =>
    `--endpoint にはホスト名が必要です。http:// または https:// を前に付けられますが、後ろには何も付けられません${text === '' ? '' : `: ${text}`}`,
  noEndpoint: (region) =>
    `${region === '' ? 'リージョンがないため' : `${region} では`}エンドポイントが決まりません。--endpoint で指定してください。`,
  noCoreClient: (packages) =>
    `リクエストの署名と送信を行うパッケージがありません。imgtpl と一緒にインストールしてください: npm install ${packages}`,
  noCredentials:
    '認証情報が見つかりません。ALIBABA_CLOUD_ACCESS_KEY_ID と ALIBABA_CLOUD_ACCESS_KEY_SECRET（および ALIBABA_CLOUD_SECURITY_TOKEN）を設定するか、aliyun CLI、~/.alibabacloud/credentials、OIDC、ECS の RAM ロール、ALIBABA_CLOUD_CREDENTIALS_URI を設定してください。',
  sending: (host) => `${host} に送信しています…`,
  retrying: (next, seconds, reason) => `${reason}。${seconds} 秒後に ${next} 回目を試みます…`,
  documentOf: (index, count) => `リクエスト ${index} / ${count}`,
  created: (id, requestId) => `ImagePipelineId: ${id}\nRequestId: ${requestId}`,
  refused: (message, requestId) => `サービスがリクエストを拒否しました: ${message}（RequestId ${requestId}）`,
  notAuthenticated: (code, message, requestId) =>
    `サービスが認証情報を受け付けません: ${code}: ${message}（RequestId ${requestId}）`,
  unavailable: (status, code, requestId) =>
    `サービスを利用できません: HTTP ${status}${code === '' ? '' : ` ${code}`}${requestId === '' ? '' : `（RequestId ${requestId}）`}。同じコマンドを繰り返せます。二重に作成されることはありません。`,
  noAnswer: (host, reason) =>
    `${host} から応答がありません: ${reason}。同じコマンドを繰り返せます。二重に作成されることはありません。`,
  notUnderstood: (host, status) => `${host} の応答はこのサービスのものではありません${status}。`,
  notSent: (count) => `ほか ${count} 件のリクエストは送信していません。`,
  crash: (detail) => `imgtpl 自体の不具合で失敗しました: ${detail}`,
};
