import type { ParameterNode } from '@imgtpl/spec';
import type { ContentFileFault } from '../content-file.js';
import type { EmitFormat } from '../emit-format.js';
import type { RequestMessages } from './request-messages.js';

const FORMATS: Record<EmitFormat, string> = {
  json: 'JSON 请求，使用 API 的参数名',
  query: '百分号编码的查询字符串',
  form: '表单正文',
  'aliyun-cli': '阿里云 CLI 命令',
  terraform: 'Terraform 资源',
  ros: 'ROS 模板',
  'sdk-typescript': '使用官方 SDK 的程序',
  dockerfile: '用于在本地试运行模板的 Dockerfile',
};

const TYPES: Record<ParameterNode['type'], string> = {
  text: '文本',
  integer: '整数',
  flag: ' true 或 false',
  choice: '文本',
  list: '列表',
  group: '映射',
};

const WRITTEN: { readonly [Type in ParameterNode['type']]?: string } = {
  text: '：请写成一个值，多行内容写在“|”之后',
  choice: '：请写成一个值',
  list: '：请将各项写在 [ ] 中，或每项单独一行并以“- ”开头',
  group: '：请将其中的内容写成“名称: 值”',
};

const CONTENT_FILE_FAULTS: Record<ContentFileFault, string> = {
  missing: '不存在：请创建，或更正路径',
  'no-file': '不是文件：请指定模板',
  'no-template': '是流水线文件或配置文件：请指定模板',
  unreadable: '无法读取：请检查权限',
  'too-large': '过大，不可能是模板：请指定其他文件',
  'not-text': '不是 UTF-8 文本：请另存为 UTF-8',
  'outside-root': '位于根目录之外：请移入根目录',
};

const meantBy = (name: string | undefined) => (name === undefined ? '' : `您是否想写 ${name}？`);

