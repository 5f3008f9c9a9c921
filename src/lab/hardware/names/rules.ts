import { AMD_EPYC_RULE } from './amd-epyc.ts';
import { AMD_INSTINCT_RULE } from './amd-instinct.ts';
import {
  AMD_ON_CHIP_RULE,
  AMD_RADEON_APPLE_RULE,
  AMD_RADEON_PRO_RULE,
  AMD_RADEON_RULE,
  AMD_VEGA_RULE,
} from './amd-radeon.ts';
import {
  AMD_RYZEN_AI_RULE,
  AMD_RYZEN_HUNDREDS_RULE,
  AMD_RYZEN_RULE,
  AMD_RYZEN_Z_RULE,
  AMD_THREADRIPPER_RULE,
} from './amd-ryzen.ts';
import { APPLE_RULE } from './apple.ts';
import { INTEL_CORE_ULTRA_RULE, INTEL_PROCESSOR_RULE } from './intel-core-ultra.ts';
import { INTEL_CORE_RULE } from './intel-core.ts';
import { INTEL_ARC_RULE, INTEL_DATACENTRE_GPU_RULE, INTEL_ON_CHIP_RULE } from './intel-graphics.ts';
import { INTEL_XEON_RULE } from './intel-xeon.ts';
import { NVIDIA_DATACENTRE_RULE } from './nvidia-datacentre.ts';
import { NVIDIA_CUT_RULE, NVIDIA_GEFORCE_RULE, NVIDIA_TITAN_RULE } from './nvidia-geforce.ts';
import {
  NVIDIA_QUADRO_RULE,
  NVIDIA_RTX_A_RULE,
  NVIDIA_RTX_PRO_RULE,
  NVIDIA_T_RULE,
} from './nvidia-professional.ts';
import { OTHER_LINES_RULE } from './other-lines.ts';
import {
  QUALCOMM_GPU_RULE,
  QUALCOMM_PHONE_GPU_RULE,
  QUALCOMM_RULE,
  QUALCOMM_X_RULE,
} from './qualcomm.ts';
import type { NameRule } from './rule.ts';
import {
  NUMBERLESS_CPU_RULE,
  SOFTWARE_RULE,
  VIRTUAL_CPU_RULE,
  VIRTUAL_GPU_RULE,
} from './stand-ins.ts';
import { WEBGPU_RULE } from './webgpu-adapter.ts';

/** All rules. Where two fit equally well, the first in this list is taken. */
export const RULES: readonly NameRule[] = [
  INTEL_CORE_RULE,
  INTEL_CORE_ULTRA_RULE,
  INTEL_PROCESSOR_RULE,
  INTEL_XEON_RULE,
  AMD_RYZEN_RULE,
  AMD_RYZEN_HUNDREDS_RULE,
  AMD_RYZEN_AI_RULE,
  AMD_RYZEN_Z_RULE,
  AMD_THREADRIPPER_RULE,
  AMD_EPYC_RULE,
  APPLE_RULE,
  QUALCOMM_X_RULE,
  QUALCOMM_RULE,
  QUALCOMM_GPU_RULE,
  QUALCOMM_PHONE_GPU_RULE,
  NVIDIA_GEFORCE_RULE,
  NVIDIA_TITAN_RULE,
  NVIDIA_CUT_RULE,
  NVIDIA_QUADRO_RULE,
  NVIDIA_RTX_A_RULE,
  NVIDIA_RTX_PRO_RULE,
  NVIDIA_T_RULE,
  NVIDIA_DATACENTRE_RULE,
  AMD_RADEON_RULE,
  AMD_VEGA_RULE,
  AMD_RADEON_PRO_RULE,
  AMD_RADEON_APPLE_RULE,
  AMD_ON_CHIP_RULE,
  AMD_INSTINCT_RULE,
  INTEL_ARC_RULE,
  INTEL_ON_CHIP_RULE,
  INTEL_DATACENTRE_GPU_RULE,
  WEBGPU_RULE,
  SOFTWARE_RULE,
  VIRTUAL_GPU_RULE,
  VIRTUAL_CPU_RULE,
  NUMBERLESS_CPU_RULE,
  OTHER_LINES_RULE,
];
