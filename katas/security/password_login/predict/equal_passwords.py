"""Which of the stored texts are equal?

A fast hash is a function of the password alone, so equal passwords look equal to everybody who has the table. With a salt of
its own, each hash is another one. The salt is no secret: it stands beside the hash, and with it the same password gives the
same hash again, which is how a login is checked.

Predicted:
    True
    True
    True
You expect the salt to be a detail of storage. It goes into the hash.

Predicted:
    True
    False
    False
You expect a salted hash to be random. It is random once, when the password is set; from then on the salt is known.
"""
import hashlib, secrets

def plain(password):
    return hashlib.sha256(password).hexdigest()

def salted(password, salt=None):
    salt = salt or secrets.token_bytes(16)
    return salt, hashlib.scrypt(password, salt=salt, n=16, r=8, p=1)

print(plain(b"secret") == plain(b"secret"))
ann, bob = salted(b"secret"), salted(b"secret")
print(ann == bob)
print(ann == salted(b"secret", ann[0]))
