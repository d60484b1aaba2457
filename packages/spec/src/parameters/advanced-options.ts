import type { Parameter } from '../parameter.js';

export const ADVANCED_OPTIONS = {
  name: 'AdvancedOptions',
  type: 'group',
  docs: { en: 'Advanced settings of the build.', 'zh-CN': '高级配置。', ja: 'ビルドの詳細設定。' },
  source: 'api-page-2025',
  basis: 'documented',
  members: [
    {
      name: 'RetainCloudAssistant',
      type: 'flag',
      default: false,
      docs: {
        en: 'Whether Cloud Assistant, which the build installs on the intermediate instance, stays in the target image; if the base image already has it, it always stays.',
        'zh-CN': '是否在目标镜像中保留构建时安装到中转实例上的云助手。不影响源镜像中已有的云助手。',
        ja: 'ビルド時に中間インスタンスへインストールされる Cloud Assistant をターゲットイメージに残すかどうか。ソースイメージに元からあるものには影響しません。',
      },
      source: 'api-page-2025',
      basis: 'documented',
    },
    {
      name: 'ImageNameSuffix',
      type: 'choice',
      values: ['disable'],
      codes: { notInList: 'InvalidAdvancedOptions.ImageNameSuffix' },
      docs: {
        en: '`disable` leaves out the suffix that is appended to the name of the target image.',
        'zh-CN': '取值 `disable` 表示关闭目标镜像名称的自动后缀。',
        ja: '`disable` を指定すると、ターゲットイメージ名の自動サフィックスが無効になります。',
      },
      source: 'api-page-2025',
      basis: 'documented',
    },
    {
      name: 'SkipBuildImage',
      type: 'flag',
      docs: {
        en: 'Whether to skip building the image. It exists only in the Java and Go SDKs, without a description.',
        'zh-CN': '是否跳过镜像构建。仅见于 Java 和 Go SDK，没有说明文档。',
        ja: 'イメージのビルドをスキップするかどうか。Java および Go SDK にのみ存在し、説明はありません。',
      },
      source: 'java-sdk-5.11.27',
      basis: 'observed',
    },
    {
      name: 'SkipCheckImage',
      type: 'flag',
      docs: {
        en: 'Whether to skip checking the image. It exists only in the Java and Go SDKs, without a description.',
        'zh-CN': '是否跳过镜像检查。仅见于 Java 和 Go SDK，没有说明文档。',
        ja: 'イメージのチェックをスキップするかどうか。Java および Go SDK にのみ存在し、説明はありません。',
      },
      source: 'java-sdk-5.11.27',
      basis: 'observed',
    },
  ],
} as const satisfies Parameter;
