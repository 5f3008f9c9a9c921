#!/usr/bin/env python3
"""Time the notes' training loop on this machine's CPU and GPU in PyTorch, and where its time goes.

Needs Python 3.8 or newer and PyTorch 1.13 or newer (https://pytorch.org), and nothing else: the
data is in this file. Sends nothing anywhere. With --json it writes a report that the course's
pages open.

  python3 overhead.py                            # CPU and, where there is one, GPU: half a minute
  python3 overhead.py --json report.json         # the same, and keeps the report
  python3 overhead.py --device cpu --budget-s 5  # the CPU alone, for five seconds

What is timed, one block of each in random order making a round:
  cpu.epochMs, gpu.epochMs  an epoch of the notes' loop, the loss read as --read-every says first
  ratio                     the GPU's epoch over the CPU's, from blocks timed side by side
  item.perReadMs            what one more loss.item() costs the GPU's loop: slope over --read-every
  launch.perDispatchMs      one more tiny kernel on the GPU, PyTorch's own work for it included
  upload.*, readback.*      copies from RAM to the GPU and back: what any costs, and bytes a second
  cpu.perReadMs             the slope over --read-every of the CPU's loop
  cpu.perOperationMs        one more tiny operation on the CPU
  pytorch-*-compile.epochMs the loop with its model and loss through torch.compile (PyTorch 2)
  pytorch-gpu-graph.epochMs the whole epoch captured in a CUDA graph and replayed
  *.firstUseMs              building, compiling, the first upload and the first epoch, once
"""
from __future__ import annotations

import argparse
import datetime
import functools
import itertools
import json
import math
import os
import platform
import signal
import sys
import textwrap
import time
from typing import Callable, Iterable, Optional, Sequence, Tuple

# Ctrl-C while PyTorch is imported, which takes seconds, would show PyTorch's insides.
CTRL_C = signal.getsignal(signal.SIGINT)
if __name__ == "__main__" and CTRL_C is signal.default_int_handler:
    signal.signal(signal.SIGINT, signal.SIG_DFL)

try:
    import torch
    from torch import nn
except (ImportError, OSError) as error:
    # An OSError is a library of PyTorch's that Windows can't load. main() says it. The command line
    # and the statistics do without.
    torch = nn = None
    WHY_NO_TORCH = str(error)


# --- The data -------------------------------------------------------------------------------------

# Fisher's iris as scikit-learn ships it, split by train_test_split(test_size=0.2, random_state=42).
# A flower is its sepal length and width and its petal length and width in tenths of a centimetre,
# two digits each, and its species.
TRAIN_ROWS = """
    463610020 574415040 673144141 483416020 443213020 632550192 643245151 523515020 503614020
    524115010 582751192 603445161 673147151 543913040 543715020 552437101 632851152 643155182
    663044141 723661252 572942131 763066212 563045151 513514020 772867202 582741101 523414020
    503513030 513819040 502035101 632749182 483419020 503016020 513317050 562742131 513415020
    573042121 773867222 463214020 622943131 572550202 554214020 603048182 582751192 602240101
    543045151 623454232 552340131 543917040 502333101 642753192 503314020 503212020 552438111
    673050171 493115020 582851242 503415020 503516060 593248181 512530111 693257232 602751161
    612656142 773061232 552540131 442914020 433011010 602250152 723260182 463115020 513514030
    443013020 632549151 633456242 463414030 683055212 633360252 473213020 612947141 652846151
    622848182 703247141 643253232 513816020 693154212 593042151 653052202 572635101 522739141
    613046141 452313030 662946131 552644121 533715020 563041131 732963182 673357212 513715040
    492433101 673357252 723058162 493614010 673156242 493014020 693149151 742861192 632956182
    572841131 653055182 632344131 642943131 562849202 593051182 543417020 612840131 492545172
    584012020 582640121 713059212
"""
TEST_ROWS = """
    612847121 573817030 772669232 602945151 682848141 543415040 562936131 693151232 622245151
    582739121 653251202 483014010 553513020 493115010 513815030 633347161 653058222 562539111
    572845131 642856222 473216020 613049182 503416040 642856212 793864202 673052232 672558182
    683259232 483014030 483116020
"""

NOTES_BATCH = 120
NOTES_EPOCHS = 20_000
# Half the width of the jitter on repeated rows, in scaled units (a feature spans 0 to 1).
JITTER = 0.02


def flowers(text: str) -> tuple[list[list[float]], list[int]]:
    """Returns the measurements in centimetres, and the species, of rows as they stand above."""
    codes = text.split()
    return [[int(code[i : i + 2]) / 10 for i in (0, 2, 4, 6)] for code in codes], [
        int(code[8]) for code in codes
    ]


def scaled_rows() -> tuple:
    """x_train, y_train, x_test, y_test, scaled as by a MinMaxScaler fitted on the training rows."""
    (train, y_train), (test, y_test) = flowers(TRAIN_ROWS), flowers(TEST_ROWS)
    lows, highs = [min(column) for column in zip(*train)], [max(column) for column in zip(*train)]
    scales = [1 / (high - low) for low, high in zip(lows, highs)]

    def scaled(rows: list[list[float]]) -> torch.Tensor:
        return torch.tensor(
            [
                [x * scale + (0 - low * scale) for x, low, scale in zip(row, lows, scales)]
                for row in rows
            ]
        )

    return scaled(train), torch.tensor(y_train), scaled(test), torch.tensor(y_test)


@functools.lru_cache(maxsize=1)
def training_rows(batch: int, seed: int) -> tuple[torch.Tensor, torch.Tensor]:
    """x and y of `batch` rows: the notes' 120, and beyond them copies with a small jitter.

    Drawing a million takes many seconds, so all trainers have the same; none changes them.
    """
    x, y, _, _ = scaled_rows()
    if batch <= NOTES_BATCH:
        return x[:batch], y[:batch]
    generator = torch.Generator().manual_seed(seed)
    drawn, jitter = [], []
    for _ in range(batch - NOTES_BATCH):
        drawn.append(torch.randint(0, NOTES_BATCH, (1,), generator=generator))
        jitter.append(torch.empty(4).uniform_(-JITTER, JITTER, generator=generator))
    drawn = torch.cat(drawn)
    return torch.cat([x, x[drawn] + torch.stack(jitter)]), torch.cat([y, y[drawn]])


# --- The network and the loop ---------------------------------------------------------------------


class MLP(nn.Module if nn else object):
    """The notes' network."""

    def __init__(self, hidden: int) -> None:
        super().__init__()
        self.fc1 = nn.Linear(4, hidden)
        self.relu = nn.ReLU()
        self.fc2 = nn.Linear(hidden, 3)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        out = self.fc1(x)
        out = self.relu(out)
        out = self.fc2(out)
        return out


class Trainer:
    """The notes' loop on one device, from the weights that PyTorch draws for the seed."""

    def __init__(self, job: Job, device: Device) -> None:
        self.device = device
        torch.manual_seed(job.seed)
        # Drawn on the CPU and then moved, as in the notes: all devices start from the same weights.
        self.model = MLP(job.hidden).to(device.place)
        x, y = training_rows(job.batch, job.seed)
        self.x, self.y = x.to(device.place), y.to(device.place)
        self.loss_fn = nn.CrossEntropyLoss()
        self.optimizer = torch.optim.SGD(self.model.parameters(), lr=job.lr)
        self.initial = [weight.detach().clone() for weight in self.model.parameters()]
        self.trained = 0
        self.loss = None

    def compute_loss(self) -> torch.Tensor:
        return self.loss_fn(self.model(self.x), self.y)

    def epoch(self) -> torch.Tensor:
        """Trains one epoch. The loss it returns, of before the update, is still on the device."""
        loss = self.compute_loss()
        self.optimizer.zero_grad()
        loss.backward()
        self.optimizer.step()
        return loss

    def train(self, epochs: int, read_every: int) -> list[float]:
        """Trains. Returns the losses read: every `read_every` epochs, 0 for never. Ends idle."""
        losses, loss = [], self.loss
        for epoch in range(self.trained + 1, self.trained + epochs + 1):
            loss = self.epoch()
            if read_every and epoch % read_every == 0:
                losses.append(loss.item())
        self.device.sync()
        self.loss = loss
        self.trained += epochs
        return losses

    def restart(self) -> None:
        """Puts the initial weights back, in place: a captured loop goes on using that memory."""
        with torch.no_grad():
            for weight, initial in zip(self.model.parameters(), self.initial):
                weight.copy_(initial)
        self.device.sync()
        self.trained = 0

    def test_accuracy(self) -> float:
        """The share of the 30 test rows that are named rightly."""
        _, _, x, y = scaled_rows()
        with torch.no_grad():
            named = self.model(x.to(self.device.place)).argmax(1).cpu()
        return (named == y).double().mean().item()


