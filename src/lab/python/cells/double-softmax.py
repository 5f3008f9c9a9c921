from functional import cross_entropy, softmax


# The softmax is inside cross_entropy.
def once(scores):
    return cross_entropy([scores], [0])


def twice(scores):
    return cross_entropy([softmax(scores)], [0])


def slope(loss, scores, step=1e-4):
    """How the loss changes with the right class's score."""
    more = [scores[0] + step] + scores[1:]
    less = [scores[0] - step] + scores[1:]
    return (loss(more) - loss(less)) / (2 * step)


for scores in [[8, 0, 0], [0, 0, 0], [0, 8, 0]]:
    print(scores)
    for loss in [once, twice]:
        print(" ", loss.__name__, "%.4f" % loss(scores),
              "slope %.4f" % slope(loss, scores))
