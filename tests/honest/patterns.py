# Finds words by patterns.
# shared: passed
# split: passed
from honest import *
import re
import string
import textwrap


def tally(words):
    counts = {}
    for word in re.findall(r"(?P<word>[^\x00]+)", "\x00".join(words)):
        counts[word] = counts.get(word, 0) + 1
    return counts


assert re.sub(r"(\w+) (\w+)", r"\2 \1", "one two") == "two one"
assert re.fullmatch(r"(?<!x)\d{2,3}", "123")
assert string.Template("$a").substitute(a=1) == "1" and textwrap.fill("a b", 1) == "a\nb"
