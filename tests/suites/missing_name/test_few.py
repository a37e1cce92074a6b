import pytest
from few import ones


@pytest.mark.parametrize("times", [1, 2])
def test_ones(times):
    assert ones(times) == [1] * times
