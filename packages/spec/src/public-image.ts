import type { OperatingSystem } from './command.js';

/**
 * The system of a public image, by its name: `aliyun_3_x64_20G_alibase_20251030.vhd`,
 * `win2022_21H2_x64_dtc_en-us_40G_alibase_20241211.vhd` (observed in Terraform's and ROS's examples). Undefined for any
 * other name, and for systems that Image Builder does not know.
 */
export function publicImageSystem(name: string): OperatingSystem | undefined {
  if (!/_alibase_\d{8}\.vhd$/.test(name) || name.startsWith('freebsd')) return undefined;
  return name.startsWith('win') ? 'windows' : 'linux';
}