class CompiledTrainer(Trainer):
    """The loop with model and loss through torch.compile, which fuses their operations."""

    def __init__(self, job: Job, device: Device) -> None:
        if not hasattr(torch, "compile"):
            raise RuntimeError(
                f"torch.compile came with PyTorch 2.0, and this is {torch.__version__}"
            )
        super().__init__(job, device)
        self.compute_loss = torch.compile(self.compute_loss)


class GraphTrainer(Trainer):
    """The whole epoch captured in a CUDA graph: its kernels are launched together, by one call."""

    def __init__(self, job: Job, device: Device) -> None:
        if device.kind != "cuda":
            raise RuntimeError("CUDA graphs need a CUDA GPU")
        super().__init__(job, device)
        # As PyTorch's notes on CUDA graphs have it: some epochs on a side stream first, then the
        # capture, with gradients that are allocated inside the graph.
        stream = torch.cuda.Stream()
        stream.wait_stream(torch.cuda.current_stream())
        with torch.cuda.stream(stream):
            for _ in range(3):
                super().epoch()
        torch.cuda.current_stream().wait_stream(stream)
        self.optimizer.zero_grad(set_to_none=True)
        self.graph = torch.cuda.CUDAGraph()
        with torch.cuda.graph(self.graph):
            self.static_loss = self.compute_loss()
            self.static_loss.backward()
            self.optimizer.step()
        self.restart()

    def epoch(self) -> torch.Tensor:
        self.graph.replay()
        return self.static_loss


RUNGS = {"compile": CompiledTrainer, "graph": GraphTrainer}


# --- The devices ----------------------------------------------------------------------------------


class Device:
    """Where PyTorch computes."""

    def __init__(self, kind: str) -> None:
        self.kind = kind
        self.side = "cpu" if kind == "cpu" else "gpu"
        self.trainer = f"pytorch-{self.side}"
        self.place = torch.device(kind)

    def sync(self) -> None:
        """Waits until the device is idle."""
        if self.kind == "cuda":
            torch.cuda.synchronize()
        elif self.kind == "mps":
            if hasattr(torch, "mps"):
                torch.mps.synchronize()
            else:
                # PyTorch 1.13 has no torch.mps. A value can be read once all before it is done.
                torch.zeros(1, device="mps").item()

    def facts(self) -> dict:
        """What is known of a GPU, as the report holds it."""
        if self.kind == "mps":
            return gpu_facts("apple", "", "Apple GPU", "through Metal (MPS)")
        card = torch.cuda.get_device_properties(torch.cuda.current_device())
        vram = f"{card.total_memory / 2**30:.1f} GiB VRAM"
        units = f"{card.multi_processor_count} multiprocessors"
        if torch.version.hip:
            return gpu_facts(
                "amd",
                getattr(card, "gcnArchName", ""),
                card.name,
                f"{vram}, {units}, ROCm {torch.version.hip}",
            )
        architecture = f"sm_{card.major}{card.minor}"
        return gpu_facts(
            "nvidia", architecture, card.name, f"{vram}, {units}, CUDA {torch.version.cuda}"
        )


def gpu_facts(vendor: str, architecture: str, device: str, description: str) -> dict:
    return {
        "vendor": vendor,
        "architecture": architecture,
        "device": device,
        "description": description,
        "isFallbackAdapter": False,
    }


def why_no(kind: str) -> str | None:
    """Why PyTorch can't use a GPU of this kind here; None where it can."""
    if kind == "cuda":
        if torch.cuda.is_available():
            return None
        if torch.version.cuda or torch.version.hip:
            return "This PyTorch is built for GPUs, but it finds none that its driver lets it use."
        return "This PyTorch is built without CUDA, so it cannot use an NVIDIA GPU."
    mps = getattr(torch.backends, "mps", None)
    return None if mps and mps.is_available() else "This PyTorch finds no Apple GPU (MPS)."


def find_gpu(wanted: str) -> tuple[Device | None, str | None]:
    """Returns the GPU that was asked for, or None and the reason."""
    if wanted == "cpu":
        return None, "The GPU was not asked for: --device cpu."
    kinds = ("cuda", "mps") if wanted == "auto" else (wanted,)
    reasons = [why_no(kind) for kind in kinds]
    for kind, reason in zip(kinds, reasons):
        if reason is None:
            return Device(kind), None
    return None, reasons[1] if wanted == "auto" and sys.platform == "darwin" else reasons[0]


# --- The clock and the blocks ---------------------------------------------------------------------

# A block lasts 100 clock steps and 50 ms or more, so that neither the clock nor one interruption
# decides it.
STEPS_PER_BLOCK = 100
SHORTEST_BLOCK_MS = 50
# Whole reading periods may stretch a block to this many times its target.
LONGEST_STRETCH = 10
WARM_UP_MS = 300


def now_ms() -> float:
    return time.perf_counter() * 1000


def measure_clock() -> tuple[float | None, float | None]:
    """The clock step and the cost of a look at the clock, in milliseconds, from 1,000 looks."""
    looks = [time.perf_counter() for _ in range(1000)]
    steps = [after - before for before, after in zip(looks, looks[1:]) if after > before]
    if not steps:
        return None, None
    return min(steps) * 1000, (looks[-1] - looks[0]) / (len(looks) - 1) * 1000


def block_target_ms(clock_step_ms: float | None) -> float:
    return max(SHORTEST_BLOCK_MS, STEPS_PER_BLOCK * (1 if clock_step_ms is None else clock_step_ms))


def epochs_per_block(epoch_ms: float, target_ms: float, read_every: int) -> int:
    """How many epochs make a block, in whole reading periods where they are not too long."""
    period = max(1, read_every)
    epochs = max(1, math.ceil(target_ms / epoch_ms)) if epoch_ms > 0 else 1
    whole = math.ceil(epochs / period) * period
    return whole if whole * epoch_ms <= LONGEST_STRETCH * max(target_ms, epoch_ms) else epochs


def settled_epoch_ms(trainer: Trainer, read_every: int) -> float:
    """Trains until the speed has settled. Returns what an epoch took then, and starts afresh."""
    epochs, since_ms = 1, now_ms()
    while True:
        began_ms = now_ms()
        trainer.train(epochs, read_every)
        ended_ms = now_ms()
        epoch_ms = (ended_ms - began_ms) / epochs
        if ended_ms - since_ms >= WARM_UP_MS:
            trainer.restart()
            return epoch_ms
        epochs = epochs_per_block(epoch_ms, SHORTEST_BLOCK_MS, read_every)


# --- Statistics, the same as those of the course's pages ------------------------------------------

# An estimate is (value, low, high, n). low and high, the ends of its 95 % interval, are None where
# too few samples give one.
Estimate = Tuple[float, Optional[float], Optional[float], int]
Random = Callable[[], float]

DRAWS = 2000
DRAWS_WHILE_RUNNING = 400
FEWEST_FOR_INTERVAL = 3
ANALYSIS_SEED = 20_250_522
BITS = 0xFFFFFFFF


def seeded_random(seed: int) -> Random:
    """Returns a generator of numbers in [0, 1): mulberry32 (Tommy Ettinger, public domain)."""
    state = seed & BITS

    def draw() -> float:
        nonlocal state
        state = (state + 0x6D2B79F5) & BITS
        bits = ((state ^ (state >> 15)) * (state | 1)) & BITS
        bits ^= (bits + (((bits ^ (bits >> 7)) * (bits | 61)) & BITS)) & BITS
        return (bits ^ (bits >> 14)) / 4294967296

    return draw


def in_random_order(items: Iterable, random: Random) -> list:
    """Returns a new list in random order (Fisher and Yates)."""
    order = list(items)
    for last in range(len(order) - 1, 0, -1):
        drawn = int(random() * (last + 1))
        order[last], order[drawn] = order[drawn], order[last]
    return order


