import pytest
from solution import double


@pytest.mark.parametrize("x", [0.5, "a.b", 0])
def test_double(x):
    assert double(x) == 2 * x


@pytest.fixture(params=[1, 2])
def number(request):
    return request.param


@pytest.mark.parametrize("number", [0], indirect=True)
def test_indirect(number):
    assert double(number) == 0


def test_near():
    assert double(3) == pytest.approx(3.5)
