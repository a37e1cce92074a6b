import pytest


@pytest.fixture
def broken():
    raise RuntimeError("nothing to set up")


@pytest.fixture
def broken_after():
    yield
    raise RuntimeError("nothing to take down")
