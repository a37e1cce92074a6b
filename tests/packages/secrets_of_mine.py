from cryptography import x509
from cryptography.fernet import Fernet
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ed25519, padding, rsa


def there_and_back(text):
    box = Fernet(Fernet.generate_key())
    return box.decrypt(box.encrypt(text))


def key():
    return ed25519.Ed25519PrivateKey.generate()


def signs(text):
    private = rsa.generate_private_key(65537, 2048)
    way = padding.PSS(padding.MGF1(hashes.SHA256()), 20)
    private.public_key().verify(private.sign(text, way, hashes.SHA256()), text, way, hashes.SHA256())
    return True


def named(name):
    return x509.Name([x509.NameAttribute(x509.oid.NameOID.COMMON_NAME, name)]).rfc4514_string()
