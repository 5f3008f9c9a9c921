import type { DecodedName } from '../../../src/lab/hardware/names/decoded-name.ts';
import { AMD_EPYC } from '../../../src/lab/hardware/names/tables/amd-epyc.ts';
import { AMD_INSTINCT } from '../../../src/lab/hardware/names/tables/amd-instinct.ts';
import {
  AMD_RADEON,
  AMD_RADEON_ON_CHIP,
  AMD_RADEON_PRO,
} from '../../../src/lab/hardware/names/tables/amd-radeon.ts';
import { AMD_RYZEN } from '../../../src/lab/hardware/names/tables/amd-ryzen.ts';
import { AMD_THREADRIPPER } from '../../../src/lab/hardware/names/tables/amd-threadripper.ts';
import { APPLE_M } from '../../../src/lab/hardware/names/tables/apple-m.ts';
import { INTEL_CORE_I } from '../../../src/lab/hardware/names/tables/intel-core-i.ts';
import { INTEL_CORE_ULTRA } from '../../../src/lab/hardware/names/tables/intel-core-ultra.ts';
import {
  INTEL_ARC,
  INTEL_DATACENTRE_GPU,
  INTEL_ON_CHIP,
} from '../../../src/lab/hardware/names/tables/intel-graphics.ts';
import { INTEL_PROCESSOR } from '../../../src/lab/hardware/names/tables/intel-processor.ts';
import { INTEL_XEON } from '../../../src/lab/hardware/names/tables/intel-xeon.ts';
import { NVIDIA_DATACENTRE } from '../../../src/lab/hardware/names/tables/nvidia-datacentre.ts';
import { NVIDIA_GEFORCE } from '../../../src/lab/hardware/names/tables/nvidia-geforce.ts';
import { NVIDIA_PROFESSIONAL } from '../../../src/lab/hardware/names/tables/nvidia-professional.ts';
import { QUALCOMM } from '../../../src/lab/hardware/names/tables/qualcomm.ts';

const ROWS = [
  AMD_EPYC,
  AMD_INSTINCT,
  AMD_RADEON,
  AMD_RADEON_ON_CHIP,
  AMD_RADEON_PRO,
  AMD_RYZEN,
  AMD_THREADRIPPER,
  APPLE_M,
  INTEL_ARC,
  INTEL_CORE_I,
  INTEL_CORE_ULTRA,
  INTEL_DATACENTRE_GPU,
  INTEL_ON_CHIP,
  INTEL_PROCESSOR,
  INTEL_XEON,
  NVIDIA_DATACENTRE,
  NVIDIA_GEFORCE,
  NVIDIA_PROFESSIONAL,
  QUALCOMM,
].flat();

/** Every model of every table, with the architecture and year of its row. */
export const MODELS = ROWS.flatMap((row) =>
  [...row.models.keys()].map((key) => ({ key, architecture: row.architecture, year: row.year })),
);

/** The runs of letters and of digits, so that spaces, dashes and trademark signs make no difference. */
const runs = (text: string): readonly string[] =>
  text
    .replace(/\((?:R|TM|C)\)/gi, ' ')
    .toUpperCase()
    .match(/[A-Z]+|\d+|\+/g) ?? [];

/** What WebGPU says of an adapter, which is an architecture itself, and the one GPU whose number is its architecture. */
const NAMES_WITHOUT_MODEL =
  /^(?:nvidia|amd|intel|arm|qualcomm)(?: |\/|, )(?:[a-z]+|[a-z]+-\w+)$|^(?:Qualcomm )?Adreno X[12]-\d\d$/i;

/**
 * Claims of a decoding that the tables don't bear out, as sentences; none for a right one.
 *
 * A name may claim an architecture, a year, cores or VRAM only if it ends in, or holds, the name of a model in the tables,
 * letter for letter, and then only what that model's row says. This looks the model up on a way of its own: it searches all
 * keys in the text of the name, and knows nothing of patterns, groups and rules.
 */
export function wrongClaims({ text, facts }: DecodedName): string[] {
  const { architecture, year, cores, memoryGb } = facts;
  if (architecture === null && year === null && cores === null && memoryGb.length === 0) return [];
  if (NAMES_WITHOUT_MODEL.test(text)) return [];
  const name = runs(text);
  const fitting = MODELS.map((model) => ({ ...model, runs: runs(model.key) })).flatMap((model) => {
    const at = placeOf(name, model.runs);
    return at === null ? [] : [{ ...model, rest: name.toSpliced(at, model.runs.length) }];
  });
  // i7-13700 is within i7-13700K, and is another one.
  const longest = Math.max(0, ...fitting.map((model) => model.runs.length));
  const isBorneOut = fitting.some(
    (model) =>
      model.runs.length === longest &&
      model.architecture === architecture &&
      (year === null || model.year === year) &&
      model.rest.every((run) => BESIDE.has(run) || /^\d+$/.test(run)),
  );
  return isBorneOut ? [] : [`“${text}” claims ${String(architecture)} of ${String(year)}.`];
}

/** What may stand beside a model in a name. Another letter or word would make it another model. */
const BESIDE = new Set(
  `INTEL AMD NVIDIA APPLE QUALCOMM ATI CORE XEON RYZEN AI THREADRIPPER EPYC RADEON INSTINCT GEFORCE ARC TESLA
   RX SNAPDRAGON DATA CENTER TH ST ND RD GEN CPU PROCESSOR GHZ WITH GRAPHICS GPU SERIES LAPTOP MOBILE MAX Q
   DESIGN GB HBM E SXM PCIE NVL GENERATION EDITION WORKSTATION SERVER SFF V X ELITE PLUS UHD`.split(
    /\s+/,
  ),
);

/** Where in a name the runs of a model stand, one after the other. */
function placeOf(name: readonly string[], model: readonly string[]): number | null {
  const at = name.findIndex((_, start) => model.every((run, index) => name[start + index] === run));
  return at < 0 ? null : at;
}
