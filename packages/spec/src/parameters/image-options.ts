import type { ChoiceNode, Parameter } from '../parameter.js';
import { TAG_LIST } from './tag-list.js';
import { DESCRIPTION_RULES, IMAGE_FAMILY_RULES, IMAGE_NAME_RULES } from './text-rules.js';

/** Whether the target image supports NVMe; the deprecated top-level parameter has the same values. */
export const NVME_SUPPORT = {
  type: 'choice',
  values: ['supported', 'unsupported', 'auto'],
  codes: { notInList: 'InvalidParameter.NvmeSupport' },
} as const satisfies ChoiceNode;

export const IMAGE_OPTIONS = {
  name: 'ImageOptions',
  type: 'group',
  docs: { en: 'The properties of the target image.', 'zh-CN': '目标镜像的属性。', ja: 'ターゲットイメージの属性。' },
  source: 'api-page-2025',
  basis: 'documented',
  members: [
    {
      name: 'ImageName',
      type: 'text',
      rules: IMAGE_NAME_RULES,
      codes: { malformed: 'InvalidImageName.Malformed' },
      docs: {
        en: 'The prefix of the name of the target image, 2 to 64 characters; the whole name is `{ImageName}_{ExecutionId}`.',
        'zh-CN': '目标镜像名称前缀，长度为 2~64 个字符。完整名称为 `{ImageName}_{ExecutionId}`。',
        ja: 'ターゲットイメージ名のプレフィックス。2～64 文字。完全な名前は `{ImageName}_{ExecutionId}` です。',
      },
      source: 'api-page-2025',
      basis: 'documented',
    },
    {
      name: 'ImageFamily',
      type: 'text',
      rules: IMAGE_FAMILY_RULES,
      codes: { malformed: 'InvalidImageFamily.Malformed' },
      docs: {
        en: 'The image family of the target image, 2 to 128 characters, not starting with `aliyun` or `acs:`.',
        'zh-CN': '目标镜像族系，长度为 2~128 个字符，不能以 `aliyun` 或 `acs:` 开头。',
        ja: 'ターゲットイメージのイメージファミリー。2～128 文字。`aliyun` または `acs:` で始めることはできません。',
      },
      source: 'api-page-2025',
      basis: 'documented',
    },
    {
      name: 'Description',
      type: 'text',
      rules: DESCRIPTION_RULES,
      codes: { malformed: 'InvalidImageOptions.Description' },
      docs: {
        en: 'The description of the target image, 2 to 256 characters, not starting with `http://` or `https://`.',
        'zh-CN': '目标镜像的描述，长度为 2~256 个字符，不能以 `http://` 或 `https://` 开头。',
        ja: 'ターゲットイメージの説明。2～256 文字。`http://` または `https://` で始めることはできません。',
      },
      source: 'api-page-2025',
      basis: 'documented',
    },
    {
      name: 'ImageFeatures',
      type: 'group',
      docs: {
        en: 'The features of the target image.',
        'zh-CN': '目标镜像的特性属性。',
        ja: 'ターゲットイメージの機能属性。',
      },
      source: 'api-page-2025',
      basis: 'documented',
      members: [
        {
          ...NVME_SUPPORT,
          name: 'NvmeSupport',
          docs: {
            en: 'Whether instances created from the target image support NVMe; `auto` looks for the driver before the build.',
            'zh-CN': '目标镜像是否支持 NVMe。`auto` 表示在构建之前自动检测驱动。',
            ja: 'ターゲットイメージが NVMe をサポートするかどうか。`auto` はビルド前にドライバーを検出します。',
          },
          source: 'api-page-2025',
          basis: 'documented',
        },
      ],
    },
    {
      ...TAG_LIST,
      name: 'ImageTags',
      docs: {
        en: 'The tags of the target image, at most 20.',
        'zh-CN': '目标镜像的标签，最多 20 个。',
        ja: 'ターゲットイメージのタグ。最大 20 個。',
      },
      source: 'api-page-2025',
      basis: 'documented',
    },
  ],
} as const satisfies Parameter;