def quantile(ordered: list[float], share: float) -> float:
    """The quantile of values in order, by a straight line between two (Hyndman and Fan, type 7)."""
    at = (len(ordered) - 1) * share
    lower = math.floor(at)
    if lower == at:
        return ordered[lower]
    return ordered[lower] + (at - lower) * (ordered[lower + 1] - ordered[lower])


def median(samples: list[float]) -> float:
    return quantile(sorted(samples), 0.5) if samples else math.nan


def student_quantile(probability: float, degrees: int) -> float:
    """A quantile of Student's t above the median (Abramowitz and Stegun, 26.7.3 and 26.7.4)."""

    def share_within(theta: float) -> float:
        sine, cosine = math.sin(theta), math.cos(theta)
        odd = degrees % 2 == 1
        term = cosine if odd else 1
        total = 0 if degrees == 1 else term
        for k in range(3 if odd else 2, degrees - 1, 2):
            term *= (k - 1) / k * cosine * cosine
            total += term
        return 2 / math.pi * (theta + sine * total) if odd else sine * total

    low, high = 0, math.pi / 2
    for _ in range(60):
        middle = (low + high) / 2
        if share_within(middle) < 2 * probability - 1:
            low = middle
        else:
            high = middle
    return math.sqrt(degrees) * math.tan((low + high) / 2)


def expanded_tail(n: int) -> float:
    """The share of draws to leave out at either end, for n samples (Hesterberg 2015, 5.3)."""
    z = -math.sqrt(n / (n - 1)) * student_quantile(0.975, n - 1)
    return max(0, (1 + math.erf(z / math.sqrt(2))) / 2)


def interval_of(draws: list[float], n: int) -> tuple[float, float]:
    """The 95 % interval of a statistic of n samples, from its bootstrap draws."""
    ordered, tail = sorted(draws), expanded_tail(n)
    return quantile(ordered, tail), quantile(ordered, 1 - tail)


