import pytest

from solution import add


@pytest.fixture
def number():
    return 1


class TestAdd:
    @pytest.fixture
    def number(self, number):
        return number + 1

    @staticmethod
    def test_static():
        assert add(1, 1) == 2

    @classmethod
    def test_class(cls):
        assert cls is TestAdd and add(-5, 5) == 0

    def test_hiding(self, number):
        assert add(number, 0) == 2

    class TestNegative:
        def test_nested(self):
            assert add(-1, -1) == -2


@pytest.mark.xfail(raises=KeyError)
def test_expected_to_fail_otherwise():
    assert add(-1, 1) == 0


@pytest.mark.xfail(raises=AssertionError)
def test_expected_to_fail():
    assert add(-1, 1) == 0


@pytest.mark.xfail(condition=False, reason="on no system")
def test_not_expected_to_fail():
    assert add(-1, 1) == 0


@pytest.mark.xfail(run=False, reason="it would never end")
def test_not_run():
    while True:
        add(1, 1)


def test_near():
    assert (0.1 + 0.2, 2.0) == pytest.approx([0.3, add(1, 1)])


def test_more_of_pytest(request):
    assert request.node.name == "test_more_of_pytest" and add(1, 1) == 2
