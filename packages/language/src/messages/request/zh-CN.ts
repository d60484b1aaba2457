import type { en } from './en.js';

/** The messages about a template and its request or the catalogue of components, in Simplified Chinese. */
export const zhCN: typeof en = {
  noComponentId: (id) => `组件清单中没有 ID 为 ${id} 的镜像组件：请更正，或更新组件清单。`,
  noComponentName: (name) => `组件清单中没有名称为 ${name} 的镜像组件：请更正，或更新组件清单。`,
  noComponentVersion: (name, version) => `组件清单中没有镜像组件 ${name} 的版本 ${version}：请更正，或更新组件清单。`,
  incompleteCatalogue: (message) => `${message}组件清单不完整：未包含两种所有者的全部分页，组件可能存在。`,
  testComponent: (name) => `${name} 是测试组件：请在 TestContent 中使用，或选择构建组件。`,
  buildComponent: (name) => `${name} 是构建组件：请在 BuildContent 中使用，或选择测试组件。`,
  windowsComponent: (name) => `${name} 适用于 Windows，而镜像是 Linux：请选择适用于 Linux 的组件。`,
  linuxComponent: (name) => `${name} 适用于 Linux，而镜像是 Windows：请选择适用于 Windows 的组件。`,
  missingParameter: (component, name) => `${component} 需要没有默认值的参数 ${name}：请添加 --${name} 及其值。`,
  unknownParameter: (component, name, meant) =>
    meant === undefined
      ? `${component} 没有参数 ${name}：请删除。`
      : `${component} 没有参数 ${name}：如果想写的是 --${meant}，请更正。`,
  wrongParameterType: (value, name, type) => `“${value}”不是参数 ${name} 所需的 ${type} 类型：请更正该值。`,

  contradictsRequest: (keyword, base) => `${keyword} 会被忽略，且与请求使用的镜像 ${base} 不一致：请删除。`,
  otherRegion: (region, requested) => `组件属于地域 ${region}，而镜像在 ${requested} 构建：请使用该地域的组件。`,
  linuxOnly: (keyword) => `${keyword} 仅适用于 Linux，而镜像是 Windows：请使用 COMPONENT 和适用于 Windows 的组件。`,
  copyNeedsNetwork: () =>
    '中转实例无法访问此 URL：请将 InternetMaxBandwidthOut 设置为大于 0，或指定可访问公网的 VSwitchId。',
  runNeedsNetwork: (command) =>
    `${command} 需要访问公网，而中转实例无法访问：请将 InternetMaxBandwidthOut 设置为大于 0，或指定可访问公网的 VSwitchId。`,
};
