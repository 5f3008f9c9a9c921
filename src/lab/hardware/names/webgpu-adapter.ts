import type { Source } from './decoded-name.ts';
import type { NameRule } from './rule.ts';

/** Where Chrome's names for architectures come from. */
const DAWN: Source = {
  title: 'Dawn: the names that WebGPU gives architectures',
  address: 'https://dawn.googlesource.com/dawn/+/refs/heads/main/src/dawn/gpu_info.json',
};

/** What the words of a WebGPU adapter mean; a card's series stands where a name of Chrome's covers nothing else. */
const ARCHITECTURES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  nvidia: {
    fermi: 'Fermi',
    kepler: 'Kepler',
    maxwell: 'Maxwell',
    pascal: 'Pascal',
    volta: 'Volta',
    turing: 'Turing',
    ampere: 'Ampere',
    lovelace: 'Ada Lovelace',
    blackwell: 'Blackwell',
  },
  amd: {
    'gcn-1': 'GCN 1',
    'gcn-2': 'GCN 2',
    'gcn-3': 'GCN 3',
    'gcn-4': 'GCN 4 (Polaris)',
    'gcn-5': 'GCN 5 (Vega)',
    'rdna-1': 'RDNA',
    'rdna-2': 'RDNA 2',
    'rdna-3': 'RDNA 3',
    'rdna-4': 'RDNA 4',
    'cdna-1': 'CDNA',
  },
  intel: {
    'gen-7': 'Gen7 (Ivy Bridge, Haswell)',
    'gen-8': 'Gen8 (Broadwell)',
    'gen-9': 'Gen9 and Gen9.5 (Skylake to Comet Lake)',
    'gen-11': 'Gen11 (Ice Lake, Jasper Lake)',
    'gen-12lp': 'Xe-LP (Tiger Lake to Raptor Lake)',
    'gen-12hp': 'Xe-HPG (Arc A series)',
    'xe-lpg': 'Xe-LPG (Meteor Lake, Arrow Lake)',
    'xe-2lpg': 'Xe2-LPG (Lunar Lake)',
    'xe-2hpg': 'Xe2-HPG (Arc B series)',
    'xe-3lpg': 'Xe3-LPG (Panther Lake)',
  },
  arm: { midgard: 'Midgard', bifrost: 'Bifrost', valhall: 'Valhall', 'gen-5': 'Gen 5' },
  qualcomm: {
    'adreno-4xx': 'Adreno 400 numbers',
    'adreno-5xx': 'Adreno 500 numbers',
    'adreno-6xx': 'Adreno 600 numbers',
    'adreno-7xx': 'Adreno 700 numbers',
    'adreno-8xx': 'Adreno 800 numbers',
  },
};

const VENDORS: Readonly<Record<string, string>> = {
  nvidia: 'NVIDIA',
  amd: 'AMD',
  intel: 'Intel',
  arm: 'Arm',
  qualcomm: 'Qualcomm',
  apple: 'Apple',
};

const ADAPTER_ALONE = 'Which model it is, and its VRAM: WebGPU names the architecture only.';

/** What WebGPU tells of an adapter: `nvidia ampere`, `intel gen-12lp`, `apple common-3`. */
export const WEBGPU_RULE: NameRule = {
  pattern:
    /(?<![\w-])(?<vendor>nvidia|amd|intel|arm|qualcomm|apple)(?: |\/|, )(?<architecture>(?:gcn|rdna|cdna|gen|xe|adreno|common|metal)-\w{1,5}|fermi|kepler|maxwell|pascal|volta|turing|ampere|lovelace|blackwell|midgard|bifrost|valhall)(?![\w-])/dgi,
  read: ({ vendor = '', architecture = '' }) => {
    const key = vendor.toLowerCase();
    const name = VENDORS[key] ?? vendor;
    const parts = [{ group: 'vendor', what: 'vendor', meaning: `${name}, the maker` }];
    if (key === 'apple') {
      return {
        kind: 'gpu',
        vendor: name,
        parts: [
          ...parts,
          {
            group: 'architecture',
            what: 'feature family',
            meaning: 'what Metal can do on it, which is alike on many of Apple’s chips',
          },
        ],
        unknown: [
          'Which chip it is: Chrome names a family of features for Apple’s GPUs, and no generation.',
        ],
        source: DAWN,
      };
    }
    const known = ARCHITECTURES[key]?.[architecture.toLowerCase()] ?? null;
    return {
      kind: 'gpu',
      vendor: name,
      parts: [...parts, { group: 'architecture', what: 'architecture', meaning: known }],
      facts: { architecture: known },
      unknown: [ADAPTER_ALONE],
      source: DAWN,
    };
  },
};
