#!/usr/bin/env python3
"""Write what PyTorch does in the scenarios that the tiny nn is compared with.

usage: record_nn.py OUT.json       (OUT is tests/python/nn/pytorch.json)
needs: torch

events: what tests/python/nn/scenarios.py tells when nn is torch.nn. outputs: the notes' network with the weights of
src/lab/python/modules/iris.py, before and after training, and what softmax and cross-entropy make of it.
"""
import json
import sys
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "src/lab/python/modules"))
import iris  # noqa: E402


class MLP(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(4, 10)
        self.relu = nn.ReLU()
        self.fc2 = nn.Linear(10, 3)

    def forward(self, x):
        return self.fc2(self.relu(self.fc1(x)))


def outputs(weights):
    x, y = torch.tensor(iris.x_test), torch.tensor(iris.y_test)
    model = MLP()
    model.load_state_dict({name: torch.tensor(rows) for name, rows in weights.items()})
    with torch.no_grad():
        scores = model(x)
        probabilities = functional.softmax(scores, dim=1)
        return {
            "fc1": model.fc1(x).tolist(),
            "relu": functional.relu(model.fc1(x)).tolist(),
            "scores": scores.tolist(),
            "one_row": model(x[0]).tolist(),
            "softmax": probabilities.tolist(),
            "cross_entropy": functional.cross_entropy(scores, y).item(),
            "cross_entropy_of_softmax": functional.cross_entropy(probabilities, y).item(),
        }


def main() -> None:
    names = {"nn": nn, "tensor": torch.tensor, "rows": torch.Tensor.tolist, "__name__": "scenarios"}
    exec((ROOT / "tests/python/nn/scenarios.py").read_text(), names)
    made = {
        "made_with": {"torch": torch.__version__},
        "events": names["told"],
        "outputs": {"initial": outputs(iris.initial), "final": outputs(iris.final)},
    }
    Path(sys.argv[1]).write_text(json.dumps(made, indent=1) + "\n")
    print(sys.argv[1], len(names["told"]), "scenarios", file=sys.stderr)


main()
