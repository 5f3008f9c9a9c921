/** A kernel that does nothing. */
const SHADER = '@compute @workgroup_size(1) fn nothing() {}';

/** Launches of a kernel that does nothing, in three ways. Each call is done when the GPU is idle. */
export interface EmptyLaunches {
  /** All of them in one pass of one submit. */
  onePass(count: number): Promise<void>;
  /** Each in a pass of its own, all passes in one submit. */
  ownPass(count: number): Promise<void>;
  /** Each in a pass and a submit of its own. */
  ownSubmit(count: number): Promise<void>;
}

/** Compiles the kernel, and waits for it. It binds no buffer, so there is nothing to free. */
export async function openEmptyLaunches(device: GPUDevice): Promise<EmptyLaunches> {
  const { queue } = device;
  const pipeline = await device.createComputePipelineAsync({
    label: 'empty launches',
    layout: device.createPipelineLayout({ bindGroupLayouts: [] }),
    compute: { module: device.createShaderModule({ code: SHADER }), entryPoint: 'nothing' },
  });

  // #region ways
  const encodePass = (encoder: GPUCommandEncoder, launches: number): void => {
    const pass = encoder.beginComputePass();
    pass.setPipeline(pipeline);
    for (let done = 0; done < launches; done++) pass.dispatchWorkgroups(1);
    pass.end();
  };
  return {
    onePass: async (count) => {
      const encoder = device.createCommandEncoder();
      encodePass(encoder, count);
      queue.submit([encoder.finish()]);
      await queue.onSubmittedWorkDone();
    },
    ownPass: async (count) => {
      const encoder = device.createCommandEncoder();
      for (let done = 0; done < count; done++) encodePass(encoder, 1);
      queue.submit([encoder.finish()]);
      await queue.onSubmittedWorkDone();
    },
    ownSubmit: async (count) => {
      for (let done = 0; done < count; done++) {
        const encoder = device.createCommandEncoder();
        encodePass(encoder, 1);
        queue.submit([encoder.finish()]);
      }
      await queue.onSubmittedWorkDone();
    },
  };
  // #endregion ways
}
