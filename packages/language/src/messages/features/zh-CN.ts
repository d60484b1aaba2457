import type { en } from './en.js';

/** What editor features say, in Simplified Chinese. */
export const zhCN: typeof en = {
  renameNothing: () => '此处没有可重命名的变量。',
  renameNotDefined: (name) => `模板中未设置 ${name}，无法在此重命名。`,
  renameAmbient: (name) => `${name} 由系统设置并被程序读取，不能重命名。`,
  renameAmbiguous: (name) => `${name} 由模板设置，也可能由 Shell 设置：无法判断读取的是哪一个，因此不重命名。`,
  renameBadName: (name) => `“${name}”不是有效的变量名：请使用字母、数字和下划线，且不能以数字开头。`,
  renameTaken: (name) => `${name} 已是此处另一个变量的名称，请换一个名称。`,

  hintDirectory: () => '从此处开始的工作目录。',
  hintRunsAs: (user, directory) => `以用户 ${user} 在 ${directory} 中执行。`,

  lensSize: (bytes, limit, percent) => `${bytes}/${limit} 字节（${percent}%）`,
  lensCommands: (count, limit) => `${count}/${limit} 条命令`,
  lensEmit: () => '生成请求',
  lensOpen: (name) => `打开 ${name}`,
  lensWrite: (name) => `新建 ${name}`,

  hoverShellVariable: (name, line) => `${name} 由本命令中的 Shell 在第 ${line} 行设置。`,
  hoverVariableSet: (line) => `在第 ${line} 行设置。`,
  hoverVariableUnknown: (name) => `模板中未设置 ${name}。`,
  hoverVariableSetLater: (name, line) => `${name} 此时尚未设置：在第 ${line} 行才设置。`,
  hoverNextLine: () => '在下一条命令中抑制其后列出的代码；位于命令内部时，仅在下一行中抑制。',
  hoverDisable: () => '抑制其后列出的代码，直到对应的 `imgtpl-enable` 或文件末尾。',
  hoverEnable: () => '结束对其后列出的代码的 `imgtpl-disable`；未列出代码时，结束全部。',
  stateRunsAs: (user, directory) => `以用户 ${user} 在 ${directory} 中执行。`,
  stateSize: (bytes, limit, commands) => `在此之前：${bytes}/${limit} 字节，${commands} 条命令。`,
  stateRestarts: (count) => `在此之前重启次数：${count}。`,
  stateMoreVariables: (count) => `……还有 ${count} 个。`,
  componentByName: ({ name, version, region, account }) => `**${name}** ${version}，账号 ${account}，地域 ${region}。`,
  componentNeedsCatalogue: () =>
    '在 `imgtpl.config.yaml` 的 `catalogues` 中指定保存了 `aliyun ecs DescribeImageComponents` 返回结果的文件后，此处会显示组件的用途和参数。',
  componentParameters: () => '参数：',
  parameterRequired: () => '必填',
  parameterDefault: (value) => `默认值 ${value}`,

  actionSuppress: (code) => `在此处抑制 ${code}，并说明原因`,
  actionReason: () => '原因',
  actionFixAll: () => '应用所有安全的修复',
  actionJoin: (keyword, count) => `用 && 合并 ${count} 条 ${keyword} 命令`,
  actionSplit: (keyword, count) => `拆分为 ${count} 条 ${keyword} 命令`,
  actionEqualsForm: (keyword) => `将 ${keyword} 改写为 key="value" 形式`,
  actionShellForm: (keyword) => `将 ${keyword} 改写为 Shell 文本`,
  actionArrayForm: (keyword) => `将 ${keyword} 改写为 JSON 数组`,
  actionMigrate: (keyword, file) => `将 ${keyword} 移至 ${file}`,
  actionBandwidth: (megabits, file) => `在 ${file} 中将 InternetMaxBandwidthOut 设为 ${megabits}`,
  actionExtract: (count) => `将 ${count} 条命令提取为镜像组件`,
};
