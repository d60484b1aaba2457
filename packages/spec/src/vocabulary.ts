import type { OperatingSystem } from './command.js';

/** The platforms of an imported image [api-page-2025], by the OSType that they belong to. */
export const PLATFORMS = {
  linux: [
    'Aliyun',
    'Anolis',
    'CentOS',
    'Ubuntu',
    'CoreOS',
    'SUSE',
    'Debian',
    'OpenSUSE',
    'FreeBSD',
    'RedHat',
    'Kylin',
    'UOS',
    'Fedora',
    'Fedora CoreOS',
    'CentOS Stream',
    'AlmaLinux',
    'Rocky Linux',
    'Gentoo',
    'Customized Linux',
    'Others Linux',
  ],
  windows: [
    'Windows Server 2022',
    'Windows Server 2019',
    'Windows Server 2016',
    'Windows Server 2012',
    'Windows Server 2008',
    'Windows Server 2003',
    'Other Windows',
  ],
} as const satisfies Record<OperatingSystem, readonly string[]>;

const LINUX_REPAIR_ITEMS = ['fstab', 'grub', 'dhcp', 'selinux', 'growpart', 'cloudinit', 'aegis', 'nvme'] as const;
const WINDOWS_REPAIR_ITEMS = ['bcd', 'hotfix', 'disk', 'update', 'server', 'bootmgr', 'vminit', 'osloader'] as const;
const COMMON_REPAIR_ITEMS = ['virtio', 'standardizedtimezone'] as const;

/** What RepairItem may name [sdk-7.11.6], by operating system; two names belong to both. */
export const REPAIR_ITEMS = {
  linux: [...LINUX_REPAIR_ITEMS, ...COMMON_REPAIR_ITEMS],
  windows: [...WINDOWS_REPAIR_ITEMS, ...COMMON_REPAIR_ITEMS],
} as const satisfies Record<OperatingSystem, readonly string[]>;

/** Each name that RepairItem may have, once. */
export const REPAIR_ITEM_NAMES = [...LINUX_REPAIR_ITEMS, ...WINDOWS_REPAIR_ITEMS, ...COMMON_REPAIR_ITEMS] as const;

/**
 * Known regions [terraform-provider-2026-08]; newer ones may be missing. Image Builder publishes no list of its own.
 */
export const REGIONS = [
  'cn-hangzhou',
  'cn-qingdao',
  'cn-beijing',
  'cn-hongkong',
  'cn-shenzhen',
  'cn-shanghai',
  'cn-zhangjiakou',
  'cn-huhehaote',
  'cn-chengdu',
  'cn-heyuan',
  'cn-wulanchabu',
  'cn-guangzhou',
  'cn-nanjing',
  'cn-fuzhou',
  'cn-zhongwei',
  'ap-southeast-1',
  'ap-northeast-1',
  'ap-northeast-2',
  'ap-southeast-2',
  'ap-southeast-3',
  'ap-southeast-5',
  'ap-southeast-6',
  'ap-southeast-7',
  'ap-southeast-8',
  'ap-south-1',
  'us-west-1',
  'us-east-1',
  'us-southeast-1',
  'na-south-1',
  'me-east-1',
  'me-central-1',
  'eu-central-1',
  'eu-west-1',
  'rus-west-1',
  'cn-hangzhou-finance',
  'cn-hzfinance',
  'cn-hzjbp',
  'cn-beijing-finance-1',
  'cn-beijing-finance-1-pub',
  'cn-shanghai-finance-1',
  'cn-shanghai-finance-1-pub',
  'cn-shenzhen-finance-1',
  'cn-szfinance',
  'cn-shenzhen-finance',
  'cn-north-2-gov-1',
] as const;

/** The shapes of identifiers, as far as the documents and real ones show them. */
export const ID_SHAPES = {
  component: { prefix: 'ic-', arn: 'acs:ecs:', example: 'ic-bp122acttbs2sxdyq2ky' },
  image: { prefix: 'm-', example: 'm-bp67acfmxazb4p0001' },
  resourceGroup: { prefix: 'rg-', example: 'rg-bp67acfmxazb4p0001' },
  vSwitch: { prefix: 'vsw-', example: 'vsw-bp67acfmxazb4p0001' },
} as const;

/** The top-level keys of a component in YAML format; a template never has them [command-page-2024-12]. */
export const COMPONENT_YAML_KEYS = ['Parameters', 'Tasks'] as const;

/** The id of a public image is a name: `aliyun_3_x64_20G_alibase_20240528.vhd` [terraform-provider-2026-08]. */
const PUBLIC_IMAGE = /_alibase_\d{8}\.vhd$/;

/** The operating system in the name of a public image, `win2022_…_alibase_20241211.vhd`; else undefined. */
export function systemOfPublicImage(image: string): OperatingSystem | undefined {
  if (!PUBLIC_IMAGE.test(image)) return undefined;
  return image.startsWith('win') ? 'windows' : 'linux';
}

/** Whether a text looks like the id of a custom or public image. */
export function isImageId(text: string): boolean {
  return /^[\w.-]+$/.test(text) && (text.startsWith(ID_SHAPES.image.prefix) || PUBLIC_IMAGE.test(text));
}
