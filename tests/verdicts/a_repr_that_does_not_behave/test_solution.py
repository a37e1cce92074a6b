import pytest
from solution import price


@pytest.mark.parametrize("kind", ["Sleeps", "Leaves", "Exits", "Recurses", "Floods"])
def test_price(kind):
    assert price(kind) == 3
