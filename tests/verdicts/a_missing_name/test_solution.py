import pytest
from solution import RATE, TaxError, gross as with_tax


def test_rate():
    assert RATE == 0.2


def test_gross():
    assert with_tax(100) == 120


def test_error():
    with pytest.raises(TaxError):
        raise ValueError("not yet")
