import type { en } from './en.js';

/** What the lint rules say, in Simplified Chinese. */
export const zhCN: typeof en = {
  keywordCase: (keyword, upper) => `${keyword} 未使用大写：请写成 ${upper}。`,
  writeKeyword: (upper) => `改为 ${upper}`,

  maskedId: (text) =>
    `${text} 是文档中的占位符：请填写实际值；组件的 ID、名称和版本号可通过 DescribeImageComponents 查询。`,
  deprecatedFrom: (keyword) => `${keyword} 已弃用并会被忽略：请在请求中指定 BaseImageType 和 BaseImage。`,
  arnSeparator: () => '版本号前使用了“:”：组件名称和版本号之间请使用“/”。',
  writeSlash: () => '改为“/”',
  versionWildcard: (version) => `版本号 ${version} 会在构建镜像时匹配最新版本：请填写确定的版本号，例如 1.0.2。`,

  sizeBudget: ({ bytes, limit, percent }) =>
    `内容为 ${bytes} 字节，上限为 ${limit} 字节，已超过 ${percent}%：请将部分内容移到镜像组件中。`,
  commandBudget: ({ commands, limit, percent }) =>
    `镜像模板有 ${commands} 条命令，上限为 ${limit} 条，已超过 ${percent}%：请合并命令，或将部分内容移到镜像组件中。`,

  blankContinuation: (keyword) => `${keyword} 命令的续行中有空行：请删除。`,
  removeBlankLine: () => '删除空行',
  trailingWhitespace: () => '行尾有空白字符：请删除。',
  removeBlanks: () => '删除行尾空白字符',
  finalNewline: () => '最后一行没有换行符：请添加。',
  addFinalNewline: () => '添加换行符',
  byteOrderMark: () => '文件以字节顺序标记（BOM）开头，UTF-8 不需要该标记：请删除。',
  removeByteOrderMark: () => '删除字节顺序标记',
  mixedLineEndings: (found, usual) => `该行以 ${found} 结尾，而其他行多以 ${usual} 结尾：请统一换行符。`,
  useLineEnding: (usual) => `将所有换行符统一为 ${usual}`,
  controlCharacter: (name) => `此处有不可见的控制字符（${name}）：请删除。`,
  removeControlCharacter: () => '删除控制字符',

  unquotedValue: (key) => `${key} 的值没有使用双引号，而命令参考要求使用：请用双引号括起该值。`,
  quoteTheValue: () => '用双引号括起该值',
  duplicateKey: (key, keyword) => `${key} 在同一条 ${keyword} 命令中出现了两次，只有一个值能生效：请删除其中一个。`,
  firstDefinition: (key) => `${key} 首次出现在此处。`,
  unusedVariable: (name) => `${name} 已设置，但镜像模板中从未读取：请删除，或使用该变量。`,
  undefinedVariable: (name) => `此处读取了 ${name}，但之前没有命令设置该变量：请先设置，或给出默认值。`,
  undefinedVariableMeant: (name, meant) => `此处读取了 ${name}，但之前没有命令设置该变量：您是否想写 ${meant}？`,
  replaceBy: (text) => `替换为 ${text}`,

  onlyLastCounts: (keyword) => `只有最后一条 ${keyword} 命令生效：请删除这一条。`,
  lastOccurrence: (keyword) => `生效的 ${keyword} 命令。`,
  relativeDirectory: (path) => `${path} 是相对路径，而之前没有设置绝对路径：请填写以“/”开头的路径。`,
  adjacentRestart: (keyword) => `这条 ${keyword} 与上一条之间没有其他命令：请删除其中一条。`,
  lastRestart: (keyword) => `${keyword} 之后没有其他命令：请删除。`,
  insecureUrl: (scheme) => `${scheme} 无法保证文件在传输过程中的安全：请使用 https。`,
  useHttps: () => '使用 https',
  execForm: (keyword) => `${keyword} 命令在文档中只有 Shell 形式：请不要写成数组。`,
  toShellForm: () => '改为 Shell 形式',

  unusedSuppression: (code) => `此处没有 ${code}：请删除该抑制注释。`,
  unusedEnable: () => '此处没有可重新启用的诊断：请删除该注释。',
  removeSuppression: () => '删除抑制注释',
  unknownSuppression: (code) => `没有名为 ${code} 的诊断：请按报告中的代码填写。`,
  unknownSuppressionMeant: (code, meant) => `没有名为 ${code} 的诊断：您是否想写 ${meant}？`,
  unknownDirective: (written, meant) =>
    `“${written}”不会抑制任何诊断：请写成 ${meant ?? 'imgtpl-disable-next-line、imgtpl-disable 或 imgtpl-enable'}。`,
  unknownFormatSwitch: (written, meant) =>
    `“${written}”对格式化不起作用：请写成 ${meant ?? '# imgtpl-format off 或 # imgtpl-format on'}。`,
  codesWithoutCommas: () => '多个代码之间缺少逗号：请用逗号分隔。',
  reasonWithoutMark: (code) => `${code} 之后直接跟着文字：请在原因之前添加“ -- ”。`,
  addReasonMark: () => '在原因之前添加“--”',
  emptySuppression: (directive) => `${directive} 没有指定代码：请填写要抑制的代码。`,
  suppressionWithoutReason: (code) => `${code} 是 API 错误，未说明原因的抑制不会生效：请添加“ -- 原因”。`,
};
