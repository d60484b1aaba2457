import type { en } from './en.js';

/** The messages about a template and its request or the catalogue of components, in Japanese. */
export const ja: typeof en = {
  noComponentId: (id) =>
    `カタログに ID ${id} のイメージコンポーネントがありません。修正するか、カタログを更新してください。`,
  noComponentName: (name) =>
    `カタログに名前 ${name} のイメージコンポーネントがありません。修正するか、カタログを更新してください。`,
  noComponentVersion: (name, version) =>
    `カタログにイメージコンポーネント ${name} のバージョン ${version} がありません。修正するか、カタログを更新してください。`,
  incompleteCatalogue: (message) =>
    `${message}カタログは不完全です。両方の所有者の全ページが揃っていないため、コンポーネントが存在する可能性があります。`,
  testComponent: (name) =>
    `${name} はテストコンポーネントです。TestContent で使用するか、ビルドコンポーネントを選択してください。`,
  buildComponent: (name) =>
    `${name} はビルドコンポーネントです。BuildContent で使用するか、テストコンポーネントを選択してください。`,
  windowsComponent: (name) =>
    `${name} は Windows 用ですが、イメージは Linux です。Linux 用のコンポーネントを選択してください。`,
  linuxComponent: (name) =>
    `${name} は Linux 用ですが、イメージは Windows です。Windows 用のコンポーネントを選択してください。`,
  missingParameter: (component, name) =>
    `${component} にはデフォルト値のないパラメーター ${name} が必要です。--${name} と値を追加してください。`,
  unknownParameter: (component, name, meant) =>
    meant === undefined
      ? `${component} にパラメーター ${name} はありません。削除してください。`
      : `${component} にパラメーター ${name} はありません。--${meant} のことであれば修正してください。`,
  wrongParameterType: (value, name, type) =>
    `「${value}」はパラメーター ${name} の型 ${type} ではありません。値を修正してください。`,

  contradictsRequest: (keyword, base) =>
    `${keyword} は無視されますが、リクエストのイメージ ${base} と異なるイメージを指定しています。削除してください。`,
  otherRegion: (region, requested) =>
    `コンポーネントのリージョンは ${region} ですが、イメージは ${requested} でビルドされます。同じリージョンのコンポーネントを使用してください。`,
  linuxOnly: (keyword) =>
    `${keyword} は Linux でのみ機能しますが、イメージは Windows です。COMPONENT と Windows 用のコンポーネントを使用してください。`,
  copyNeedsNetwork: () =>
    '中間インスタンスはこの URL に接続できません。InternetMaxBandwidthOut を 0 より大きくするか、インターネットにアクセスできる VSwitchId を指定してください。',
  runNeedsNetwork: (command) =>
    `${command} にはインターネット接続が必要ですが、中間インスタンスは接続できません。InternetMaxBandwidthOut を 0 より大きくするか、インターネットにアクセスできる VSwitchId を指定してください。`,
};
