import type { Messages } from './messages.js';

/** The messages of the workspace in Simplified Chinese. */
export const zhCN: Messages = {
  emptyPath: () => '空路径不指向任何内容；. 表示工作目录。',
  noSuchPath: (path) => `${path} 不存在。`,
  nothingMatches: (pattern) => `没有与 ${pattern} 匹配的文件。`,
  unreadable: (path, detail) => `无法读取 ${path}：${detail}。`,
  isNoFile: (path) => `${path} 不是文件。`,
  tooLarge: (path, limit) => `${path} 超过 ${limit} 字节，不可能是模板。`,
  isUtf16: (path) => `${path} 是 UTF-16 编码，请另存为 UTF-8。`,
  notUtf8: (path, offset) => `${path} 不是 UTF-8 编码：偏移量 ${offset} 处的字节无效，请另存为 UTF-8。`,
  nameNotUtf8: (path) => `${path} 的名称不是 UTF-8 编码，请重命名。`,
  notOfRequest: (path) => `${path} 是镜像组件的内容，CreateImagePipeline 的请求不含此内容。`,
  isConfiguration: (path) => `${path} 是 imgtpl 的配置文件：请指定模板或流水线文件。`,
  severalPipelines: (path, pipelines) => `${path} 同时是 ${pipelines.join('、')} 的内容，请直接指定其中一个。`,
  linkOutOfRoot: (path) => `${path} 是指向根目录之外的链接：请放置文件本身，或直接指定该链接。`,
  noPipelineFile: ({ path, names: [name, ...others], needed }) =>
    name === undefined
      ? `${path} 没有对应的流水线文件：同一文件夹中没有引用它的流水线文件。请编写一个，其中包含 ${needed.join('、')}。`
      : `${path} 没有对应的流水线文件：同一文件夹中没有 ${[name, ...others].join('、')}，也没有引用它的流水线文件。请编写 ${name}，其中包含 ${needed.join('、')}。`,

  configurationSyntax: (detail) => `此处既不是 YAML 也不是 JSON：${detail}。`,
  configurationTooLarge: (limit) => `不读取超过 ${limit} 个字符的配置文件。`,
  configurationTooDeep: () => '值的嵌套过深，无法读取。',
  severalDocuments: () => '配置文件只能包含一个文档，请删除第一个之后的内容。',
  unknownAlias: (name) => `别名 *${name} 之前没有对应的锚点，请直接写出值。`,
  tooManyValues: () => '文件内容过多，超出任何配置文件所需，请删除与配置无关的内容。',
  tooManyAliases: () => '别名展开后的内容过多，请直接写出值。',
  noTags: (tag) => `标记 ${tag} 在配置文件中没有意义，请删除。`,
  duplicateKey: (key) => `${key} 重复出现，请删除其中一个。`,
  notAMapping: () => '此处应为键值映射。',
  notAList: (key) => `${key} 必须是列表。`,
  notAFlag: (key) => `${key} 必须是 true 或 false。`,
  notAText: ({ key, item }) => `${key} ${item === undefined ? '' : `的第 ${item} 项`}必须是非空文本。`,
  notAChoice: ({ key, suggestion, choices }) =>
    `${key} 必须是 ${choices.join('、')} 之一${suggestion === undefined ? '。' : `；您是否想写 ${suggestion}？`}`,
  unknownKey: ({ key, suggestion, keys }) =>
    suggestion === undefined
      ? `此处没有键 ${key}；可用的键为 ${keys.join('、')}。`
      : `此处没有键 ${key}；您是否想写 ${suggestion}？`,
  unknownCode: ({ code, suggestion }) =>
    suggestion === undefined
      ? `没有诊断 ${code}；请查看 imgtpl explain --list。`
      : `没有诊断 ${code}；您是否想写 ${suggestion}？`,
  changeTo: (suggestion) => `改为 ${suggestion}`,
  ruleTwice: (code) => `${code} 设置了两次，请删除其中一个。`,
  notASetting: (key) => `${key} 必须是严重级别，或由严重级别和选项映射组成的列表。`,
  noOptions: (code) => `${code} 没有选项，请删除。`,
  notInRange: ({ key, minimum, maximum }) => `${key} 必须是 ${minimum} 到 ${maximum} 之间的数字。`,
  noSeverity: (code) => `${code} 需要严重级别。`,
  reasonMissing: (code) => `${code} 是 API 的错误：请写成 { severity: …, reason: … } 并说明更改的原因。`,
  noFiles: () => '覆盖项需要 files，即它所适用的文件的通配模式。',
  globMalformed: (pattern) => `无法解读模式 ${pattern}：请补全方括号和花括号，或在字面字符前加 \\。`,
  globUnlikePaths: ({ pattern, suggestion }) =>
    `没有文件能与 ${pattern} 匹配：路径相对于此文件，名称之间用单个斜杠分隔；您是否想写 ${suggestion}？`,
  globOutside: (pattern) =>
    `没有文件能与 ${pattern} 匹配：配置只涉及其所在文件夹及下级文件夹中的文件；请写入上级文件夹的配置中。`,
  globTooCostly: (pattern) => `模式 ${pattern} 的通配符过多，请减少。`,
  catalogueOutside: (path) => `${path} 位于根目录之外；请指定根目录内的组件清单。`,
  noCatalogue: (path) => `${path} 不是 DescribeImageComponents 的返回结果；请保存该命令的输出。`,
  configurationOutside: (path) => `${path} 是指向根目录之外的链接；请放置文件本身，或用 --config 指定。`,
  extendsOutside: (path) => `${path} 位于根目录之外；请继承根目录内的文件。`,
  extendsUnreadable: (path) => `无法读取 ${path}；请继承存在的文件。`,
  extendsCircle: (path) => `${path} 反过来又继承了此文件；请消除循环。`,
};
