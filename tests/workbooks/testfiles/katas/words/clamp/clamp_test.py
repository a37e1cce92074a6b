import pytest
from limits import *
from tables import LIMITS


@pytest.fixture
def limits():
    return LIMITS


@pytest.mark.parametrize(
    "value, expected", [pytest.param(-5, 0, id="below"), (5, 5), pytest.param(50, 10, id="above")]
)
def test_limits(limits, value, expected):
    """What is outside is brought to the limit.

    A volume of eleven has been asked for.
    """
    assert clamp(value, *limits) == expected


def test_fractions():
    assert clamp(0.1 + 0.2, 0, 1) == pytest.approx(0.3)


class TestOrder:
    def test_same_limits(self):
        assert clamp(7, 3, 3) == 3

    def test_text_is_refused(self):
        with pytest.raises(TypeError):
            clamp("7", 0, 10)
