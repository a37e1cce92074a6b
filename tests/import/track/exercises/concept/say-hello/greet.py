from words import HELLO


def hello(name):
    pass
