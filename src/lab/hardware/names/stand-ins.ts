import type { Source } from './decoded-name.ts';
import { CLOCK, type NameRule, type PartReading } from './rule.ts';

/** What a program that plays GPU is said to be. */
const SOFTWARE_REMARK = 'Virtual or software: your CPU, playing GPU.';

/** Programs that draw on the CPU, with who makes them and where that is said. */
const RENDERERS: readonly { name: RegExp; vendor: string; meaning: string; source: Source }[] = [
  {
    name: /swiftshader/i,
    vendor: 'Google',
    meaning: 'Google’s renderer: a program that does a GPU’s work on the CPU',
    source: { title: 'SwiftShader', address: 'https://github.com/google/swiftshader' },
  },
  {
    name: /pipe|lavapipe|swrast|mesa/i,
    vendor: 'Mesa',
    meaning: 'Mesa’s renderer: a program that does a GPU’s work on the CPU',
    source: { title: 'Mesa: LLVMpipe', address: 'https://docs.mesa3d.org/drivers/llvmpipe.html' },
  },
  {
    name: /basic|warp/i,
    vendor: 'Microsoft',
    meaning: 'Microsoft’s renderer (WARP): a program that does a GPU’s work on the CPU',
    source: {
      title: 'Microsoft: Windows Advanced Rasterization Platform (WARP)',
      address: 'https://learn.microsoft.com/en-us/windows/win32/direct3darticles/directx-warp',
    },
  },
];

/** `SwiftShader`, `llvmpipe (LLVM 15.0.6, 256 bits)`, `Microsoft Basic Render Driver`, and the same from WebGPU. */
export const SOFTWARE_RULE: NameRule = {
  pattern:
    /(?<![\w-])(?:(?:Google|Microsoft|Mesa)[ /,]{1,2})?(?<renderer>SwiftShader|llvmpipe|softpipe|lavapipe|swrast|Basic Render Driver|(?<=Microsoft[ /])WARP|(?<=Mesa[ /])software)(?: (?:Device|driver))?(?![\w-])/dgi,
  read: ({ renderer = '' }) => {
    const found = RENDERERS.find(({ name }) => name.test(renderer)) ?? RENDERERS[1];
    return {
      kind: 'gpu',
      nature: 'software',
      vendor: found?.vendor ?? 'Mesa',
      parts: [{ group: 'renderer', what: 'renderer', meaning: found?.meaning ?? null }],
      facts: {},
      unknown: [
        'Whether the computer has a GPU besides: the browser or the system did not use one.',
      ],
      remark: SOFTWARE_REMARK,
      ...(found ? { source: found.source } : {}),
    };
  },
};

const HYPERVISOR: PartReading = {
  group: 'machine',
  what: 'virtual machine',
  meaning: 'the name that a virtual machine gives its display or CPU',
};

/** GPUs that a virtual machine makes up: `VMware SVGA 3D`, `virgl`, `Parallels Display Adapter`. */
export const VIRTUAL_GPU_RULE: NameRule = {
  pattern:
    /(?<![\w-])(?<machine>VMware SVGA(?: ?3D| II Adapter)?|SVGA3D|virgl|VirtIO GPU|Red Hat QXL(?: controller)?|Parallels Display Adapter(?: \(WDDM\))?|VirtualBox Graphics Adapter(?: \(WDDM\))?|Microsoft Hyper-V Video|Microsoft Remote Display Adapter|Microsoft Basic Display Adapter|Apple Paravirtual device)(?![\w-])/dgi,
  read: () => ({
    kind: 'gpu',
    nature: 'virtual',
    vendor: 'a virtual machine',
    parts: [HYPERVISOR],
    unknown: ['Which GPU, if any, does the work behind it.'],
    remark: 'A virtual display: the name says nothing of the hardware behind it.',
  }),
};

/** CPUs whose name a virtual machine made up: `QEMU Virtual CPU version 2.5+`, `Intel Xeon Processor (Skylake, IBRS)`. */
export const VIRTUAL_CPU_RULE: NameRule = {
  pattern:
    /(?<![\w-])(?<machine>QEMU (?:Virtual|TCG) CPU(?: version \d(?:\.\d)?\+?)?|Common (?:32-bit )?KVM processor|VirtualApple(?: @ \d\.\d{1,2} ?GHz)?(?: processor)?|(?:AMD )?EPYC-(?:Rome|Milan|Genoa|Turin)(?:-v\d)?(?: Processor)?|(?:Intel )?(?:Xeon|Core) Processor \([A-Z][\w ,-]{2,40}\))(?![\w-])/dgi,
  read: ({ machine = '' }) => ({
    kind: 'cpu',
    nature: 'virtual',
    vendor: /AMD|EPYC/i.test(machine)
      ? 'AMD'
      : /Intel|Xeon|Core/i.test(machine)
        ? 'Intel'
        : 'a virtual machine',
    parts: [HYPERVISOR],
    unknown: [
      'Which CPU is behind it. A generation in the name is the one that is imitated, and the real one may be newer.',
    ],
    remark: 'A virtual CPU: the name was chosen for the virtual machine.',
  }),
};

/** Server CPUs without a number, as clouds show them: `Intel Xeon CPU @ 2.20GHz`, `AMD EPYC Processor`. */
export const NUMBERLESS_CPU_RULE: NameRule = {
  pattern:
    /(?<![\w-])(?:(?:(?<intel>Intel) )?(?<xeon>Xeon)(?: CPU| Processor){1,2}(?: @ (?<clock>\d\.\d{1,2} ?GHz))?|(?:(?<amd>AMD) )?(?<epyc>EPYC)(?: Processor)?)(?![\w-])(?! \d)(?! [EWDMPGSBwLX]\w{0,8}[-\d])/dgi,
  read: ({ intel, xeon, amd }) => {
    if (intel === undefined && amd === undefined) return null;
    const isXeon = xeon !== undefined;
    return {
      kind: 'cpu',
      vendor: isXeon ? 'Intel' : 'AMD',
      parts: [
        { group: 'intel', what: 'vendor', meaning: 'Intel, the maker' },
        { group: 'amd', what: 'vendor', meaning: 'AMD, the maker' },
        { group: 'xeon', what: 'family', meaning: 'Intel’s line for servers and workstations' },
        { group: 'epyc', what: 'family', meaning: 'AMD’s line for servers' },
        CLOCK,
      ],
      facts: { place: 'server' },
      unknown: ['Generation, architecture and cores: the name has no number.'],
      remark: 'Virtual machines show such names, with the number left out.',
    };
  },
};
