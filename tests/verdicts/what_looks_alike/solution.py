def cyrillic():
    return "s\u0435nd"


def joined():
    return "tea\u200bpot"


def decomposed():
    return ["Zoe\u0308"]


def printed():
    return "done\n"


def dashed():
    return {"range": "1\u20139"}


def tabbed():
    return "a\tb"


def windows():
    return "one\r\ntwo\r\n"
