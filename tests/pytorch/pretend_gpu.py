"""The companion script with a GPU that it does not have: PyTorch's CPU by another name.

usage: pretend_gpu.py FAILS_AFTER ARGUMENTS...
FAILS_AFTER is the number of waits after which the GPU is lost, or "never".
"""
import sys

import overhead


class PretendGpu(overhead.Device):
    """A device on the side of the GPU whose every wait may be the last that works."""

    def __init__(self, fails_after):
        super().__init__("cpu")
        self.kind, self.side, self.trainer = "pretend", "gpu", "pytorch-gpu"
        self.waits_left = fails_after

    def sync(self):
        self.waits_left -= 1
        if self.waits_left < 0:
            raise RuntimeError(
                "CUDA error: unspecified launch failure\nCUDA kernel errors might ..."
            )

    def facts(self):
        return overhead.gpu_facts("nvidia", "sm_00", "Pretend 4090", "1.0 GiB VRAM")


fails_after = float("inf") if sys.argv[1] == "never" else int(sys.argv[1])
overhead.find_gpu = lambda wanted: (PretendGpu(fails_after), None)
sys.exit(overhead.main(sys.argv[2:]))
