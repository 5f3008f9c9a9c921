from math import exp, log


def softmax(scores):
    powers = [exp(score) for score in scores]
    return [power / sum(powers) for power in powers]


def cross_entropy(scores, target):
    return -log(softmax(scores)[target])  # the softmax is inside


# Three flowers of class 0: surely right, undecided, surely wrong.
for scores in [[8, 0, 0], [0, 0, 0], [0, 8, 0]]:
    once = cross_entropy(scores, 0)
    twice = cross_entropy(softmax(scores), 0)
    print(scores, "once %.4f" % once, "twice %.4f" % twice)
