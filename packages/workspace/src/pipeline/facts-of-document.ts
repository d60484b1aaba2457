import type { RequestFacts } from '@imgtpl/language';
import { assembleRequest, type PipelineDocument } from '@imgtpl/request';
import { systemOfPublicImage } from '@imgtpl/spec';

/** What template rules need to know about a request; undefined for a document that cannot be read. */
export function factsOfDocument(document: PipelineDocument): RequestFacts | undefined {
  if (document.root === undefined) return undefined;
  // Values may have the wrong type.
  const request: Readonly<Record<string, unknown>> = { ...assembleRequest(document) };
  return {
    region: textOf(request['RegionId']),
    base: baseOf(request),
    system: systemOf(request),
    network: networkOf(request),
  };
}

function baseOf({ BaseImageType: type, BaseImage }: Readonly<Record<string, unknown>>): RequestFacts['base'] {
  if (type === 'OSS') return { type };
  const id = textOf(BaseImage);
  return (type === 'IMAGE' || type === 'IMAGE_FAMILY') && id !== undefined ? { type, id } : undefined;
}

function systemOf(request: Readonly<Record<string, unknown>>): RequestFacts['system'] {
  const { BaseImageType: type, BaseImage: image, ImportImageOptions: options } = request;
  if (type === 'IMAGE' && typeof image === 'string') return systemOfPublicImage(image);
  if (type !== 'OSS' || typeof options !== 'object' || options === null || !('OSType' in options)) return undefined;
  return options.OSType === 'windows' || options.OSType === 'linux' ? options.OSType : undefined;
}

/** A bandwidth that is not a number is reported elsewhere, and nothing is concluded from it. */
function networkOf({ VSwitchId, InternetMaxBandwidthOut }: Readonly<Record<string, unknown>>): RequestFacts['network'] {
  if (textOf(VSwitchId) !== undefined) return 'given';
  if (InternetMaxBandwidthOut === undefined) return 'none';
  if (typeof InternetMaxBandwidthOut !== 'number' || InternetMaxBandwidthOut < 0) return undefined;
  return InternetMaxBandwidthOut > 0 ? 'given' : 'none';
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
