RATE = 0.2


def gros(net):
    return net * (1 + RATE)
