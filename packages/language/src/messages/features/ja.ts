import type { en } from './en.js';

/** What editor features say, in Japanese. */
export const ja: typeof en = {
  renameNothing: () => 'ここには名前を変更できる変数がありません。',
  renameNotDefined: (name) => `${name} はこのテンプレートで設定されていないため、ここでは名前を変更できません。`,
  renameAmbient: (name) => `${name} はシステムが設定しプログラムが読み取る変数であるため、名前を変更できません。`,
  renameAmbiguous: (name) =>
    `${name} はテンプレートとシェルの両方で設定される可能性があり、どちらが読まれるか判断できないため、名前を変更しません。`,
  renameBadName: (name) =>
    `「${name}」は変数名として使用できません。英字、数字、アンダースコアを使用し、先頭を数字にしないでください。`,
  renameTaken: (name) => `${name} はここで別の変数の名前として使用されています。別の名前を指定してください。`,

  hintDirectory: () => 'ここから先の作業ディレクトリ。',
  hintRunsAs: (user, directory) => `${user} として ${directory} で実行されます。`,

  lensSize: (bytes, limit, percent) => `${bytes}/${limit} バイト (${percent}%)`,
  lensCommands: (count, limit) => `${count}/${limit} コマンド`,
  lensEmit: () => 'リクエストを生成',
  lensOpen: (name) => `${name} を開く`,
  lensWrite: (name) => `${name} を作成`,

  hoverShellVariable: (name, line) => `${name} はこのコマンドのシェルが ${line} 行目で設定します。`,
  hoverVariableSet: (line) => `${line} 行目で設定されています。`,
  hoverVariableUnknown: (name) => `${name} はこのテンプレートで設定されていません。`,
  hoverVariableSetLater: (name, line) => `${name} はまだ設定されていません。${line} 行目で設定されます。`,
  hoverNextLine: () => '後に書かれたコードを次のコマンドで抑制します。コマンドの中では次の行だけで抑制します。',
  hoverDisable: () => '後に書かれたコードを、対応する `imgtpl-enable` またはファイルの末尾まで抑制します。',
  hoverEnable: () => '後に書かれたコードの `imgtpl-disable` を終わらせます。コードがなければ、すべてを終わらせます。',
  stateRunsAs: (user, directory) => `${user} として ${directory} で実行されます。`,
  stateSize: (bytes, limit, commands) => `ここまで: ${bytes}/${limit} バイト、${commands} コマンド。`,
  stateRestarts: (count) => `ここまでの再起動: ${count} 回。`,
  stateMoreVariables: (count) => `…ほか ${count} 個。`,
  componentByName: ({ name, version, region, account }) =>
    `**${name}** ${version} (アカウント ${account}、リージョン ${region})`,
  componentNeedsCatalogue: () =>
    '`imgtpl.config.yaml` の `catalogues` に `aliyun ecs DescribeImageComponents` の結果を保存したファイルを指定すると、コンポーネントの内容とパラメーターがここに表示されます。',
  componentParameters: () => 'パラメーター:',
  parameterRequired: () => '必須',
  parameterDefault: (value) => `デフォルト値 ${value}`,

  actionSuppress: (code) => `ここで ${code} を抑制する (理由を記入)`,
  actionReason: () => '理由',
  actionFixAll: () => '安全な修正をすべて適用する',
  actionJoin: (keyword, count) => `${count} 個の ${keyword} コマンドを && で結合する`,
  actionSplit: (keyword, count) => `${count} 個の ${keyword} コマンドに分割する`,
  actionEqualsForm: (keyword) => `${keyword} を key="value" 形式で記述する`,
  actionShellForm: (keyword) => `${keyword} をシェルテキストで記述する`,
  actionArrayForm: (keyword) => `${keyword} を JSON 配列で記述する`,
  actionMigrate: (keyword, file) => `${keyword} を ${file} に移す`,
  actionBandwidth: (megabits, file) => `${file} の InternetMaxBandwidthOut を ${megabits} に設定する`,
  actionExtract: (count) => `${count} 個のコマンドをイメージコンポーネントに抽出する`,
};
