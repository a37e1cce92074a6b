import pytest
from cryptography.exceptions import InvalidSignature
from secrets_of_mine import key, named, signs, there_and_back


def test_a_text_is_encrypted_and_decrypted():
    assert there_and_back(b"hello") == b"hello"


def test_a_key_comes_back():
    private = key()
    private.public_key().verify(private.sign(b"hello"), b"hello")
    with pytest.raises(InvalidSignature):
        private.public_key().verify(bytes(64), b"hello")


def test_keys_are_made():
    assert signs(b"hello")


def test_certificates_have_names():
    assert named("katas") == "CN=katas"
