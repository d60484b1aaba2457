import { visible } from '@imgtpl/language';

/** A template that gets a new pipeline file. */
export interface StarterTemplate {
  /** The file name, with its endings. */
  readonly file: string;
  /** The file name without endings: used as Name if the API accepts it. */
  readonly stem: string;
}

/** The text of a new pipeline file that builds a template on a common image: something to begin with. */
export function starterPipeline({ file, stem }: StarterTemplate): string {
  const name = NAME.test(stem) ? `Name: ${stem}\n` : '';
  return `# The request of CreateImagePipeline, in the API's own names. ${visible(file)} is its BuildContent.
RegionId: cn-hangzhou
${name}BaseImageType: IMAGE_FAMILY
BaseImage: acs:alibaba_cloud_linux_3_2104_lts_x64
# With 0, the default, nothing can be downloaded during the build.
InternetMaxBandwidthOut: 10
`;
}

/** What the API accepts as a Name, and YAML 1.1 and 1.2 read as a text without quotes. */
const NAME = /^(?!(?:true|false|null|yes|no|on|off)$)[a-z][a-z0-9_-]{1,63}$/i;
