import type { SourceId } from './source.js';

/** A parameter of CreateImagePipeline and its name in another tool. */
export interface TargetParameter {
  /** Its top-level name in the request. */
  readonly parameter: string;
  readonly name: string;
  /** The values that the tool accepts, if it accepts fewer. */
  readonly values?: readonly string[];
  /** What the whole text has to match, if the tool is stricter. */
  readonly pattern?: RegExp;
}

/** The arguments of `alicloud_ecs_image_pipeline`; the region belongs to the provider. */
export const TERRAFORM_ARGUMENTS = {
  resource: 'alicloud_ecs_image_pipeline',
  provider: { name: 'alicloud', source: 'aliyun/alicloud', version: '>= 1.163.0' },
  arguments: [
    { parameter: 'BaseImageType', name: 'base_image_type', values: ['IMAGE', 'IMAGE_FAMILY'] },
    { parameter: 'BaseImage', name: 'base_image' },
    { parameter: 'Name', name: 'name', pattern: /^[a-zA-Z][a-zA-Z0-9:._-]{1,127}$/ },
    { parameter: 'Description', name: 'description' },
    { parameter: 'ImageName', name: 'image_name', pattern: /^[a-zA-Z][a-zA-Z0-9:._-]{1,63}$/ },
    { parameter: 'VSwitchId', name: 'vswitch_id' },
    { parameter: 'InstanceType', name: 'instance_type' },
    { parameter: 'SystemDiskSize', name: 'system_disk_size' },
    { parameter: 'InternetMaxBandwidthOut', name: 'internet_max_bandwidth_out' },
    { parameter: 'DeleteInstanceOnFailure', name: 'delete_instance_on_failure' },
    { parameter: 'BuildContent', name: 'build_content' },
    { parameter: 'ResourceGroupId', name: 'resource_group_id' },
    { parameter: 'AddAccount', name: 'add_account' },
    { parameter: 'ToRegionId', name: 'to_region_id' },
    { parameter: 'Tag', name: 'tags' },
  ],
  source: 'terraform-provider-2026-08',
} as const satisfies {
  readonly resource: string;
  readonly provider: { readonly name: string; readonly source: string; readonly version: string };
  readonly arguments: readonly TargetParameter[];
  readonly source: SourceId;
};

/** The properties of `ALIYUN::ECS::ImagePipeline`; the region belongs to the stack. */
export const ROS_PROPERTIES = {
  resource: 'ALIYUN::ECS::ImagePipeline',
  templateVersion: '2015-09-01',
  /** Starts a build, which costs money, unless it is false. */
  execute: 'ExecutePipeline',
  attribute: 'ImagePipelineId',
  properties: [
    { parameter: 'BaseImageType', name: 'BaseImageType', values: ['IMAGE', 'IMAGE_FAMILY'] },
    { parameter: 'BaseImage', name: 'BaseImage' },
    { parameter: 'Name', name: 'Name' },
    { parameter: 'Description', name: 'Description' },
    { parameter: 'ImageName', name: 'ImageName' },
    { parameter: 'VSwitchId', name: 'VSwitchId' },
    { parameter: 'InstanceType', name: 'InstanceType' },
    { parameter: 'SystemDiskSize', name: 'SystemDiskSize' },
    { parameter: 'InternetMaxBandwidthOut', name: 'InternetMaxBandwidthOut' },
    { parameter: 'DeleteInstanceOnFailure', name: 'DeleteInstanceOnFailure' },
    { parameter: 'BuildContent', name: 'BuildContent' },
    { parameter: 'ResourceGroupId', name: 'ResourceGroupId' },
    { parameter: 'AddAccount', name: 'AddAccount' },
    { parameter: 'ToRegionId', name: 'ToRegionId' },
    { parameter: 'Tag', name: 'Tags' },
  ],
  source: 'ros-cdk-1.11.0',
} as const satisfies {
  readonly resource: string;
  readonly templateVersion: string;
  readonly execute: string;
  readonly attribute: string;
  readonly properties: readonly TargetParameter[];
  readonly source: SourceId;
};

/**
 * Parameters that the metadata of the aliyun CLI 3.4.11 (of 2026-04-21) does not list, or lists without their members:
 * the CLI accepts them only with `--force`.
 */
export const CLI_FORCED_PARAMETERS: readonly string[] = [
  'RepairItem',
  'AdvancedOptions',
  'ImageOptions',
  'ImportImageOptions',
];

/** The official SDK for Node.js, and the parameters that its request class lacks. */
export const NODE_SDK = {
  package: '@alicloud/ecs20140526',
  credentials: '@alicloud/credentials',
  missing: ['AdvancedOptions.SkipBuildImage', 'AdvancedOptions.SkipCheckImage', 'ImportImageOptions.DockerOptions'],
  /** Members that keep their upper-case first letter; all others get a lower-case one. */
  unchangedNames: ['OSSBucket', 'OSSObject', 'OSType'],
  source: 'sdk-7.11.6',
} as const satisfies {
  readonly package: string;
  readonly credentials: string;
  readonly unchangedNames: readonly string[];
  readonly missing: readonly string[];
  readonly source: SourceId;
};

/** The operation, as an RPC-style request names it [sdk-7.11.6]. */
export const OPERATION = { product: 'ecs', action: 'CreateImagePipeline', version: '2014-05-26' } as const;
