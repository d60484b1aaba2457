import type { Parameter } from '../parameter.js';
import { BUCKET_RULES, OBJECT_RULES } from './text-rules.js';

export const DISK_DEVICE_MAPPINGS = {
  name: 'DiskDeviceMappings',
  type: 'list',
  maximum: { items: 17, code: 'InvalidImportImageOptionsDiskDeviceMappings.LengthLimitExceeded' },
  docs: {
    en: 'The disks to import: the first is the system disk, up to 16 data disks follow.',
    'zh-CN': '导入镜像的磁盘信息。第 1 个为系统盘，其后最多 16 个为数据盘。',
    ja: 'インポートするディスクの情報。1 番目がシステムディスク、以降 (最大 16 個) がデータディスクです。',
  },
  source: 'api-page-2025',
  basis: 'documented',
  item: {
    type: 'group',
    members: [
      {
        name: 'OSSBucket',
        type: 'text',
        required: true,
        empty: 'missing',
        rules: BUCKET_RULES,
        codes: {
          malformed: 'InvalidParameter.ImportImageOptionsDiskDeviceMappingsOSSBucket',
          missing: 'MissingParameter.ImportImageOptionsDiskDeviceMappingsOSSBucket',
        },
        docs: {
          en: 'The OSS bucket with the image file: up to 63 lower-case letters, digits and dashes, no dash at either end.',
          'zh-CN':
            '镜像文件所在的 OSS Bucket。最多 63 个字符，仅支持小写字母、数字和短划线，且不能以短划线开头或结尾。',
          ja: 'イメージファイルを格納する OSS バケット。最大 63 文字の英小文字、数字、ハイフン。先頭と末尾にハイフンは使用できません。',
        },
        source: 'api-page-2025',
        basis: 'documented',
      },
      {
        name: 'OSSObject',
        type: 'text',
        required: true,
        empty: 'missing',
        rules: OBJECT_RULES,
        codes: {
          malformed: 'InvalidParameter.ImportImageOptionsDiskDeviceMappingsOSSObject',
          missing: 'MissingParameter.ImportImageOptionsDiskDeviceMappingsOSSObject',
        },
        docs: {
          en: 'The key of the image file in the bucket: up to 1023 characters, not a URL.',
          'zh-CN': '镜像文件在 OSS 中的名称（key）。最多 1023 个字符，不能以 `http://` 或 `https://` 开头。',
          ja: 'バケット内のイメージファイルの名前 (キー)。最大 1023 文字。`http://` または `https://` で始めることはできません。',
        },
        source: 'api-page-2025',
        basis: 'documented',
      },
      {
        name: 'Format',
        type: 'choice',
        values: ['RAW', 'VHD', 'QCOW2'],
        empty: 'absent',
        codes: { notInList: 'InvalidParameter.ImportImageOptionsDiskDeviceMappingsFormat' },
        docs: {
          en: 'The format of the image file; it is detected when this is empty or left out.',
          'zh-CN': '镜像格式。为空时由阿里云自动检测。',
          ja: 'イメージファイルの形式。空の場合は自動検出されます。',
        },
        source: 'api-page-2025',
        basis: 'documented',
      },
      {
        name: 'DiskImageSize',
        type: 'integer',
        minimum: 1,
        maximum: 2048,
        unit: 'GiB',
        codes: { outOfRange: 'InvalidOperation.DiskImageSizeExceeded' },
        docs: {
          en: 'The size of the disk in GiB, 1 to 2048; the system disk has to be at least as large as its file.',
          'zh-CN': '导入后磁盘的大小，单位为 GiB，取值范围为 1~2048。系统盘须大于或等于镜像文件的大小。',
          ja: 'インポート後のディスクサイズ (GiB)。1～2048。システムディスクはイメージファイルのサイズ以上である必要があります。',
        },
        source: 'api-page-2025',
        basis: 'documented',
      },
    ],
  },
} as const satisfies Parameter;
