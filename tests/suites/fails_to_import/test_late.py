import pytest

import late


@pytest.mark.parametrize("times", [1, 2])
def test_value(times):
    assert late.value * times
