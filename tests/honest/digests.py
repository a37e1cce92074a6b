# Digests and signatures.
# shared: passed
# split: passed
from honest import *
import hashlib
import hmac

assert hashlib.sha256(b"").hexdigest().startswith("e3b0c442")
assert hashlib.md5(b"").hexdigest().startswith("d41d8cd9")
assert hashlib.blake2b(b"a", digest_size=8).digest_size == 8
assert len(hashlib.pbkdf2_hmac("sha256", b"a", b"b", 1000)) == 32
assert len(hashlib.scrypt(b"a", salt=b"b", n=16, r=1, p=1)) == 64
assert hmac.compare_digest(hmac.new(b"k", b"m", "sha1").digest(), hmac.digest(b"k", b"m", "sha1"))
