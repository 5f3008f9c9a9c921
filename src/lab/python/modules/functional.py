"""Functions of torch.nn.functional that turn outputs into a loss."""

from math import exp, log


def softmax(scores):
    """Probabilities from a row of scores, or rows from rows."""
    if isinstance(scores[0], list):
        return [softmax(row) for row in scores]
    highest = max(scores)  # taken off first, so that exp can't overflow
    powers = [exp(score - highest) for score in scores]
    total = 0.0
    for power in powers:
        total += power
    return [power / total for power in powers]


def cross_entropy(scores, targets):
    """Mean over the rows of -log(softmax(row)[target]).

    The softmax is in here: scores go in, not probabilities.
    """
    loss = 0.0
    for row, target in zip(scores, targets):
        highest = max(row)
        total = 0.0
        for score in row:
            total += exp(score - highest)
        loss += highest + log(total) - row[target]
    return loss / len(targets)
