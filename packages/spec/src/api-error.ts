/** Every error code that CreateImagePipeline documents, and those of CreateImageComponent that a component file can trigger. */
export const API_ERRORS = {
  'InvalidSourceInstance.NotFound': { http: 400, message: 'The specified source instance is not found.' },
  'InvalidName.Malformed': { http: 400, message: '%s' },
  'InvalidDescription.Malformed': { http: 400, message: '%s' },
  'InvalidImageName.Malformed': { http: 400, message: '%s' },
  'InvalidBaseImageType.NotSupportedValue': { http: 400, message: '%s' },
  'InvalidSystemDiskSize.NotSupportedValue': { http: 400, message: '%s' },
  'InvalidInternetMaxBandwidthOut.NotSupportedValue': { http: 400, message: '%s' },
  'InvalidAddAccountSize.ExceededMaxNumber': { http: 400, message: '%s' },
  'InvalidToRegionIdSize.ExceededMaxNumber': { http: 400, message: '%s' },
  'InvalidBuildContent.LengthExceeded': { http: 400, message: '%s' },
  'InvalidImageTemplateCommandSize.ExceededMaxNumber': { http: 400, message: '%s' },
  'DuplicatedCommand.FROM': { http: 400, message: '%s' },
  'InvalidCommandOrder.FROM': { http: 400, message: '%s' },
  'InvalidImageTemplateCommand.NotSupported': { http: 400, message: '%s' },
  'InvalidCommandContent.RUN': { http: 400, message: '%s' },
  'InvalidCommandContent.ENV': { http: 400, message: '%s' },
  'InvalidCommandContent.WORKDIR': { http: 400, message: '%s' },
  'InvalidCommandContent.COPY': { http: 400, message: '%s' },
  'InvalidCommandContent.USER': { http: 400, message: '%s' },
  'InvalidCommandContent.FROM': { http: 400, message: '%s' },
  'InvalidCommandContent.CMD': { http: 400, message: '%s' },
  'InvalidCommandContent.ENTRYPOINT': { http: 400, message: '%s' },
  'QuotaExceed.ImagePipeline': { http: 400, message: '%s.' },
  NoPermission: { http: 400, message: '%s.' },
  'EmptyCommandContent.LABEL': { http: 400, message: '%s.' },
  'EmptyCommandContent.ENV': { http: 400, message: '%s.' },
  'EmptyCommandContent.ENTRYPOINT': { http: 400, message: '%s.' },
  'EmptyCommandContent.CMD': { http: 400, message: '%s.' },
  'EmptyCommandContent.COPY': { http: 400, message: '%s.' },
  'EmptyCommandContent.WORKDIR': { http: 400, message: '%s.' },
  'NotEmptyCommandContent.RESTART': { http: 400, message: '%s.' },
  'EmptyCommandContent.USER': { http: 400, message: '%s.' },
  'EmptyCommandContent.RUN': { http: 400, message: '%s.' },
  'InvalidImage.OsTypeUnsupported': { http: 400, message: 'The specified base image does not support image building.' },
  'InvalidParameter.BuildContent': { http: 400, message: '%s.' },
  'InvalidParameter.TestContent': { http: 400, message: '%s.' },
  'InvalidImageComponent.NotSupported': { http: 400, message: '%s.' },
  InvalidParameterCombination: { http: 400, message: '%s.' },
  'InvalidParameter.RepairMode': { http: 400, message: 'The specified parameter RepairMode is invalid.' },
  'InvalidImageFamily.Malformed': { http: 400, message: 'The format of the specified image family is invalid.' },
  'InvalidImage.ImageOwnerAliasUnsupported': {
    http: 400,
    message: 'The specified base image does not support distributing.',
  },
  'InvalidParameter.ImportImageOptionsArchitecture': {
    http: 400,
    message: 'The specified parameter ImportImageOptions.Architecture is invalid. The correct value should be in [%s].',
  },
  'InvalidParameter.ImportImageOptionsOSType': {
    http: 400,
    message: 'The specified parameter ImportImageOptions.OSType is invalid. The correct value should be in [%s].',
  },
  'InvalidParameter.ImportImageOptionsBootMode': {
    http: 400,
    message: 'The specified parameter ImportImageOptions.BootMode is invalid. The correct value should be in [%s].',
  },
  'InvalidImportImageOptionsDiskDeviceMappings.LengthLimitExceeded': {
    http: 400,
    message: 'The length of the specified parameter ImportImageOptions.DiskDeviceMappings exceeds the limit(17).',
  },
  'InvalidParameter.ImportImageOptionsDiskDeviceMappingsOSSObject': {
    http: 400,
    message:
      'The specified parameter ImportImageOptions.DiskDeviceMappings.OSSObject is invalid. OSSObject supports up to 1023 characters, and cannot start with http:// or https://.',
  },
  'InvalidParameter.ImportImageOptionsDiskDeviceMappingsOSSBucket': {
    http: 400,
    message:
      'The specified parameter ImportImageOptions.DiskDeviceMappings.OSSBucket is invalid. OSSBucket supports up to 63 characters, only lowercase letters, numbers, and dashes are allowed, and cannot start or end with a dash.',
  },
  'InvalidParameter.ImportImageOptionsPlatform': {
    http: 400,
    message: 'The specified parameter ImportImageOptions.Platform is invalid. The correct value should be in [%s].',
  },
  'InvalidParameter.ImportImageOptionsLicenseType': {
    http: 400,
    message: 'The specified parameter ImportImageOptions.LicenseType is invalid. The correct value should be in [%s].',
  },
  'InvalidParameter.ImportImageOptionsFeaturesNvmeSupport': {
    http: 400,
    message:
      'The specified parameter ImportImageOptions.Features.NvmeSupport is invalid. The correct value should be in [%s].',
  },
  'InvalidParameter.NvmeSupport': {
    http: 400,
    message: 'The specified parameter NvmeSupport is invalid. The correct value should be in [%s].',
  },
  'InvalidParameter.ImportImageOptionsDiskDeviceMappingsFormat': {
    http: 400,
    message:
      'The specified parameter ImportImageOptions.DiskDeviceMappings.Format is invalid. The correct value should be in [%s].',
  },
  'InvalidOperation.DiskImageSizeExceeded': {
    http: 400,
    message:
      'The disk size exceeds the limit. Please check the specified parameter ImportImageOptions.DiskDeviceMappings.DiskImageSize and ImportImageOptions.DiskDeviceMappings.OSSObject. Ensure that each of them is between 1 and 2048 in size.',
  },
  'InvalidImageOptions.Description': {
    http: 400,
    message:
      'The specified parameter ImageOptions.Description is invalid. The length should be between 2 to 256 characters, and cannot start with http:// or https://.',
  },
  'InvalidImageName.Duplicated': {
    http: 400,
    message: 'The specified image name is already in use in the target region. Please try a different one.',
  },
  'InvalidImage.NotSupportRepair': { http: 400, message: 'The specified base image does not support repair.' },
  'Duplicate.TagKey': { http: 400, message: 'The Tag.N.Key contain duplicate key.' },
  'InvalidTagKey.Malformed': {
    http: 400,
    message:
      'The specified Tag.N.Key is not valid. Tag keys cannot be empty or null, support up to 128 characters, cannot start with "aliyun" or "acs:", and cannot contain "http://" or "https://".',
  },
  'InvalidTagValue.Malformed': {
    http: 400,
    message:
      'The specified Tag.N.Value is not valid. Tag values support up to 128 characters, and cannot contain "http://" or "https://".',
  },
  'InvalidAdvancedOptions.ImageNameSuffix': {
    http: 400,
    message: 'The specified parameter AdvancedOptions.ImageNameSuffix is invalid. The correct value should be in [%s].',
  },
  'InvalidImportImageOptions.DockerOptionsImageMalformed': {
    http: 400,
    message:
      'The specified parameter ImportImageOptions.DockerOptions.Image is invalid. The length should be between 1 to 512 characters.',
  },
  'InvalidImportImageOptions.DockerOptionsImageSizeMalformed': {
    http: 400,
    message:
      'The specified parameter ImportImageOptions.DockerOptions.ImageSize is invalid. The size should be between 1GB to 2048GB.',
  },
  'ImagePipeline.NotSupportWindowsInstance': {
    http: 403,
    message: 'Image pipeline does not support windows instance at this time.',
  },
  'InvalidOSSObject.NotAuthorized': {
    http: 403,
    message: 'The specified ImportImageOptions.DiskDeviceMappings.OSSObject is not allowed to be accessed.',
  },
  'InvalidOperation.NoPermissionCreateServiceLinkedRole': {
    http: 403,
    message:
      'You are not authorized to create Service-linked role. The system will automatically create it when the API is called for the first time. Check your RAM policies, and ensure that you are using the correct credentials.',
  },
  'InvalidOSSObject.NeedRestore': {
    http: 403,
    message:
      'The specified ImportImageOptions.DiskDeviceMappings.OSSObject is an archived object and needs to be restored first.',
  },
  'InvalidOperation.NoRightAccessOSS': {
    http: 403,
    message:
      'ECS service is not authorized to access your OSS. Check your RAM roles and policies, and ensure that ecs.aliyuncs.com is authorized to assume AliyunECSImageImportDefaultRole.',
  },
  'InvalidOperation.OSSObjectIsImporting': {
    http: 403,
    message: 'The specified ImportImageOptions.DiskDeviceMappings.OSSObject is importing.',
  },
  'InvalidImage.NotFound': { http: 404, message: '%s' },
  'InvalidResourceGroup.NotFound': { http: 404, message: 'The ResourceGroup provided does not exist in our records.' },
  'ImageComponent.NotFound': { http: 404, message: '%s.' },
  'InvalidInstanceType.NotFound': { http: 404, message: 'The specified instance type does not exist.' },
  'InvalidVSwitchId.NotFound': { http: 404, message: 'The specified VSwitchId does not exist.' },
  'InvalidRegionId.NotFound': { http: 404, message: '%s' },
  'InvalidImportImageOptionsDiskDeviceMappingsOSSObject.NotFound': {
    http: 404,
    message: 'The specified ImportImageOptions.DiskDeviceMappings.OSSObject is not found in this region.',
  },
  'MissingParameter.RepairMode': { http: 404, message: 'The specified parameter RepairMode is missing.' },
  'MissingParameter.ImportImageOptions': {
    http: 404,
    message: 'The specified parameter ImportImageOptions is missing.',
  },
  'MissingParameter.ImportImageOptionsDiskDeviceMappingsOSSObject': {
    http: 404,
    message: 'The specified parameter ImportImageOptions.DiskDeviceMappings.OSSObject is missing.',
  },
  'MissingParameter.ImportImageOptionsDiskDeviceMappingsOSSBucket': {
    http: 404,
    message: 'The specified parameter ImportImageOptions.DiskDeviceMappings.OSSBucket is missing.',
  },
  'MissingParameter.ImageOptionsDiskDeviceMappings': {
    http: 404,
    message: 'The specified parameter ImportImageOptions.DiskDeviceMappings is missing.',
  },
  'MissingImportImageOptions.DockerOptions': {
    http: 404,
    message: 'The specified parameter ImportImageOptions.DockerOptions is missing.',
  },
  'InvalidOssBucketName.NotFound': {
    http: 404,
    message: 'The specified parameter OssDeliveryConfig.BucketName does not exist.',
  },
  'InvalidCommand.Component': { http: 400, message: 'Image component does not support component command.' },
  'NotSupportedCommand.FROM': { http: 404, message: '%s' },
  'InvalidContent.LengthExceeded': { http: 400, message: '%s' },
  'InvalidParameter.Content': { http: 400, message: '%s' },
} as const;

export type ApiErrorCode = keyof typeof API_ERRORS;
