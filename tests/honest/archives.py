# Packs and unpacks.
# shared: passed
# split: passed
from honest import *
import bz2
import gzip
import lzma
import shutil
import tarfile
import zipfile

with gzip.open("words.gz", "wt") as file:
    file.write("word")
assert gzip.open("words.gz", "rt").read() == "word"
with zipfile.ZipFile("words.zip", "w", zipfile.ZIP_DEFLATED) as packed:
    packed.writestr("a/b.txt", "word")
zipfile.ZipFile("words.zip").extractall("unpacked")
assert open("unpacked/a/b.txt").read() == "word"
with tarfile.open("words.tar.gz", "w:gz") as packed:
    packed.add("unpacked")
with tarfile.open("words.tar.gz") as packed:
    packed.extractall("untarred", filter="data")
assert open("untarred/unpacked/a/b.txt").read() == "word"
assert bz2.decompress(bz2.compress(b"a")) == lzma.decompress(lzma.compress(b"a")) == b"a"
assert shutil.make_archive("all", "zip", "unpacked").endswith("all.zip")
