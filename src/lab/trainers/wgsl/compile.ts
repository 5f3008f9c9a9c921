/** Kernels that read and write the same buffers. */
export interface Program {
  /** Names the program in messages and in the browser's GPU tools. */
  readonly label: string;
  /** The texts of WGSL files; they are joined, so that a file may use what an earlier one declares. */
  readonly files: readonly string[];
  /** The entry point of each kernel. */
  readonly kernels: readonly string[];
  /** The values of the `override` declarations. */
  readonly constants: Readonly<Record<string, number>>;
  /** What each binding of group 0 is, in order. */
  readonly bindings: readonly GPUBufferBindingType[];
}

/** A program that is ready to be launched. */
export interface Compiled {
  /** One for each kernel, in the program's order. */
  readonly pipelines: readonly GPUComputePipeline[];
  /** The layout of group 0, the same for all of them. */
  readonly bindings: GPUBindGroupLayout;
}

/**
 * Compiles a program and waits for it. Throws with the compiler's own message where the GPU refuses it: WebGPU
 * by itself reports an error in a shader to the console and goes on with a module that does nothing.
 */
export async function compile(device: GPUDevice, program: Program): Promise<Compiled> {
  const { label, kernels, constants } = program;
  const module = await createModule(device, program);
  const bindings = device.createBindGroupLayout({
    label,
    entries: program.bindings.map((type, binding) => ({
      binding,
      visibility: GPUShaderStage.COMPUTE,
      buffer: { type },
    })),
  });
  const layout = device.createPipelineLayout({ label, bindGroupLayouts: [bindings] });
  const pipelines = await Promise.all(
    kernels.map((entryPoint) =>
      device.createComputePipelineAsync({
        label: `${label} ${entryPoint}`,
        layout,
        compute: { module, entryPoint, constants: { ...constants } },
      }),
    ),
  );
  return { pipelines, bindings };
}

async function createModule(
  device: GPUDevice,
  { label, files }: Program,
): Promise<GPUShaderModule> {
  device.pushErrorScope('validation');
  const module = device.createShaderModule({ label, code: files.join('\n') });
  const [error, { messages }] = await Promise.all([
    device.popErrorScope(),
    module.getCompilationInfo(),
  ]);
  const refusals = messages.filter(({ type }) => type === 'error').map(({ message }) => message);
  if (error || refusals.length > 0) {
    const reason = refusals.join('; ') || error?.message;
    throw new Error(
      `The GPU's compiler refused the shader ${label}: ${reason ?? 'no reason given'}`,
    );
  }
  return module;
}