/** The messages about pipeline files in Simplified Chinese. */
export const zhCN: RequestMessages = {
  malformedYaml: (detail) => `不是有效的 YAML：${detail}。`,
  malformedJson: (detail) => `不是有效的 JSON：${detail}。`,
  syntaxFaults: {
    'value-expected': '此处应有值',
    'key-expected': '此处应有用双引号括起的键',
    'colon-expected': '此处应有冒号',
    'separator-expected': '此处应有逗号或右括号',
    'end-expected': '值之后不能再有内容',
    'open-text': '此引号没有结束',
    'unknown-escape': '未知的转义序列',
    'control-character': '控制字符必须转义',
    'trailing-comma': 'JSON 的最后一项之后不能有逗号，请删除',
    comment: 'JSON 不支持注释，请删除，或将文件写成 YAML',
    'colon-missing': '键须写在同一行，其后为冒号和空格',
    conflict: '合并冲突尚未解决，请保留需要的行，并删除冲突标记',
    'wide-colon': '键后须为半角冒号“:”和空格，而不是全角冒号',
    'strange-blank': '冒号后的空白字符不是空格：请改为半角空格',
    'open-bracket': '之前的括号没有结束，或其中的内容没有缩进',
    indentation: '缩进与上面各行不一致',
    'quotes-needed': '值不能以此字符开头，请加引号',
    unexpected: '此处不应出现该内容：如果它是值的一部分，请给值加引号',
    'comma-missing': '括号内的各项之间须有逗号，列表须另写在方括号中',
    'list-line': '列表须从键的下一行开始',
    'block-header': '| 和 > 之后只能有 +、- 和一位数字：请从下一行开始写文本',
    'comment-blank': '注释的 # 之前须有空格：如果它是值的一部分，请给值加引号',
    'document-line': '“---”之后的内容须从下一行开始',
    directive: '以 % 开头的行之后须有“---”：请删除该行',
    'name-missing': '* 或 & 之后缺少名称：如果它是值的开头，请给值加引号',
    property: '此处不能这样使用锚点、别名或标记：请删除',
    'long-key': '键不可能这么长：请在键后写冒号和空格',
    tab: '不能用制表符缩进，请使用空格',
    nesting: '单行的值中不能含有“: ”，其下的行也不能缩进：请给值加引号，或使这些行与键对齐',
  },
  duplicateKey: (key) => `键 ${key} 重复：请删除其中一个。`,
  firstKey: () => '第一个。',
  unknownTag: (tag) => `未知的标记 ${tag}：请删除。`,
  unknownAlias: (name) => `别名 *${name} 之前没有对应的锚点：请添加 &${name}，或直接写出值。`,
  notAMapping: () => '流水线文件应为参数的映射：请写成“名称: 值”。',
  tooDeep: () => '嵌套层级过深，超出请求的结构：请补上右括号，或减少嵌套。',
  tooLong: (limit) => `文件内容过多，最多读取 ${limit} 个单词、符号和换行：请删除与请求无关的内容，或拆分文件。`,
  tooManyAliases: () => '别名展开后的值过多：请直接写出值。',

  missing: (parameter) => `缺少参数 ${parameter}：请添加。`,
  wrongType: (parameter, type, meant) =>
    `${parameter} 的值应为${TYPES[type]}${meant === undefined ? (WRITTEN[type] ?? '') : `：请写成 ${meant}`}。`,
  itemsWrongType: (parameter) => `${parameter} 没有值：请填写，或删除该项。`,
  imprecise: (parameter, source) => `${parameter} 超出数字的精度：请将 ${source} 加上引号，以免丢失位数。`,
  notDigits: (parameter) => `${parameter} 应为数字串：请加上引号。`,
  length: (parameter, length, min, max) => `${parameter} 有 ${length} 个字符：长度应为 ${min}~${max} 个字符。`,
  badStart: (parameter) => `${parameter} 必须以字母或中文开头。`,
  forbiddenStart: (parameter, start) => `${parameter} 不能以“${start}”开头。`,
  forbiddenEnd: (parameter, end) => `${parameter} 不能以“${end}”结尾。`,
  forbiddenPart: (parameter, part) => `${parameter} 不能包含“${part}”。`,
  badCharacter: (parameter, character) => `${parameter} 不能包含“${character}”：请删除或替换。`,
  outOfRange: (parameter, { minimum, maximum, unit }) => `${parameter} 的取值范围为 ${minimum}~${maximum} ${unit}。`,
  notInList: (parameter, value, values, meant) =>
    meant === undefined
      ? `“${value}”不是 ${parameter} 的有效取值：请使用 ${values.join('、')}。`
      : `“${value}”不是 ${parameter} 的有效取值：您是否想写 ${meant}？`,
  tooMany: (parameter, maximum) => `${parameter} 最多 ${maximum} 项：请删除多余的项。`,
  duplicateTagKey: (key) => `标签键“${key}”在列表中重复：请删除或改名。`,
  duplicateItem: (value) => `“${value}”在列表中重复：请删除。`,
  firstOne: () => '第一个。',

  unknownParameter: (name, meant) =>
    `CreateImagePipeline 没有参数 ${name}${meant === undefined ? '：请删除。' : `。${meantBy(meant)}`}`,
  mergeKey: () => '合并键 << 不属于 YAML 1.2：请直接写出参数，或将别名作为值使用。',
  flattenedParameter: (name, example) =>
    `${name} 是展开后的参数名，流水线文件中没有这种写法：请写成嵌套形式，例如 ${example}。`,
  misplacedParameter: (name, path) => `${name} 的位置不对：应为${path.includes('.') ? '' : '文件顶层的'} ${path}。`,
  unknownRegion: (region, meant) => `地域“${region}”不在已知地域列表中：请检查。${meantBy(meant)}`,
  deprecated: (parameter, successor) => `${parameter} 已弃用：请使用 ${successor}。`,
  deprecatedTogether: (parameter, successor) =>
    `${parameter} 已弃用，且同时指定了替代参数 ${successor}：请删除 ${parameter}。`,

  baseImageMissing: (type) => `缺少参数 BaseImage：BaseImageType 为 ${type} 时必须指定。`,
  baseImageIgnored: () => 'BaseImageType 为 OSS 时会忽略 BaseImage：请删除。',
  importOptionsMissing: () => '缺少参数 ImportImageOptions：BaseImageType 为 OSS 时必须指定。',
  disksMissing: () => '缺少参数 ImportImageOptions.DiskDeviceMappings：BaseImageType 为 OSS 时至少需要一块磁盘。',
  importOptionsUnused: (type) =>
    `ImportImageOptions 不能与 BaseImageType ${type} 同时使用：请删除，或将 BaseImageType 设为 OSS。`,
  armNeedsUefi: () => 'arm64 架构的镜像仅支持 UEFI 启动模式：请将 BootMode 设为 UEFI，或不指定。',
  repairModeMissing: () => '缺少参数 RepairMode：指定 RepairItem 时，RepairMode 必须为 Customized。',
  repairModeOther: (mode) => `RepairItem 不能与 RepairMode ${mode} 同时使用：请设为 Customized，或删除 RepairItem。`,
  repairItemsMissing: () => '缺少参数 RepairItem：RepairMode 为 Customized 时至少需要一个修复项。',
  repairItemOfOtherSystem: (item, system) =>
    `修复项“${item}”不适用于 ${system}：请使用 OSType 为 ${system} 时支持的修复项。`,
  platformOfOtherSystem: (platform, system) => `Platform“${platform}”与 OSType ${system} 不一致：请修改其中一个。`,
  decides: (parameter) => `此处设置了 ${parameter}。`,

  contentTwice: (parameter, key) => `同时指定了 ${parameter} 和 ${key}：请删除其中一个。`,
  contentOfAnother: (parameter, path) => `同名文件 ${path} 就是此文件的 ${parameter}：请删除另一份内容，或重命名文件。`,
  contentTaken: ({ key, path, by }) =>
    `${path} 是同名文件 ${by} 的内容，而此文件没有内容：请用 ${key} 指定，或只保留其中一个文件。`,
  nameContent: (key, path) => `用 ${key} 指定 ${path}`,
  joinedLine: (keyword) => `YAML 会把这一行与上一行连在一起，${keyword} 因此成为上一行命令的一部分：请用 | 开始内容。`,
  joinedContinuation: () => 'YAML 会把这一行与下一行连在一起，行末的“\\”因此不表示续行：请用 | 开始内容。',
  keepLines: () => '用 | 保留换行',
  contentFile: (path, fault) => `文件“${path}”${CONTENT_FILE_FAULTS[fault]}。`,
  atContentLine: (message, line) => `${message}（内容第 ${line} 行）`,

  notAnAssignment: (text) => `“${text}”没有设置任何值：请写成 Path=value。`,
  setByOption: (message) => `${message}（此值由 --set 给出）`,
  setUnknown: (path, meant) =>
    `CreateImagePipeline 没有参数 ${path}${meant === undefined ? '：请去掉。' : `。${meantBy(meant)}`}`,
  setWhole: (path, example) => `${path} 不是单个值：请设置其中的成员，例如 ${example}。`,
  setType: (path, value, type) => `“${value}”不是 ${path} 的有效取值，其值应为${TYPES[type]}。`,
  setGap: (path, next) => `${path} 会使列表不连续：下一项是 ${next}。`,
  setContent: (parameter, path) => `${parameter} 的内容是 ${path}，不能再设为其他值：请去掉其中之一。`,

  baseImageOfDockerfile: (keyword) =>
    `${keyword} 指定的是 Docker 镜像：请在流水线文件中设置 BaseImageType 和 BaseImage。`,
  gitSource: (keyword) => `${keyword} 会克隆 git 仓库：请使用 RUN git clone。`,
  noBuildContext: (path) =>
    `Docker 从 Dockerfile 旁的文件中取 ${path}，而镜像构建服务从实例上取：请先通过 URL 或 RUN 将其放到实例上。`,
  laterStageOfDockerfile: (keyword) =>
    `${keyword} 开始另一个构建阶段，而实例上只有一个阶段：镜像模板依次包含所有阶段的命令，前面阶段的工作目录、用户和变量继续有效；请删除镜像不需要的命令。`,
  copyFrom: ({ keyword, from, isStage }) =>
    isStage
      ? `${keyword} 从阶段 ${from} 取文件，而所有阶段都在同一实例上构建：请去掉 --from，从该实例上的位置复制。`
      : `${keyword} 从镜像 ${from} 取文件，而实例上没有该镜像：请通过 URL 或 RUN 将文件放到实例上。`,
  closingBackslash: (keyword) => `${keyword} 有一行以反斜杠结尾，这在镜像模板中表示续行：请在其后补充内容。`,
  argumentWithoutDefault: (keyword, name) =>
    `${`${keyword} ${name}`.trimEnd()} 没有默认值，构建时也无法传入：请在使用处直接写出其值。`,
  argumentIsSet: (keyword, name) => `${name} 已有值，${keyword} 不会改变它。`,

  cannotExpress: (target, parameter, instead) =>
    `${target} 无法表示 ${parameter}：请${instead === undefined ? '去掉该参数' : `改用它支持的旧参数 ${instead}`}，或选择其他格式。`,
  cannotExpressValue: (target, parameter) => `${target} 无法表示 ${parameter} 的这个值：请修改该值，或选择其他格式。`,
  targetTakes: (target, { parameter, takes }) =>
    `${target} 的 ${parameter} 只接受 ${takes}：请修改该值，或选择其他格式。`,
  missingBase: (target) => `${target} 需要基础镜像：请使用 --base 指定。`,
  unreadableBase: (base) => `“${base}”不是 Docker 镜像的名称：请填写 alpine:3 之类的名称。`,
  nothingToEmit: (name) => `没有可输出的内容：${name}`,
  emitAnyway: () => '仍然输出',
  notSaved: (name) => `${name} 尚未保存：请先将其保存到流水线文件所在的文件夹。`,
  notWritten: (name) => `无法写入 ${name}：请确认其所在文件夹存在且可写。`,
  dockerfileBase: () => '代替源镜像的 Docker 镜像',
  noDockerfileBase: () => 'Dockerfile 需要基础镜像：请指定一个 Docker 镜像，例如 alpine:3。',
  formatIs: (format) => FORMATS[format],
  severalRequests: (target) => `一个 ${target} 只能包含一个模板，而此处有多个：请逐个输出。`,

  writeValue: (text) => `写为 ${text}`,
  renameParameter: (name) => `重命名为 ${name}`,
  moveParameter: (path) => `移至 ${path}`,
  removeParameter: (path) => `删除 ${path}`,

  isRequired: () => '必填',
  valuesAre: (values) => `取值：${values.join('、')}`,
  rangeIs: (minimum, maximum, unit) => `取值范围：${minimum}~${maximum} ${unit}`,
  lengthIs: (min, max) => `长度：${min}~${max} 个字符`,
  itemsAre: (maximum) => `最多 ${maximum} 项`,
  defaultIs: (value) => `默认值：${value}`,
};