def median_drawer(samples: list[float], random: Random) -> Random:
    """Returns a function that draws the samples again and gives the median of what was drawn."""
    ordered, n = sorted(samples), len(samples)

    def draw() -> float:
        drawn = sorted([int(random() * n) for _ in range(n)])
        return (ordered[drawn[(n - 1) // 2]] + ordered[drawn[n // 2]]) / 2

    return draw


def median_estimate(samples: list[float], random: Random, draws: int = DRAWS) -> Estimate:
    """The median with an expanded percentile bootstrap interval."""
    n = len(samples)
    if n < FEWEST_FOR_INTERVAL:
        return median(samples), None, None, n
    draw = median_drawer(samples, random)
    return (median(samples), *interval_of([draw() for _ in range(draws)], n), n)


def paired_ratio_estimate(
    over: Sequence[float], under: Sequence[float], random: Random, draws: int = DRAWS
) -> Estimate:
    """The geometric mean of over/under by pairs; the interval holds bootstrap's and Student's."""
    n = min(len(over), len(under))
    if n == 0 or min(over) <= 0 or min(under) <= 0:
        return math.nan, None, None, n
    logs = [math.log(a / b) for a, b in zip(over, under)]
    middle = sum(logs) / n
    if n < FEWEST_FOR_INTERVAL:
        return math.exp(middle), None, None, n
    means = [sum([logs[int(random() * n)] for _ in range(n)]) / n for _ in range(draws)]
    low, high = interval_of(means, n)
    deviation = math.sqrt(sum((log - middle) ** 2 for log in logs) / (n - 1))
    reach = student_quantile(0.975, n - 1) * (deviation / math.sqrt(n))
    return (
        math.exp(middle),
        math.exp(min(low, middle - reach)),
        math.exp(max(high, middle + reach)),
        n,
    )


def unpaired_ratio_estimate(
    over: Sequence[float], under: Sequence[float], random: Random, draws: int = DRAWS
) -> Estimate:
    """The ratio of two medians whose samples were taken at different times."""
    n = min(len(over), len(under))
    value = median(over) / median(under)
    if n < FEWEST_FOR_INTERVAL:
        return value, None, None, n
    draw_over, draw_under = median_drawer(over, random), median_drawer(under, random)
    return (value, *interval_of([draw_over() / draw_under() for _ in range(draws)], n), n)


def has_drifted(times: list[float], random: Random) -> bool:
    """Whether the times' second half is over 10 % off the first, and not by scatter alone."""
    half = len(times) // 2
    if half < 5:
        return False
    value, low, high, _ = unpaired_ratio_estimate(times[-half:], times[:half], random)
    return not low <= 1 <= high and not 1 / 1.1 <= value <= 1.1


def slope(points: list[tuple[float, float]]) -> float:
    """The slope of the least-squares line."""
    mean_x = sum(x for x, _ in points) / len(points)
    mean_y = sum(y for _, y in points) / len(points)
    return sum((x - mean_x) * (y - mean_y) for x, y in points) / sum(
        (x - mean_x) ** 2 for x, _ in points
    )


def theil_sen_estimate(points: list[tuple[float, float]], random: Random) -> Estimate:
    """The slope of Theil (1950) and Sen (1968): the median of the slopes between any two points."""
    n = len(points)

    def has_two_x(times: list[int]) -> bool:
        return len({x for (x, _), drawn in zip(points, times) if drawn}) > 1

    if not has_two_x([1] * n):
        return math.nan, None, None, n
    between = sorted(
        ((points[j][1] - points[i][1]) / (points[j][0] - points[i][0]), i, j)
        for i in range(n)
        for j in range(i + 1, n)
        if points[i][0] != points[j][0]
    )

    def weighted_median(times: list[int]) -> float:
        half = sum([times[i] * times[j] for _, i, j in between]) / 2
        passed, lower = 0, None
        for steepness, i, j in between:
            weight = times[i] * times[j]
            if weight == 0:
                continue
            if lower is not None:
                return (lower + steepness) / 2
            passed += weight
            if passed > half:
                return steepness
            if passed == half:
                lower = steepness
        return math.nan

    draws = []
    while n >= FEWEST_FOR_INTERVAL and len(draws) < DRAWS:
        times = [0] * n
        for _ in range(n):
            times[int(random() * n)] += 1
        if has_two_x(times):
            draws.append(weighted_median(times))
    return (weighted_median([1] * n), *(interval_of(draws, n) if draws else (None, None)), n)


def ratio_of(over: Estimate, under: Estimate) -> Estimate:
    """One estimate over another, on their logarithms (Zou and Donner 2008)."""
    (a, a_low, a_high, a_n), (b, b_low, b_high, b_n) = over, under
    value, n = a / b, min(a_n, b_n)
    if a_low is None or b_low is None or not value > 0 or b_low <= 0:
        return value, None, None, n

    def apart(larger: float, smaller: float) -> float:
        return math.log(larger / smaller) if smaller > 0 else math.inf

    low = value * math.exp(-math.hypot(apart(a, a_low), apart(b_high, b)))
    high = value * math.exp(math.hypot(apart(a_high, a), apart(b, b_low)))
    return value, low, high, n


def relative_line(points: list[tuple[float, float]]) -> tuple[float, float]:
    """fixed and per_one of ms = fixed + level * per_one: relative least squares, none below 0."""
    points = [(level, ms) for level, ms in points if ms > 0]
    if len({level for level, _ in points}) < 2:
        return math.nan, math.nan
    w = sum(1 / ms**2 for _, ms in points)
    wx = sum(level / ms**2 for level, ms in points)
    wxx = sum(level**2 / ms**2 for level, ms in points)
    wy = sum(1 / ms for _, ms in points)
    wxy = sum(level / ms for level, ms in points)
    determinant = w * wxx - wx**2
    per_one = (w * wxy - wx * wy) / determinant
    fixed = (wxx * wy - wx * wxy) / determinant
    if fixed < 0:
        return 0, wxy / wxx
    if per_one < 0:
        return wy / w, 0
    return fixed, per_one


def affine_estimate(levels: dict[int, list[float]], random: Random) -> tuple[Estimate, Estimate]:
    """The estimates of fixed and per_one, from what one of each level took: {level: [ms]}."""
    well = {level: times for level, times in levels.items() if len(times) >= FEWEST_FOR_INTERVAL}
    timed = sorted((well if len(well) >= 3 else levels).items())
    n = sum(len(times) for _, times in timed)
    fixed, per_one = relative_line([(level, median(times)) for level, times in timed])
    fewest = min((len(times) for _, times in timed), default=0)
    if fewest < FEWEST_FOR_INTERVAL or math.isnan(per_one):
        return (fixed, None, None, n), (per_one, None, None, n)
    draws = [
        relative_line(
            [
                (level, median([times[int(random() * len(times))] for _ in times]))
                for level, times in timed
            ]
        )
        for _ in range(DRAWS)
    ]
    return tuple(
        (value, *interval_of([draw[i] for draw in draws], fewest), n)
        for i, value in enumerate((fixed, per_one))
    )


# --- Readings -------------------------------------------------------------------------------------

# Every reading of a run, with its unit, in the order in which they are printed.
READINGS = {
    "cpu.epochMs": "ms",
    "gpu.epochMs": "ms",
    "ratio": "ratio",
    "pytorch-cpu-compile.epochMs": "ms",
    "pytorch-gpu-compile.epochMs": "ms",
    "pytorch-gpu-graph.epochMs": "ms",
    "item.perReadMs": "ms",
    "item.share": "fraction",
    "gpu.unreadEpochMs": "ms",
    "launch.perDispatchMs": "ms",
    "upload.fixedMs": "ms",
    "upload.bytesPerSecond": "bytes/s",
    "readback.fixedMs": "ms",
    "readback.bytesPerSecond": "bytes/s",
    "cpu.perReadMs": "ms",
    "cpu.unreadEpochMs": "ms",
    "cpu.perOperationMs": "ms",
    "cpu.firstUseMs": "ms",
    "gpu.firstUseMs": "ms",
    "pytorch-cpu-compile.firstUseMs": "ms",
    "pytorch-gpu-compile.firstUseMs": "ms",
    "pytorch-gpu-graph.firstUseMs": "ms",
}

RUNG_ARMS = ("pytorch-cpu-compile", "pytorch-gpu-compile", "pytorch-gpu-graph")

TOO_SHORT = (
    "The time ran out before this was timed often enough. Give the run more with --budget-s."
)

NOT_READ_OFTEN = "This needs blocks that read the loss every epoch. Put 1 into --read-every."
NOT_UNREAD = "This needs blocks that never read the loss. Put never into --read-every."
ONE_CADENCE = "This needs the loss read at two cadences or more, such as --read-every 1,never."

# An interval from fewer blocks is shown with a warning; a run does not stop early on a lucky start.
FEWEST_BLOCKS = 5
FEWEST_BLOCKS_TO_STOP = 10
WANTED_HALF_WIDTH = 0.05

# The price of a reading is worked out from so many blocks at the most, in a second or two.
MOST_SLOPE_POINTS = 150


def is_on_gpu(reading: str) -> bool:
    return not reading.startswith(("cpu.", "pytorch-cpu"))


def unavailable(unit: str, reason: str) -> dict:
    """A reading that could not be had: null with the reason, never 0."""
    return {
        "value": None,
        "unit": unit,
        "low": None,
        "high": None,
        "n": 0,
        "clockStepMs": None,
        "warnings": [],
        "reason": reason,
    }


def reading_of(
    estimate: Estimate, unit: str, clock_step_ms: float | None, warnings: Iterable[str] = ()
) -> dict:
    value, low, high, n = estimate
    if not all(math.isfinite(x) for x in (value, low or 0, high or 0)):
        return unavailable(unit, "Nothing can be worked out from these blocks.")
    return {
        "value": value,
        "unit": unit,
        "low": low,
        "high": high,
        "n": n,
        "clockStepMs": clock_step_ms,
        "warnings": list(warnings),
    }


def relative_half_width(estimate: Estimate) -> float:
    value, low, high, _ = estimate
    return math.inf if low is None or value == 0 else (high - low) / 2 / abs(value)


def precision_warnings(estimate: Estimate) -> list[str]:
    if estimate[3] < FEWEST_BLOCKS:
        return ["few-samples"]
    return ["wide-interval"] if relative_half_width(estimate) > WANTED_HALF_WIDTH else []


def allowing_for_clock(estimate: Estimate, share: float) -> Estimate:
    """The estimate, its interval wider by the share of a block that the clock may be off."""
    value, low, high, n = estimate
    if low is None or share >= 1:
        return value, None, None, n
    return value, low * (1 - share), high / (1 - share), n


def clock_share(samples: list[dict], arm: str, clock_step_ms: float | None) -> float:
    block_ms = median([sample["ms"] for sample in samples if sample["arm"] == arm])
    return clock_step_ms / block_ms if clock_step_ms is not None and block_ms > 0 else 0


def epoch_times(samples: list[dict], arm: str) -> list[float]:
    return [sample["ms"] / sample["epochs"] for sample in samples if sample["arm"] == arm]


def arm_reading(
    samples: list[dict], arm: str, clock_step_ms: float | None, random: Random, draws: int = DRAWS
) -> dict:
    """The time per epoch of one arm: the median over its blocks."""
    times = epoch_times(samples, arm)
    estimate = allowing_for_clock(
        median_estimate(times, random, draws), clock_share(samples, arm, clock_step_ms)
    )
    warnings = precision_warnings(estimate)
    if has_drifted(times, random):
        warnings.append("drifted")
    return reading_of(estimate, "ms", clock_step_ms, warnings)


def race_readings(
    samples: list[dict], clock_step_ms: float | None, draws: int = DRAWS
) -> dict[str, dict]:
    """cpu.epochMs, gpu.epochMs and ratio, GPU over CPU, from the rounds that had both."""
    random = seeded_random(ANALYSIS_SEED)
    sides = [side for side in ("cpu", "gpu") if any(sample["arm"] == side for sample in samples)]
    readings = {
        f"{side}.epochMs": arm_reading(samples, side, clock_step_ms, random, draws)
        for side in sides
    }
    of_round = {
        sample["round"]: sample["ms"] / sample["epochs"]
        for sample in samples
        if sample["arm"] == "cpu"
    }
    pairs = [
        (sample["ms"] / sample["epochs"], of_round[sample["round"]])
        for sample in samples
        if sample["arm"] == "gpu" and sample["round"] in of_round
    ]
    if pairs:
        estimate = paired_ratio_estimate(*zip(*pairs), random, draws)
        share = sum(clock_share(samples, side, clock_step_ms) for side in sides)
        estimate = allowing_for_clock(estimate, share)
        readings["ratio"] = reading_of(
            estimate, "ratio", clock_step_ms, precision_warnings(estimate)
        )
    return readings


def rounds_of(samples: list[dict]) -> list[list[dict]]:
    """The samples of each round, in order."""
    rounds = {}
    for sample in samples:
        rounds.setdefault(sample["round"], []).append(sample)
    return list(rounds.values())


def sweep_slopes(
    samples: list[dict], point_of: Callable[[dict], tuple[float, float]]
) -> list[tuple[float, list[dict]]]:
    """The slope within each round of two x or more, with its blocks: drift tilts none of them."""
    slopes = []
    for blocks in rounds_of(samples):
        points = [point_of(block) for block in blocks]
        if len({x for x, _ in points}) > 1:
            slopes.append((slope(points), blocks))
    return slopes


def median_reading(
    values: list[float],
    unit: str,
    clock_step_ms: float | None,
    random: Random,
    reason: str = TOO_SHORT,
) -> dict:
    if not values:
        return unavailable(unit, reason)
    estimate = median_estimate(values, random)
    return reading_of(estimate, unit, clock_step_ms, precision_warnings(estimate))


def cadence_readings(
    samples: list[dict],
    trainer: str,
    clock_step_ms: float | None,
    asked: Sequence[int] = (1, 0),
) -> dict[str, dict]:
    """What one more loss.item() costs, its share of an epoch, and an epoch without any.

    `asked` are the cadences of --read-every. Which are missing decides what the reasons say.
    """
    own = [
        sample
        for sample in samples
        if sample["arm"] == "sweep.cadence" and sample["trainer"] == trainer
    ]
    if not own:
        return {}
    rounds = rounds_of(own)
    # Work grows with the square of the points; of a long run every second or third round is enough.
    rounds = rounds[:: -(-len(own) // MOST_SLOPE_POINTS)]
    points = []
    for blocks in rounds:
        # Each block less the median of its round: a machine that gets slower tilts no line.
        middle = median([block["ms"] / block["epochs"] for block in blocks])
        points += [
            (1 / block["level"] if block["level"] else 0, block["ms"] / block["epochs"] - middle)
            for block in blocks
        ]

    def times(level: int) -> list[float]:
        return [block["ms"] / block["epochs"] for block in own if block["level"] == level]

    def reading(estimate: Estimate, unit: str, reason: str = TOO_SHORT) -> dict:
        if math.isnan(estimate[0]):
            return unavailable(unit, reason)
        return reading_of(estimate, unit, clock_step_ms, precision_warnings(estimate))

    random = seeded_random(ANALYSIS_SEED)
    per_read = theil_sen_estimate(points, random)
    epoch = median_estimate(times(1), random)
    why_no_price = TOO_SHORT if len(set(asked)) > 1 else ONE_CADENCE
    why_no_unread = TOO_SHORT if 0 in asked else NOT_UNREAD
    unread = reading(median_estimate(times(0), random), "ms", why_no_unread)
    price = reading(per_read, "ms", why_no_price)
    if trainer == "pytorch-cpu":
        return {"cpu.perReadMs": price, "cpu.unreadEpochMs": unread}
    share = ratio_of(per_read, epoch)
    why_no_share = TOO_SHORT if 1 in asked else NOT_READ_OFTEN
    return {
        "item.perReadMs": price,
        "item.share": reading(
            share, "fraction", why_no_price if math.isnan(per_read[0]) else why_no_share
        ),
        "gpu.unreadEpochMs": unread,
    }


def operation_reading(samples: list[dict], arm: str, clock_step_ms: float | None) -> dict:
    """What one more tiny operation takes: the slope over their number within rounds."""
    slopes = sweep_slopes(
        [sample for sample in samples if sample["arm"] == arm],
        lambda block: (block["level"], block["ms"]),
    )
    random = seeded_random(ANALYSIS_SEED)
    return median_reading([per_one for per_one, _ in slopes], "ms", clock_step_ms, random)


def copy_readings(samples: list[dict], way: str, clock_step_ms: float | None) -> dict[str, dict]:
    """What a copy costs however small, and how fast the bytes of a large one follow."""
    own = [sample for sample in samples if sample["arm"] == f"sweep.{way}Bytes"]
    if not own:
        return {}
    levels = {}
    for sample in own:
        levels.setdefault(sample["level"], []).append(sample["ms"] / sample.get("times", 1))
    fixed, per_byte = affine_estimate(levels, seeded_random(ANALYSIS_SEED))
    names = f"{way}.fixedMs", f"{way}.bytesPerSecond"
    if math.isnan(per_byte[0]):
        return {name: unavailable(READINGS[name], TOO_SHORT) for name in names}
    share = 0 if clock_step_ms is None else clock_step_ms / median([sample["ms"] for sample in own])
    fixed, per_byte = allowing_for_clock(fixed, share), allowing_for_clock(per_byte, share)
    if per_byte[0] > 0:
        value, low, high, n = per_byte
        ends = (1000 / high, 1000 / low) if low is not None and low > 0 else (None, None)
        rate = reading_of((1000 / value, *ends, n), "bytes/s", clock_step_ms, few_if_none(per_byte))
    else:
        rate = unavailable("bytes/s", "Larger copies took no longer than small ones here.")
    return {names[0]: reading_of(fixed, "ms", clock_step_ms, few_if_none(fixed)), names[1]: rate}


def few_if_none(estimate: Estimate) -> list[str]:
    return ["few-samples"] if estimate[1] is None else []


def first_use_reading(ms: float, clock_step_ms: float | None) -> dict:
    return reading_of((ms, None, None, 1), "ms", clock_step_ms, ["few-samples"])


# --- What is timed --------------------------------------------------------------------------------


class LossGrid:
    """Picks which losses to keep: the first ten, then about 45 for each factor of ten."""

    def __init__(self) -> None:
        self.epochs, self.values, self.next = [], [], 1

    def offer(self, epoch: int, loss: float) -> None:
        if epoch < self.next or not math.isfinite(loss):
            return
        self.epochs.append(epoch)
        self.values.append(loss)
        step = 1 if epoch < 10 else 2 * 10 ** (len(str(epoch)) - 2)
        self.next = (epoch // step + 1) * step


class Arm:
    """What is timed, one block a round. `stamp` is what its samples say of it."""

    def __init__(self, group: str, device: Device, stamp: dict) -> None:
        self.group, self.device, self.side, self.stamp = group, device, device.side, stamp

    def next_stamp(self) -> dict | None:
        """The next block's stamp; None where nothing is left to time."""
        return self.stamp

    def prepare(self) -> None:
        """Done before a block, and not timed."""
        self.device.sync()

    def run(self, stamp: dict) -> None:
        """The block: what is timed. It ends when the device is idle."""
        raise NotImplementedError

    def finish(self) -> None:
        """Done after a block, and not timed."""


class TrainingArm(Arm):
    """A training loop; each block starts from the initial weights."""

    def __init__(
        self, group: str, stamp: dict, trainer: Trainer, read_every: int, block_epochs: int
    ) -> None:
        super().__init__(group, trainer.device, {**stamp, "epochs": block_epochs})
        self.trainer, self.read_every = trainer, read_every

    def prepare(self) -> None:
        self.trainer.restart()

    def run(self, stamp: dict) -> None:
        self.trainer.train(stamp["epochs"], self.read_every)


class RaceArm(TrainingArm):
    """One side of the race: it trains on from block to block, and keeps the losses."""

    def __init__(self, job: Job, trainer: Trainer, block_epochs: int) -> None:
        side = trainer.device.side
        super().__init__("race", {"arm": side}, trainer, job.read_every[0], block_epochs)
        self.job, self.blocks = job, 0
        self.losses, self.diverged_at = LossGrid(), None
        self.read, self.first_read = [], 0

    def next_stamp(self) -> dict | None:
        left, epochs = self.job.epochs - self.trainer.trained, self.stamp["epochs"]
        if self.job.budget_ms is None:
            if left <= 0 and self.blocks >= FEWEST_BLOCKS:
                return None
            # A last block of a few epochs would be a poor sample, so it joins the one before.
            epochs = max(left, epochs) if 0 < left < 2 * epochs else epochs
        return {**self.stamp, "epochs": epochs}

    def prepare(self) -> None:
        self.device.sync()
        self.first_read = self.trainer.trained // self.read_every + 1 if self.read_every else 0

    def run(self, stamp: dict) -> None:
        self.read = self.trainer.train(stamp["epochs"], self.read_every)

    def finish(self) -> None:
        self.blocks += 1
        for epoch, loss in enumerate(self.read, self.first_read):
            epoch *= self.read_every
            if epoch > self.job.epochs:
                break
            self.losses.offer(epoch, loss)
            if not math.isfinite(loss) and self.diverged_at is None:
                self.diverged_at = epoch

    def result_at(self, epochs: int) -> dict:
        """Trains to this epoch, from the start if it is past, and judges what was learned."""
        if self.trainer.trained > epochs:
            self.trainer.restart()
        self.trainer.train(epochs - self.trainer.trained, 0)
        loss = self.trainer.loss.item()
        finite = math.isfinite(loss)
        diverged_at = self.diverged_at if self.diverged_at is not None or finite else epochs
        return {
            "epochs": epochs,
            "loss": loss if finite else None,
            "testAccuracy": self.trainer.test_accuracy(),
            "divergedAtEpoch": diverged_at,
        }


class OperationArm(Arm):
    """So many operations on one number, the smallest that PyTorch can do, waited for once."""

    def __init__(self, device: Device, arm: str, level: int) -> None:
        super().__init__(arm, device, {"arm": arm, "level": level, "epochs": 0})
        self.number = torch.zeros(1, device=device.place)

    def run(self, stamp: dict) -> None:
        add = self.number.add_
        for _ in range(stamp["level"]):
            add(1)
        self.device.sync()


class CopyArm(Arm):
    """A copy of so many bytes, each waited for, again and again."""

    def __init__(self, device: Device, way: str, level: int) -> None:
        arm = f"sweep.{way}Bytes"
        super().__init__(arm, device, {"arm": arm, "level": level, "times": 1, "epochs": 0})
        # Plain RAM that can be paged out, as that of the notes' tensors.
        in_ram = torch.zeros(level, dtype=torch.uint8)
        on_gpu = torch.zeros(level, dtype=torch.uint8, device=device.place)
        self.source, self.target = (in_ram, on_gpu) if way == "upload" else (on_gpu, in_ram)

    def run(self, stamp: dict) -> None:
        for _ in range(stamp["times"]):
            self.target.copy_(self.source)
            self.device.sync()


COPIED_BYTES = (4, 4096, 2**18, 2**22, 2**25)


def duration_ms(arm: Arm, stamp: dict) -> float:
    arm.prepare()
    began_ms = now_ms()
    arm.run(stamp)
    return now_ms() - began_ms


def cadence_arms(job: Job, trainer: Trainer, target_ms: float) -> list:
    """The loop with the loss read as often as --read-every says; a block holds whole periods."""
    epoch_ms = settled_epoch_ms(trainer, 0)
    arms = []
    for read_every in job.read_every:
        period = max(1, read_every)
        epochs = math.ceil(target_ms / (period * epoch_ms)) * period
        # One block of a slow loop must not take the time of all the others.
        if job.budget_ms is not None and epochs * epoch_ms > job.budget_ms / 20 and period > 1:
            continue
        stamp = {"arm": "sweep.cadence", "level": read_every, "trainer": trainer.device.trainer}
        arms.append(
            TrainingArm(f"cadence {trainer.device.side}", stamp, trainer, read_every, epochs)
        )
    return arms


def operation_arms(device: Device, target_ms: float) -> list:
    """Once, twice and three times as many operations as fill a block."""
    # What the sweeps of the course's reports are called: empty launches, and calls on the CPU.
    arm = "sweep.empty" if device.side == "gpu" else "sweep.calls"
    count = 256
    while duration_ms(OperationArm(device, arm, count), {"level": count}) < target_ms / 2:
        count *= 2
    return [OperationArm(device, arm, times * 2 * count) for times in (1, 2, 3)]


def copy_arms(device: Device, target_ms: float) -> list:
    arms = [CopyArm(device, way, level) for way in ("upload", "readback") for level in COPIED_BYTES]
    for arm in arms:
        once_ms = min(duration_ms(arm, {"times": 1}) for _ in range(3))
        arm.stamp["times"] = max(1, math.ceil(target_ms / once_ms))
    return arms


# --- The run --------------------------------------------------------------------------------------

# The share of the budget that the race has for itself before the other arms join its rounds.
RACE_SHARE = 0.25

# The rounds after which it is looked whether all is known.
LOOK_AFTER_ROUNDS = [FEWEST_BLOCKS_TO_STOP * 2**k for k in range(12)]

# How often a run says that it is still there.
TELL_EVERY_MS = 5000

WARNING_SENTENCES = {
    "wide-interval": "The time ran out before the interval was within ±5 %. The figures are rough;"
    " a second run will move them.",
    "few-samples": "Fewer than five blocks were timed. Give the run more time before you trust the"
    " interval.",
    "drifted": "The machine changed speed during the run: the second half of the blocks took over"
    " 10 % more or less time than the first. The interval holds both, so run it again when nothing"
    " else is busy.",
    "stopped-early": "The run was stopped before its plan was done. These are the blocks timed"
    " until then.",
    "device-lost": "The GPU was lost before the plan was done. These are the blocks timed until"
    " then.",
    "diverged": "The loss stopped being a number: the learning rate is too high for this network.",
}


def first_line(error: BaseException) -> str:
    """The first line of an error's message, with the next one where it announces that."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()] or [
        type(error).__name__
    ]
    line = " ".join(lines[:2]) if lines[0].endswith(":") else lines[0]
    return line.rstrip(".") + "."


class Job:
    """What is trained: a report's plan. `read_every` holds every cadence, 0 for never."""

    def __init__(
        self,
        epochs=NOTES_EPOCHS,
        read_every=(1, 2, 5, 10, 100, 0),
        batch=NOTES_BATCH,
        hidden=10,
        lr=0.01,
        seed=0,
        budget_ms=30_000,
    ):
        self.epochs, self.read_every, self.batch, self.hidden = (
            epochs,
            tuple(read_every),
            batch,
            hidden,
        )
        self.lr, self.seed, self.budget_ms = lr, seed, budget_ms

    def plan(self) -> dict:
        return {
            "runner": "race",
            "cpu": "pytorch-cpu",
            "gpu": "pytorch-gpu",
            "epochs": self.epochs,
            "readEvery": self.read_every[0] or "never",
            "batch": self.batch,
            "hidden": self.hidden,
            "lr": self.lr,
            "seed": self.seed,
            "budgetMs": "none" if self.budget_ms is None else self.budget_ms,
        }


class Run:
    """One run: its arms, what they have shown so far, and the report of it."""

    def __init__(
        self, job: Job, gpu: Device | None, why_no_gpu: str | None, say: Callable[[str], None]
    ) -> None:
        self.job, self.say = job, say
        self.devices = [Device("cpu")] + ([gpu] if gpu else [])
        self.why_no_gpu = why_no_gpu
        self.started_at = datetime.datetime.now(datetime.timezone.utc)
        self.clock_step_ms, self.clock_call_ms = measure_clock()
        self.target_ms = block_target_ms(self.clock_step_ms)
        self.gpu_facts = None
        self.samples, self.first_use_ms, self.results, self.reasons = [], {}, {}, {}
        self.race_arms, self.arms = [], []
        self.warnings = []

    def open(self) -> None:
        """Builds and warms up the trainers, and makes the arms. A GPU that fails is left out."""
        # Before the clock of the first use, which is PyTorch's alone.
        self.say(f"Preparing {self.job.batch:,} rows ...")
        training_rows(self.job.batch, self.job.seed)
        for device in list(self.devices):
            try:
                self.arms += self.arms_of(device)
            except RuntimeError as error:
                if device.side == "cpu":
                    raise
                self.why_no_gpu = f"PyTorch could not use the GPU: {first_line(error)}"
                self.say(self.why_no_gpu)
                self.drop_gpu()

    def arms_of(self, device: Device) -> list:
        job = self.job
        self.say(f"Warming up PyTorch on {device.kind} ...")
        trainer = self.first_use(device.side, Trainer, device)
        if device.side == "gpu":
            self.gpu_facts = device.facts()
        epoch_ms = settled_epoch_ms(trainer, job.read_every[0])
        race = RaceArm(job, trainer, epochs_per_block(epoch_ms, self.target_ms, job.read_every[0]))
        self.race_arms.append(race)
        arms = [race] + cadence_arms(job, Trainer(job, device), self.target_ms)
        arms += operation_arms(device, self.target_ms)
        if device.side == "gpu":
            arms += copy_arms(device, self.target_ms)
        return arms + self.rung_arms(device)

    def first_use(self, name: str, make: type[Trainer], device: Device) -> Trainer:
        """Builds a trainer and trains one epoch, and keeps how long that took."""
        began_ms = now_ms()
        trainer = make(self.job, device)
        trainer.train(1, 1)
        self.first_use_ms[name] = now_ms() - began_ms
        trainer.restart()
        return trainer

    def rung_arms(self, device: Device) -> list:
        """The ways to get time back that work here and give the losses of the plain loop."""
        expected = Trainer(self.job, self.devices[0]).train(20, 1)
        arms = []
        for suffix, make in RUNGS.items():
            name = f"{device.trainer}-{suffix}"
            if name not in RUNG_ARMS:
                continue
            try:
                if suffix == "compile" and hasattr(torch, "compile"):
                    self.say(f"Compiling {name}, which may take a minute ...")
                trainer = self.first_use(name, make, device)
                losses = trainer.train(20, 1)
                if any(abs(loss - right) > 1e-3 for loss, right in zip(losses, expected)):
                    raise RuntimeError("Its losses differ from those of the plain loop")
                epoch_ms = settled_epoch_ms(trainer, self.job.read_every[0])
            except Exception as error:  # What compilers throw has no common name.
                self.first_use_ms.pop(name, None)
                self.reasons[name] = first_line(error)
                continue
            epochs = epochs_per_block(epoch_ms, self.target_ms, self.job.read_every[0])
            arms.append(TrainingArm("race", {"arm": name}, trainer, self.job.read_every[0], epochs))
        return arms

    def drop_gpu(self) -> None:
        """Goes on without the GPU; what was timed on it until now stays."""
        self.arms = [arm for arm in self.arms if arm.side == "cpu"]
        self.race_arms = [arm for arm in self.race_arms if arm.side == "cpu" or arm.blocks]

    def lose_gpu(self, error: BaseException) -> None:
        self.why_no_gpu = f"The GPU failed during the run: {first_line(error)}"
        self.warnings.append("device-lost")
        self.say(self.why_no_gpu)
        self.drop_gpu()

    def collect(self) -> None:
        """Times a block of every arm in random order, round by round, while the budget lasts."""
        budget_ms, random = self.job.budget_ms, seeded_random(time.time_ns())
        started_ms = told_ms = now_ms()
        sweep_rounds = 0

        def is_spent() -> bool:
            return budget_ms is not None and now_ms() - started_ms >= budget_ms

        for round_ in itertools.count():
            alone = budget_ms is not None and now_ms() - started_ms < RACE_SHARE * budget_ms
            sweep_rounds += not alone
            race_blocks = 0
            for arm in self.round_order(alone, random):
                stamp = arm.next_stamp() if arm in self.arms else None
                if stamp is None:
                    continue
                try:
                    arm.prepare()
                    began_ms = now_ms()
                    arm.run(stamp)
                    ms = now_ms() - began_ms
                    arm.finish()
                except RuntimeError as error:
                    if arm.side == "cpu":
                        raise
                    self.lose_gpu(error)
                    continue
                self.samples.append(
                    {**stamp, "round": round_, "ms": ms, "startedAtMs": began_ms - started_ms}
                )
                race_blocks += isinstance(arm, RaceArm)
                # However short the budget, every arm gets its first block.
                if sweep_rounds > 1 and is_spent():
                    return
            # Only between two rounds, so that no block pays for it.
            if now_ms() - told_ms >= TELL_EVERY_MS:
                told_ms = now_ms()
                self.say(f"  {(told_ms - started_ms) / 1000:.0f} s, {len(self.samples)} blocks")
            if budget_ms is None:
                if race_blocks == 0 and sweep_rounds >= FEWEST_BLOCKS_TO_STOP:
                    return
            # Looked at after 10, 20, 40 ... rounds, because the looking takes time, too.
            elif sweep_rounds and (
                is_spent() or (sweep_rounds in LOOK_AFTER_ROUNDS and self.is_precise())
            ):
                return

    def round_order(self, race_alone: bool, random: Random) -> list:
        """Groups in random order, and their arms: what is compared is timed side by side."""
        groups = {}
        for arm in self.arms:
            if not race_alone or isinstance(arm, RaceArm):
                groups.setdefault(arm.group, []).append(arm)
        return [
            arm
            for group in in_random_order(groups.values(), random)
            for arm in in_random_order(group, random)
        ]

    def is_precise(self) -> bool:
        """Whether every reading so far is known to 5 %, or to 1 % of the epoch it is a part of."""
        readings = self.timed_readings(DRAWS_WHILE_RUNNING)
        for name, reading in readings.items():
            value, low, high = reading["value"], reading["low"], reading["high"]
            if value is None or name.startswith(("upload.", "readback.", "item.share")):
                continue
            if low is None or reading["n"] < FEWEST_BLOCKS_TO_STOP:
                return False
            epoch = (
                readings.get("gpu.epochMs" if is_on_gpu(name) else "cpu.epochMs", {}).get("value")
                or 0
            )
            allowed = 0.01 * epoch if reading["unit"] == "ms" else 0
            if (high - low) / 2 > max(WANTED_HALF_WIDTH * abs(value), allowed):
                return False
        return True

    def check(self) -> None:
        """Judges what each side learned, after as many epochs as all of them have trained."""
        arms = [arm for arm in self.race_arms if arm in self.arms]
        compared = min([self.job.epochs] + [arm.trainer.trained for arm in arms])
        for arm in arms:
            try:
                self.results[arm.side] = arm.result_at(compared)
            except RuntimeError as error:
                if arm.side == "cpu":
                    raise
                self.lose_gpu(error)

    def timed_readings(self, draws: int = DRAWS) -> dict[str, dict]:
        """The readings that rest on samples."""
        samples, step = self.samples, self.clock_step_ms
        readings = race_readings(samples, step, draws)
        for name in RUNG_ARMS:
            if any(sample["arm"] == name for sample in samples):
                random = seeded_random(ANALYSIS_SEED)
                readings[f"{name}.epochMs"] = arm_reading(samples, name, step, random, draws)
        for trainer in ("pytorch-cpu", "pytorch-gpu"):
            readings.update(cadence_readings(samples, trainer, step, self.job.read_every))
        for arm, name in (
            ("sweep.calls", "cpu.perOperationMs"),
            ("sweep.empty", "launch.perDispatchMs"),
        ):
            if any(sample["arm"] == arm for sample in samples):
                readings[name] = operation_reading(samples, arm, step)
        for way in ("upload", "readback"):
            readings.update(copy_readings(samples, way, step))
        return readings

    def readings(self) -> dict[str, dict]:
        """Every reading by its name; unavailable ones with the reason."""
        found = self.timed_readings()
        for name, ms in self.first_use_ms.items():
            found[f"{name}.firstUseMs"] = first_use_reading(ms, self.clock_step_ms)
        for name, unit in READINGS.items():
            reason = self.why_no_gpu if is_on_gpu(name) and self.why_no_gpu else TOO_SHORT
            reason = self.reasons.get(name.rsplit(".", 1)[0], reason)
            found.setdefault(name, unavailable(unit, reason))
        if "device-lost" in self.warnings:
            found["gpu.epochMs"]["reason"] = self.why_no_gpu
        return {name: found[name] for name in READINGS}

    def report(self, extra_warnings: Iterable[str] = ()) -> dict:
        """The report, in the schema of the course's pages."""
        readings = self.readings()
        warnings = [*self.warnings, *extra_warnings]
        for name in ("cpu.epochMs", "gpu.epochMs", "ratio"):
            warnings += readings[name]["warnings"]
        if any(arm.diverged_at is not None for arm in self.race_arms):
            warnings.append("diverged")
        return {
            "schema": "overhead/report/1",
            "runner": "race",
            "plan": self.job.plan(),
            "startedAt": self.started_at.strftime("%Y-%m-%dT%H:%M:%S.")
            + f"{self.started_at.microsecond // 1000:03d}Z",
            "environment": {
                "userAgent": user_agent(),
                "versions": versions(),
                "hardwareConcurrency": os.cpu_count(),
                "crossOriginIsolated": False,
                "clockStepMs": self.clock_step_ms,
                "clockCallMs": self.clock_call_ms,
                "gpu": self.gpu_facts,
            },
            "readings": readings,
            "samples": self.samples,
            "warnings": list(dict.fromkeys(warnings)),
            "losses": {
                arm.side: {"epochs": arm.losses.epochs, "values": arm.losses.values}
                for arm in self.race_arms
            },
            "results": self.results,
        }


def user_agent() -> str:
    python = f"{platform.python_implementation()} {platform.python_version()}"
    system = f"{platform.system()} {platform.machine()}"
    threads = torch.get_num_threads()
    many = "1 thread" if threads == 1 else f"{threads} threads"
    return f"{python}, PyTorch {torch.__version__}, {system}, {many}"


def versions() -> dict[str, str]:
    found = {"torch": str(torch.__version__), "python": platform.python_version()}
    if torch.version.cuda:
        found["cuda"] = torch.version.cuda
    return found


# --- What is printed ------------------------------------------------------------------------------


def formatted(value: float, unit: str) -> str:
    if unit == "ms":
        digits = max(0, 3 - math.floor(math.log10(abs(value)))) if value else 0
        return f"{value:,.{min(digits, 6)}f} ms"
    if unit == "bytes/s":
        return f"{value / 1e9:.3g} GB/s"
    return f"{value:.1%}" if unit == "fraction" else f"{value:.3f}"


def table_lines(readings: dict[str, dict]) -> list[str]:
    """The readings in 80 columns, and below them, by reason, those that are not available."""
    lines = [f"{'reading':<31}{'value':>14}{'95 % interval':>29}{'n':>6}", "-" * 80]
    missing = {}
    for name, reading in readings.items():
        if reading["value"] is None:
            missing.setdefault(reading["reason"], []).append(name)
            continue
        unit, low, high = reading["unit"], reading["low"], reading["high"]
        interval = "-" if low is None else f"{formatted(low, unit)} to {formatted(high, unit)}"
        lines.append(
            f"{name:<31}{formatted(reading['value'], unit):>14}{interval:>29}{reading['n']:>6}"
        )
    for reason, names in missing.items():
        lines += ["", *textwrap.wrap(f"Not available: {', '.join(names)}. {reason}", 80)]
    return lines


def answer(report: dict) -> str:
    """The sentence that answers: which is faster here, by how much, and in what time."""
    readings = report["readings"]
    cpu, gpu, ratio = (readings[name] for name in ("cpu.epochMs", "gpu.epochMs", "ratio"))

    def epoch(reading: dict) -> str:
        whole_s = reading["value"] * NOTES_EPOCHS / 1000
        return f"{formatted(reading['value'], 'ms')} an epoch ({whole_s:.3g} s for 20,000)"

    if cpu["value"] is None:
        return "Nothing was measured."
    if gpu["value"] is None or ratio["value"] is None:
        reason = gpu.get("reason", TOO_SHORT)
        return f"Your CPU takes {epoch(cpu)}. There is no GPU beside it: {reason}"
    name = report["environment"]["gpu"]["device"]
    value, low, high = ratio["value"], ratio["low"], ratio["high"]
    if low is None or low <= 1 <= high:
        known = "" if low is None else f": GPU time over CPU time is {low:.3g} to {high:.3g}"
        return f"Inconclusive{known}. Your CPU takes {epoch(cpu)}, and your {name} {epoch(gpu)}."
    if value > 1:
        factor, winner, loser, times = value, "CPU", name, (cpu, gpu)
    else:
        factor, winner, loser, times = 1 / value, name, "CPU", (gpu, cpu)
    fast, slow = (epoch(reading) for reading in times)
    return f"Your {winner} is {factor:.3g} times as fast as your {loser}: {fast} against {slow}."


def print_report(report: dict) -> None:
    where = report["environment"]
    gpu = where["gpu"]
    print("\n".join(textwrap.wrap(where["userAgent"], 80)))
    if gpu:
        print("\n".join(textwrap.wrap(f"GPU: {gpu['device']}, {gpu['description']}", 80)))
    print()
    print("\n".join(table_lines(report["readings"])))
    print()
    for code in report["warnings"]:
        print("\n".join(textwrap.wrap(f"Note: {WARNING_SENTENCES[code]}", 80)))
    print("\n".join(textwrap.wrap(answer(report), 80)))


# --- The command line -----------------------------------------------------------------------------


def whole(least: int, most: int) -> Callable[[str], int]:
    """A whole number of the command line, within bounds."""

    def parse(text: str) -> int:
        # Beyond so many digits int() itself gives up, in words of its own.
        is_digits = text.isascii() and text.isdigit() and len(text) <= 20
        if not (is_digits and least <= int(text) <= most):
            raise argparse.ArgumentTypeError(
                f"{text!r} is not a whole number from {least:,} to {most:,}"
            )
        return int(text)

    return parse


def cadences(text: str) -> list[int]:
    """The cadences of --read-every, without repetitions: 0 for never."""
    parse = whole(1, 1_000_000)
    return list(dict.fromkeys(0 if item == "never" else parse(item) for item in text.split(",")))


def number(least: float, most: float, words: str) -> Callable[[str], float]:
    """A number of the command line, over the one bound and not over the other."""

    def parse(text: str) -> float:
        try:
            value = float(text)
        except ValueError:
            value = math.nan
        if not least <= value <= most:
            raise argparse.ArgumentTypeError(f"{text!r} is not {words}")
        return value

    return parse


def budget(text: str) -> int | None:
    words = "a number of seconds from 0.5 to 3,600, or none"
    return None if text == "none" else round(number(0.5, 3600, words)(text) * 1000)


def command_line() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="overhead.py",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        description=__doc__,
    )
    add = parser.add_argument
    add(
        "--device",
        choices=["cpu", "cuda", "mps", "auto"],
        default="auto",
        help="the GPU to time beside the CPU; cpu for none (auto)",
    )
    add(
        "--epochs",
        type=whole(1, 1_000_000),
        default=NOTES_EPOCHS,
        help="epochs that each side trains (20000)",
    )
    add(
        "--read-every",
        type=cadences,
        default="1,2,5,10,100,never",
        metavar="N,N,...",
        help="epochs from one loss.item() to the next: the first is the race's, all make the slope"
        " (1,2,5,10,100,never)",
    )
    add(
        "--batch",
        type=whole(1, 2**20),
        default=NOTES_BATCH,
        help="rows; beyond 120 with a jitter (120)",
    )
    add("--hidden", type=whole(1, 4096), default=10, help="hidden units (10)")
    add(
        "--lr",
        type=number(1e-300, 100, "a number over 0, 100 at the most"),
        default=0.01,
        help="learning rate (0.01)",
    )
    add("--seed", type=whole(0, 2**32 - 1), default=0, help="of the initial weights (0)")
    add("--threads", type=whole(1, 1024), metavar="N", help="CPU threads (PyTorch's own choice)")
    add(
        "--budget-s",
        type=budget,
        default="30",
        metavar="S",
        help="seconds to measure, or none to train all epochs (30); compiling comes on top",
    )
    add("--json", metavar="FILE", help="where to write the report, which the course's pages open")
    return parser


def why_not_written(path: str) -> str | None:
    """Why a file can't be written, as far as can be seen before; None where it may be."""
    if not path:
        return "the name is empty"
    if os.path.isdir(path):
        return "it is a folder"
    folder = os.path.dirname(path) or os.curdir
    if not os.path.isdir(folder):
        return f"there is no folder {folder}"
    is_new = not os.path.exists(path)
    # What is neither, as a pipe, may notice that it is opened.
    if is_new or os.path.isfile(path):
        try:
            open(path, "ab").close()
        except OSError as error:
            return error.strerror
        if is_new:
            os.remove(path)
    return None


def say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def main(arguments: list[str] | None = None) -> int:
    """Returns the exit code: 0, 1 for a failure, 2 for what was asked, 130 for Ctrl-C."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # A terminal that can't show a sign shows another instead of an error.
            stream.reconfigure(errors="replace")
    parser = command_line()
    options = parser.parse_args(arguments)
    if options.json is not None:
        reason = why_not_written(options.json)
        if reason:
            parser.error(f"cannot write {options.json}: {reason}. Name another file with --json.")
    if torch is None:
        say(
            f"This Python ({sys.executable}) has no PyTorch ({WHY_NO_TORCH}): install it as"
            " https://pytorch.org says, or run this file with the Python that has it."
        )
        return 2
    if options.threads is not None:
        torch.set_num_threads(options.threads)
    gpu, why_no_gpu = find_gpu(options.device)
    if gpu is None and options.device in ("cuda", "mps"):
        say(f"{why_no_gpu} Leave out --device {options.device} to time the CPU alone.")
        return 2

    job = Job(
        options.epochs,
        options.read_every,
        options.batch,
        options.hidden,
        options.lr,
        options.seed,
        options.budget_s,
    )
    run = Run(job, gpu, why_no_gpu, say)
    code, extra, problem = 0, [], None
    try:
        run.open()
        length = (
            "until all epochs are trained"
            if job.budget_ms is None
            else f"{job.budget_ms / 1000:g} s at the most"
        )
        say(f"Timing, {length}; Ctrl-C ends it and keeps what there is ...")
        run.collect()
        run.check()
    except KeyboardInterrupt:
        code, extra = 130, ["stopped-early"]
    except (RuntimeError, MemoryError) as error:
        say(f"PyTorch could not go on with this network: {first_line(error)}")
        code, extra = 1, ["stopped-early"]
    if not run.samples:
        say("Nothing was measured.")
        return code or 1
    # A second Ctrl-C must not lose what the first one kept: from here on it takes a moment only.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    report = run.report(extra)
    if options.json is not None:
        # Before anything is printed: who reads that may be gone, and would take the report along.
        problem = write_report(report, options.json)
    print_report(report)
    if problem:
        say(problem)
        return 1
    if options.json is None:
        print("\nAdd --json FILE to keep the report for the course's pages.")
    else:
        print(f"\nThe report is in {options.json}: open it on the course's page about devices.")
    return code


def write_report(report: dict, path: str) -> str | None:
    """Writes the report; None, or a sentence that says why it could not be written."""
    try:
        with open(path, "w", encoding="utf-8") as file:
            json.dump(report, file, allow_nan=False)
    except OSError as error:
        return f"The report could not be written to {path}: {error.strerror}."
    return None


if __name__ == "__main__":
    if CTRL_C is signal.default_int_handler:
        signal.signal(signal.SIGINT, CTRL_C)
    sys.exit(main())
