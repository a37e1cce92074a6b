from solution import spin, wait


def test_spin():
    assert spin() is None


def test_wait():
    assert wait() is None
