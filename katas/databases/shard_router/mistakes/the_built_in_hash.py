"""`hash(key)` gives a number for each text.

It gives another one in each process, since Python salts the hashes of texts when it starts (to make collisions hard to provoke). Two servers then look for one user on different shards. Use a function of the bytes
alone, from `hashlib` or `zlib.crc32`.

Breaks: "It is the same in each process"
Fails: a_key_has_one_node
"""

def _place(text):
    return hash(text)
