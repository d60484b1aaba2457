/** How well a fact is known: printed in an official document, seen by running real code, or concluded by us. */
export type Basis = 'documented' | 'observed' | 'inferred';

/** The documents that the facts come from, each with the date or version of the copy that was read. */
export const SOURCES = {
  'command-page-2024-12': {
    title: 'Commands supported by Image Builder',
    address: 'https://www.alibabacloud.com/help/en/ecs/user-guide/commands-supported-by-image-builder',
    date: '2024-12-17',
  },
  'api-page-2025': {
    title: 'CreateImagePipeline',
    address: 'https://www.alibabacloud.com/help/en/ecs/developer-reference/api-ecs-2014-05-26-createimagepipeline',
    date: '2025-04-25',
  },
  'component-page-2025': {
    title: 'CreateImageComponent',
    address: 'https://www.alibabacloud.com/help/en/ecs/developer-reference/api-ecs-2014-05-26-createimagecomponent',
    date: '2024-12-26',
  },
  'component-guide-2025': {
    title: 'Create an image component',
    address: 'https://www.alibabacloud.com/help/en/ecs/user-guide/create-an-image-component',
    date: '2025',
  },
  'sdk-7.11.6': { title: '@alicloud/ecs20140526 7.11.6', address: 'npm:@alicloud/ecs20140526', date: '2026-09-22' },
  'java-sdk-5.11.27': {
    title: 'aliyun-java-sdk-ecs 5.11.27',
    address: 'github:aliyun/aliyun-openapi-java-sdk',
    date: '2026-07-01',
  },
  'terraform-provider-2026-08': {
    title: 'terraform-provider-alicloud, alicloud_ecs_image_pipeline',
    address: 'github:aliyun/terraform-provider-alicloud',
    date: '2026-08-21',
  },
  'ros-cdk-1.11.0': { title: '@alicloud/ros-cdk-ecs 1.11.0', address: 'npm:@alicloud/ros-cdk-ecs', date: '2026' },
  'language-definition': {
    title: 'The BuildContent language, as this project defines it',
    address: 'docs/language.md',
    date: '2026-11',
  },
} as const;

/** The name of a source, as comments and rows cite it. */
export type SourceId = keyof typeof SOURCES;
