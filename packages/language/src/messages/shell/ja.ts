import type { en } from './en.js';

/** The messages about shell text and secrets, in Japanese. */
export const ja: typeof en = {
  asksForConfirmation: (program, option) =>
    `${program} は確認の入力を待ちますが、ビルド中に応答する人はいません。${option} を追加してください。`,
  addOption: (option) => `${option} を追加`,
  awaits: {
    input: (program) =>
      `${program} は端末からの入力を待ちますが、ビルドには端末がありません。入力を渡すか、削除してください。`,
    password: (program) =>
      `${program} はパスワードの入力を待ちますが、ビルド中に応答する人はいません。-p"$PASSWORD" のようにオプションで指定するか、オプションを外してください。`,
    terminal: (program) =>
      `${program} の -t (--tty) には端末が必要ですが、ビルドには端末がありません。このオプションを外してください。`,
  },
  neverEnds: (program) =>
    `${program} は自ら終了せず、ビルドが待ち続けます。削除するか、前に timeout を付けるか、systemd で起動してください。`,
  cdAlone: (keyword, directoryKeyword) =>
    `このディレクトリはこの ${keyword} の中でのみ有効です。${directoryKeyword} で設定してください。`,
  rewriteAs: (keyword) => `${keyword} に書き換え`,
  sudoAsRoot: (program) => `コマンドはすでに root で実行されているため、${program} は不要です。削除してください。`,
  removeWord: (word) => `${word} を削除`,
  restartInShell: (command, restartKeyword) =>
    `${command} はビルドの途中でインスタンスを再起動します。${restartKeyword} を使用してください。`,
  stopInShell: (command) => `${command} はビルドの途中でインスタンスを停止します。削除してください。`,
  leftOverKeyword: (keyword) =>
    `前の行がここに続くため、${keyword} はシェルのコマンドとして解釈されます。削除するか、前の行を終わらせてください。`,
  swallowingComment: () =>
    'コメントの末尾の「\\」はシェルではコメントの一部となり、コマンドはここで終わります。コメントを独立した行に移動してください。',

  shellUnclosedQuote: (quote) => `引用符 ${quote} が閉じられていません。閉じるか、エスケープしてください。`,
  shellUnclosedBracket: (bracket) => `${bracket} が閉じられていません。閉じてください。`,
  shellUnopenedBracket: (bracket) => `${bracket} に対応する開き括弧がありません。削除するか、引用符で囲んでください。`,
  shellUnclosedKeyword: (keyword, last) => `${keyword} に対応する ${last} がありません。追加してください。`,
  shellSwallowedKeyword: (last) => `${last} は前のコマンドの引数として読まれます。間に「;」を記述してください。`,
  shellMisplacedKeyword: (keyword) => `${keyword} はここでは使用できません。前にある構文を確認してください。`,
  shellMissingIntermediate: (last, turn) =>
    `${last} の前に ${turn} がありません。「;」に続けて ${turn} を記述してください。`,
  shellMissingCommand: (operator) =>
    `${operator} の位置にコマンドがありません。コマンドを記述するか、削除してください。`,
  shellMisplacedOperator: (operator) => `${operator} はここでは使用できません。削除してください。`,
  shellMissingTarget: (operator) => `${operator} の後にファイルがありません。記述してください。`,
  shellMisplacedWord: (word) => `${word} はここでは解釈できません。区切るか、引用符で囲んでください。`,

  secret: {
    'access-key-id': () =>
      'テンプレートに AccessKey ID が含まれ、読む人すべてに見えます。取り除き、無効にしてください。',
    'access-key-secret': () =>
      'テンプレートに AccessKey Secret が含まれ、読む人すべてに見えます。取り除き、無効にしてください。',
    'private-key': () => 'テンプレートに秘密鍵が含まれ、読む人すべてに見えます。取り除き、交換してください。',
    token: () => 'テンプレートにトークンが含まれ、読む人すべてに見えます。取り除き、無効にしてください。',
    password: () => 'URL にパスワードが含まれ、読む人すべてに見えます。取り除き、変更してください。',
  },
  namedSecret: (name) =>
    `${name} に機密情報が含まれ、テンプレートを読む人すべてに見えます。取り除き、交換してください。`,
};
