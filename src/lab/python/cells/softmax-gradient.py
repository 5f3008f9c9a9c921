from functional import cross_entropy, softmax


def once(scores):
    return cross_entropy([scores], [0])


def twice(scores):
    return cross_entropy([softmax(scores)], [0])


def fall(loss, scores, step=1e-4):
    """How fast the loss falls when the score of class 0 grows."""
    more = [scores[0] + step] + scores[1:]
    less = [scores[0] - step] + scores[1:]
    return (loss(less) - loss(more)) / (2 * step)


for scores in [[0, 0, 0], [0, 8, 0]]:
    print(scores, "once %.4f" % fall(once, scores),
          "twice %.4f" % fall(twice, scores))
