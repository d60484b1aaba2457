/** The messages about a template and its request or the catalogue of components, in English. */
export const en = {
  noComponentId: (id: string) =>
    `The catalogue has no image component with the id ${id}: correct it, or update the catalogue.`,
  noComponentName: (name: string) =>
    `The catalogue has no image component with the name ${name}: correct it, or update the catalogue.`,
  noComponentVersion: (name: string, version: string) =>
    `The catalogue has no version ${version} of the image component ${name}: correct it, or update the catalogue.`,
  incompleteCatalogue: (message: string) =>
    `${message} The catalogue is incomplete (it needs every page for both owners), so the component may exist.`,
  testComponent: (name: string) => `${name} is a Test component: use it in TestContent, or choose a Build component.`,
  buildComponent: (name: string) => `${name} is a Build component: use it in BuildContent, or choose a Test component.`,
  windowsComponent: (name: string) => `${name} is for Windows, but the image is Linux: choose a component for Linux.`,
  linuxComponent: (name: string) => `${name} is for Linux, but the image is Windows: choose a component for Windows.`,
  missingParameter: (component: string, name: string) =>
    `${component} needs the parameter ${name}, which has no default: add --${name} and its value.`,
  unknownParameter: (component: string, name: string, meant: string | undefined) =>
    meant === undefined
      ? `${component} has no parameter ${name}: remove it.`
      : `${component} has no parameter ${name}: write --${meant} if you mean that.`,
  wrongParameterType: (value: string, name: string, type: string) =>
    `"${value}" is not a ${type}, which the parameter ${name} takes: correct the value.`,

  contradictsRequest: (keyword: string, base: string) =>
    `${keyword} is ignored and names a different image from the request, which builds on ${base}: remove it.`,
  otherRegion: (region: string, requested: string) =>
    `The component is in the region ${region}, but the image is built in ${requested}: use a component from that region.`,
  linuxOnly: (keyword: string) =>
    `${keyword} works on Linux only, but the image is Windows: use COMPONENT, and components for Windows.`,
  copyNeedsNetwork: () =>
    'The intermediate instance cannot reach this URL: set InternetMaxBandwidthOut above 0, or give a VSwitchId with Internet access.',
  runNeedsNetwork: (command: string) =>
    `${command} needs the Internet, which the intermediate instance cannot reach: set InternetMaxBandwidthOut above 0, or give a VSwitchId with Internet access.`,
};
