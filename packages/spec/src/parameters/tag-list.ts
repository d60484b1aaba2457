import type { ListNode } from '../parameter.js';
import { TAG_KEY_RULES, TAG_VALUE_RULES } from './text-rules.js';

/** A list of tags: of the pipeline, of the target image, of the imported image. */
export const TAG_LIST = {
  type: 'list',
  maximum: { items: 20, code: 'imgtpl/too-many-items' },
  unique: { member: 'Key', code: 'Duplicate.TagKey' },
  item: {
    type: 'group',
    members: [
      {
        name: 'Key',
        type: 'text',
        required: true,
        empty: 'missing',
        rules: TAG_KEY_RULES,
        codes: { malformed: 'InvalidTagKey.Malformed', missing: 'InvalidTagKey.Malformed' },
        docs: {
          en: 'The key of the tag: 1 to 128 characters, not starting with `aliyun` or `acs:`, without `http://` or `https://`, unique in its list.',
          'zh-CN':
            '标签键。长度为 1~128 个字符，不能以 `aliyun` 或 `acs:` 开头，不能包含 `http://` 或 `https://`，且不能重复。',
          ja: 'タグキー。1～128 文字。`aliyun` または `acs:` で始めることはできず、`http://` または `https://` を含めることはできません。重複は不可です。',
        },
        source: 'sdk-7.11.6',
        basis: 'documented',
      },
      {
        name: 'Value',
        type: 'text',
        rules: TAG_VALUE_RULES,
        codes: { malformed: 'InvalidTagValue.Malformed' },
        docs: {
          en: 'The value of the tag: up to 128 characters, may be empty, not starting with `acs:`, without `http://` or `https://`.',
          'zh-CN': '标签值。最多 128 个字符，可以为空字符串，不能以 `acs:` 开头，不能包含 `http://` 或 `https://`。',
          ja: 'タグ値。最大 128 文字。空文字列も可。`acs:` で始めることはできず、`http://` または `https://` を含めることはできません。',
        },
        source: 'sdk-7.11.6',
        basis: 'documented',
      },
    ],
  },
} as const satisfies ListNode;
