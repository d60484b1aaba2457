import type { en } from './en.js';

/** The messages about shell text and secrets, in Simplified Chinese. */
export const zhCN: typeof en = {
  asksForConfirmation: (program, option) => `${program} 会等待确认，而构建过程中无人应答：请添加 ${option}。`,
  addOption: (option) => `添加 ${option}`,
  awaits: {
    input: (program) => `${program} 会等待终端输入，而构建过程没有终端：请为其提供输入，或删除该命令。`,
    password: (program) =>
      `${program} 会要求输入密码，而构建过程中无人应答：请在选项中给出密码（例如 -p"$PASSWORD"），或去掉该选项。`,
    terminal: (program) => `${program} 的 -t（--tty）需要终端，而构建过程没有终端：请去掉该选项。`,
  },
  neverEnds: (program) =>
    `${program} 不会自行结束，构建会一直等待：请删除该命令、在前面加上 timeout，或交由 systemd 启动。`,
  cdAlone: (keyword, directoryKeyword) =>
    `该目录只在这一条 ${keyword} 内有效：请使用 ${directoryKeyword} 设置工作目录。`,
  rewriteAs: (keyword) => `改写为 ${keyword}`,
  sudoAsRoot: (program) => `此处的命令已经以 root 用户执行，${program} 不起作用：请删除。`,
  removeWord: (word) => `删除 ${word}`,
  restartInShell: (command, restartKeyword) => `${command} 会在构建过程中重启实例：请改用 ${restartKeyword}。`,
  stopInShell: (command) => `${command} 会在构建过程中停止实例：请删除。`,
  leftOverKeyword: (keyword) => `上一行续写到此处，${keyword} 会被当作 Shell 命令：请删除，或结束上一行。`,
  swallowingComment: () => '对 Shell 而言，注释末尾的“\\”属于注释，命令到此结束：请将注释移到单独的一行。',

  shellUnclosedQuote: (quote) => `引号 ${quote} 没有闭合：请闭合或转义。`,
  shellUnclosedBracket: (bracket) => `${bracket} 没有闭合：请闭合。`,
  shellUnopenedBracket: (bracket) => `${bracket} 没有对应的左括号：请删除或加引号。`,
  shellUnclosedKeyword: (keyword, last) => `${keyword} 缺少 ${last}：请补上。`,
  shellSwallowedKeyword: (last) => `${last} 会被当作前一条命令的参数：请在它前面加“;”。`,
  shellMisplacedKeyword: (keyword) => `${keyword} 不能出现在此处：请检查它前面的结构。`,
  shellMissingIntermediate: (last, turn) => `${last} 之前缺少 ${turn}：请添加，并在其前面加“;”。`,
  shellMissingCommand: (operator) => `${operator} 处缺少命令：请补上命令，或删除该符号。`,
  shellMisplacedOperator: (operator) => `${operator} 不能出现在此处：请删除。`,
  shellMissingTarget: (operator) => `${operator} 后面没有文件：请补上。`,
  shellMisplacedWord: (word) => `此处不应出现 ${word}：请用分隔符隔开或加引号。`,

  secret: {
    'access-key-id': () => '模板中含有 AccessKey ID，任何能读取模板的人都能看到：请移除并作废该密钥。',
    'access-key-secret': () => '模板中含有 AccessKey Secret，任何能读取模板的人都能看到：请移除并作废该密钥。',
    'private-key': () => '模板中含有私钥，任何能读取模板的人都能看到：请移除并更换该私钥。',
    token: () => '模板中含有令牌，任何能读取模板的人都能看到：请移除并作废该令牌。',
    password: () => 'URL 中含有密码，任何能读取模板的人都能看到：请移除并修改该密码。',
  },
  namedSecret: (name) => `${name} 中含有敏感信息，任何能读取模板的人都能看到：请移除并更换。`,
};
