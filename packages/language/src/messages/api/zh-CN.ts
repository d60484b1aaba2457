import type { en } from './en.js';

/** What the API rules say, in Simplified Chinese. */
export const zhCN: typeof en = {
  testAnswer: (message, code) => `${message}对于测试内容，服务返回 ${code}。`,

  emptyContent: (keyword) => `${keyword} 命令的内容不能为空：请填写内容，或删除该命令。`,
  removeCommand: (keyword) => `删除 ${keyword}`,

  unwantedContent: (keyword) => `${keyword} 命令后不能添加内容：请删除其后的内容。`,
  removeContent: (keyword) => `删除 ${keyword} 后的内容`,
  splitCommand: (keyword) => `将 ${keyword} 单独放在一行`,

  mustBeFirst: (keyword) => `${keyword} 必须是镜像模板的第一条命令：请移到开头或删除。`,
  firstCommand: () => '镜像模板的第一条命令。',
  moveToTop: (keyword) => `将 ${keyword} 移到开头`,
  duplicated: (keyword) => `镜像模板中只能有一条 ${keyword} 命令：请删除这一条。`,
  firstOccurrence: (keyword) => `第一条 ${keyword} 命令。`,

  baseImage: (content) => `“${content}”不是源镜像：请填写 IMAGE:<镜像 ID> 或 IMAGE_FAMILY:<镜像族系>。`,
  dockerImage: (content) =>
    `“${content}”是 Docker 镜像，而镜像构建服务构建的是 ECS 镜像：请填写 IMAGE:<镜像 ID> 或 IMAGE_FAMILY:<镜像族系>。`,
  dockerStage: (content, image) => `“${content}”指定了构建阶段，这是 Docker 的用法，镜像构建不支持：请只写 ${image}。`,
  imageWithoutType: (id) => `“${id}”缺少镜像类型：请写成 IMAGE:${id}。`,

  danglingContinuation: (keyword) => `${keyword} 命令的最后一行以“\\”结尾，但后面没有内容：请删除“\\”，或补上下一行。`,
  swallowedCommand: (keyword, owner) =>
    keyword === owner
      ? `上一行末尾的“\\”使这条 ${keyword} 成为上一条的一部分：请删除该“\\”。`
      : `上一行末尾的“\\”使 ${keyword} 成为 ${owner} 的一部分：请删除该“\\”。`,
  removeContinuation: (mark) => `删除“${mark}”`,

  dockerFlag: (flag, keyword) => `${flag} 是 Docker 的选项，镜像构建的 ${keyword} 命令不支持：请删除。`,
  removeFlag: (flag) => `删除 ${flag}`,
  heredoc: (operator) => `镜像构建命令不支持 ${operator} 这样的 Here 文档：请用“\\”续行，或用 printf 写入文件。`,

  trailingComment: (comment) => `“${comment}”会被当作内容，因为注释必须单独占一行：请将注释移到上一行。`,
  moveComment: () => '将注释移到单独一行',
  pairWithoutValue: (key) => `“${key}”没有值：请写成 ${key}="值"。`,
  notAPair: (word) => `“${word}”不是键值对：请写成 键="值"。`,
  pairWithoutEquals: (key) => `${key} 与其值之间缺少“=”：请写成 ${key}="值"。`,
  spacedPair: (key) => `${key} 的“=”两侧有空格：请写成 ${key}="值"，不含空格。`,
  removeBlanksAroundEquals: (key) => `删除 ${key} 的“=”两侧的空格`,
  strayWord: (word, key) => `“${word}”缺少“=”：如果属于 ${key} 的值，请用双引号括起该值，否则请写成 ${word}="值"。`,
  badKey: (key) => `“${key}”不能作为键：只能使用字母、数字和下划线（_），且不能以数字开头。`,
  badLabelKey: (key) =>
    `“${key}”不能作为键：只能使用字母、数字、下划线（_）、半角句号（.）和短划线（-），且以字母或下划线开头。`,
  quotedKey: (key) => `键 ${key} 带有引号：请去掉引号。`,
  unterminatedQuote: (text) => `${text} 中的引号没有闭合：请闭合引号。`,
  textAfterQuote: (key) => `${key} 的值在右引号之后还有内容：请用一对双引号括起整个值。`,
  pairSeparator: (mark, key) => `${key} 的值之后有“${mark}”：键值对之间只能用空格分隔。`,
  gluedPair: (key) => `${key} 的值之后紧跟着另一个键值对：请用空格分隔。`,
  separatePairs: () => '用空格分隔键值对',
  unquoteKey: () => '删除键两侧的引号',
  insertEquals: () => '在键与值之间使用“=”',
  quoteValue: (key) => `用双引号括起 ${key} 的值`,
  closeQuote: () => '闭合引号',

  takesOnePath: (keyword) => `${keyword} 命令只能指定一个路径：含空格的路径请用双引号括起。`,
  quotePath: () => '用双引号括起路径',
  noDestination: (keyword) => `${keyword} 命令需要源地址和目标目录：请同时填写。`,
  takesTwoPaths: (keyword) =>
    `${keyword} 命令只能指定一个源地址和一个目标目录：请为每个源地址各写一条 ${keyword}，含空格的路径请用双引号括起。`,
  splitSources: (keyword) => `为每个源地址各写一条 ${keyword}`,
  urlQuery: (query) => `网络文件地址不支持查询字符串 ${query}：请使用不含查询字符串的 URL。`,
  removeQuery: () => '删除查询字符串',
  urlScheme: (scheme) => `不支持 ${scheme} 协议：请使用 http、https 或 ftp 的 URL。`,
  noJsonForm: (keyword) => `${keyword} 命令不支持 JSON 形式：请直接写源地址和目标目录。`,
  writePathsAsWords: () => '改写为两个以空格分隔的路径',
  takesOneUser: (keyword) => `${keyword} 命令只能指定一个用户名：请删除其后的内容。`,
  badUser: (name) => `“${name}”不是用户名：只能使用字母、数字、“_”、“.”和“-”，且以字母或“_”开头。`,
  userGroup: (keyword) => `${keyword} 命令只能指定用户，不能指定用户组：请删除“:”及其后的内容。`,
  keepUser: (name) => `只保留用户 ${name}`,

  execSingleQuotes: (text) => `${text} 使用了单引号，而 JSON 不支持单引号：请改用双引号。`,
  execMissingComma: () => '数组的两个字符串之间缺少逗号：请补上逗号。',
  execMissingBracket: () => '数组没有闭合：请以“]”结尾。',
  execUnterminatedString: (text) => `字符串 ${text} 没有闭合：请以双引号结尾。`,
  execNotAString: (text) => `${text} 不是字符串：请用双引号括起数组的每一项。`,
  execBadEscape: (text) =>
    `${text} 不是 JSON 的转义字符：请使用 \\"、\\\\、\\/、\\b、\\f、\\n、\\r、\\t 或 \\u 加四位十六进制数。`,
  execControlCharacter: (written) => `字符串中有控制字符，而 JSON 不允许：请写成 ${written}。`,
  execEmpty: (keyword) => `数组为空：请填写 ${keyword} 命令要执行的程序。`,
  execExtraComma: () => '此处有多余的逗号：请删除。',
  execTextAfter: (text) => `数组结束后还有“${text}”：请删除。`,
  toDoubleQuotes: () => '改用双引号',
  addComma: () => '补上逗号',
  execForeignComma: (mark) => `“${mark}”不是 JSON 的逗号：请改为半角逗号。`,
  removeComma: () => '删除逗号',
  addBracket: () => '补上右方括号',

  componentReference: (text) =>
    `“${text}”不是镜像组件：请填写镜像组件 ID（ic-…）或 acs:ecs:<地域 ID>:<账号 ID>:imagecomponent/<名称>/<版本号>。`,
  componentVersion: (version) =>
    `“${version}”不是镜像组件的版本号：请写成 <主版本号>.<次版本号>.<修订号>，每个部分为数字或 *。`,
  wordOfNoParameter: (word) => `“${word}”不属于任何参数：参数请写成 --参数名 值。`,
  secondComponent: (reference, keyword) =>
    `一条 ${keyword} 命令只能指定一个镜像组件：请为“${reference}”另写一条 ${keyword} 命令。`,
  splitComponents: () => '改为单独的一条命令',
  componentNoValue: (name) => `参数 ${name} 没有值：请写成 ${name} 值。`,
  componentEquals: (name) => `参数 ${name} 的名称与值之间使用了“=”：请用空格，写成 ${name} 值。`,
  componentNoName: () => '“--”后缺少参数名：请写成 --参数名 值。',

  unknownCommand: (word) => `“${word}”不是镜像构建支持的命令：请删除该行；如果它是上一行的延续，请在上一行末尾加“\\”。`,
  unknownFirstCommand: (word) => `“${word}”不是镜像构建支持的命令：请以命令开头，或删除该行。`,
  conflictMark: (mark) => `“${mark}”是合并冲突的标记：请保留需要的行，并删除这些标记。`,
  continueLine: () => '在上一行末尾加“\\”',
  misspelledCommand: (word, meant) => `“${word}”不是镜像构建支持的命令：您是否想写 ${meant}？`,
  foreignCommand: (word, advice) => `${word} 是 Docker 的命令，镜像构建不支持：${advice['zh-CN']}`,
  foreignComment: (mark) => `注释以“#”开头，而不是“${mark}”：请改为“#”。`,
  yamlComponent: (key, keyword) =>
    `“${key}”属于 YAML 格式，只有镜像组件支持：请将其创建为镜像组件，并用 ${keyword} 引用。`,
  unicodeSpaceAfter: (keyword, name) => `${keyword} 后的空白字符（${name}）不是空格：请改为半角空格。`,
  unicodeSpaceBefore: (keyword, name) => `${keyword} 前的空白字符（${name}）不是空格：请删除。`,
  unicodeSpaceAtEnd: (word, name) => `${word} 后的空白字符（${name}）不是空格：请删除。`,
  onlyUnicodeSpace: (name) => `该行只有不是空格的空白字符（${name}）：请删除。`,
  removeBlank: () => '删除该空白字符',
  writeBlank: () => '改为半角空格',
  renameCommand: (meant) => `改为 ${meant}`,

  tooManyCommands: (count, limit) =>
    `共有 ${count} 条命令，比上限 ${limit} 条多 ${count - limit} 条：请合并命令，或将部分命令移到单独的镜像组件。`,
  joinCommands: (keyword) => `合并相邻的 ${keyword} 命令`,

  tooLong: (size) =>
    `${size.parameter} 为 ${size.bytes} 字节，比上限 ${size.limit} 字节多 ${size.bytes - size.limit} 字节（去除注释和空行后为 ${size.minified} 字节）：请缩短内容。`,
  minify: () => '删除注释和空行',

  deprecatedInComponent: (keyword) => `镜像组件中不支持 ${keyword} 命令：请删除。`,
  notInComponent: (keyword) => `镜像组件中不支持 ${keyword} 命令：请移到镜像模板，或删除。`,
};
