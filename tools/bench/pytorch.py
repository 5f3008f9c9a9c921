#!/usr/bin/env python3
"""Train the notes' network in PyTorch on request, one thread, and say how long it took.

Speaks in lines of JSON, one answer a request:
  {"train": {"features": [[…]], "labels": […], "hidden": 10, "lr": 0.01, "seed": 0}} -> {"torch": "…", "threads": 1}
  {"restart": true} -> {}                              begins again at the initial weights
  {"epochs": 100}   -> {"ms": 12.3, "loss": 0.98}      trains, the loss read every epoch
Ends at the end of its input. Without PyTorch it ends at once, with the reason on standard error.
"""
import json
import sys
import time

try:
    import torch
    from torch import nn
except ImportError as error:
    sys.exit(str(error))


class Training:
    """The notes' loop and what it needs."""

    def __init__(self, features, labels, hidden, lr, seed):
        self.x, self.y = torch.tensor(features), torch.tensor(labels)
        self.hidden, self.lr, self.seed = hidden, lr, seed
        self.loss_fn = nn.CrossEntropyLoss()
        self.restart()

    def restart(self):
        torch.manual_seed(self.seed)
        self.model = nn.Sequential(nn.Linear(4, self.hidden), nn.ReLU(), nn.Linear(self.hidden, 3))
        self.optimizer = torch.optim.SGD(self.model.parameters(), lr=self.lr)

    def run(self, epochs):
        """Returns the milliseconds of so many epochs, and the last one's loss before its update."""
        model, loss_fn, optimizer, x, y = self.model, self.loss_fn, self.optimizer, self.x, self.y
        began = time.perf_counter()
        for _ in range(epochs):
            loss = loss_fn(model(x), y)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            value = loss.item()
        return (time.perf_counter() - began) * 1000, value


def main():
    torch.set_num_threads(1)
    training = None
    for line in sys.stdin:
        request = json.loads(line)
        if "train" in request:
            training = Training(**request["train"])
            answer = {"torch": torch.__version__, "threads": torch.get_num_threads()}
        elif "restart" in request:
            training.restart()
            answer = {}
        else:
            ms, loss = training.run(request["epochs"])
            answer = {"ms": ms, "loss": loss}
        print(json.dumps(answer), flush=True)


main()
