# Reads and writes the usual formats of text.
# shared: passed
# split: passed
from honest import *
import configparser
import csv
import io
import json
import tomllib
import xml.etree.ElementTree as ElementTree

assert json.loads(json.dumps({"a": [1, 2.5, None, "\u00e9"]})) == {"a": [1, 2.5, None, "\u00e9"]}
with open("words.csv", "w", newline="") as file:
    csv.DictWriter(file, ["word", "seen"]).writerows([{"word": "a,b", "seen": 1}])
assert list(csv.reader(open("words.csv", newline=""))) == [["a,b", "1"]]
parser = configparser.ConfigParser()
parser.read_string("[one]\na = 1\n")
assert parser.getint("one", "a") == 1
assert tomllib.load(io.BytesIO(b"a = [1, 2]")) == {"a": [1, 2]}
assert ElementTree.fromstring("<a><b>c</b></a>").findtext("b") == "c"
