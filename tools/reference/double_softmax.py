#!/usr/bin/env python3
"""Train the notes' network with one softmax before the loss's own, and without, and print both side by side.

usage: double_softmax.py REFERENCE.json [--epochs 0,1000,5000,20000]
needs: torch (Debian: python3-torch)

The data and the initial weights are those of a file that make_reference.py made. A row is the state after so many
epochs: the loss that is trained, and the share of the test rows that are right.
"""
import argparse
import json

import torch
from torch import nn
from torch.nn import functional as F


def train(reference: dict, doubled: bool, epochs: list[int]) -> dict[int, tuple[float, float]]:
    data = {name: torch.tensor(reference["data"][name]) for name in ("x_train", "y_train", "x_test", "y_test")}
    hidden = len(reference["init"]["fc1.bias"])
    model = nn.Sequential(nn.Linear(4, hidden), nn.ReLU(), nn.Linear(hidden, 3))
    with torch.no_grad():
        for parameter, values in zip(model.parameters(), reference["init"].values()):
            parameter.copy_(torch.tensor(values))
    optimizer = torch.optim.SGD(model.parameters(), lr=reference["config"]["lr"])

    rows = {}
    for epoch in range(max(epochs) + 1):
        scores = model(data["x_train"])
        loss = F.cross_entropy(torch.softmax(scores, 1) if doubled else scores, data["y_train"])
        if epoch in epochs:
            right = (model(data["x_test"]).argmax(1) == data["y_test"]).double().mean().item()
            rows[epoch] = (loss.item(), right)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return rows


def main() -> None:
    p = argparse.ArgumentParser()
    p.add_argument("reference")
    p.add_argument("--epochs", default="0,1000,5000,20000")
    a = p.parse_args()
    torch.set_num_threads(1)
    epochs = [int(text) for text in a.epochs.split(",")]
    with open(a.reference) as file:
        reference = json.load(file)
    once, twice = (train(reference, doubled, epochs) for doubled in (False, True))
    print("PyTorch", torch.__version__)
    print("epochs  one softmax: loss, right  two: loss, right")
    for epoch in epochs:
        cells = [f"{loss:.4f} {right:4.0%}" for loss, right in (once[epoch], twice[epoch])]
        print(f"{epoch:6d}  {cells[0]:>25s}  {cells[1]:>16s}")


if __name__ == "__main__":
    main()
