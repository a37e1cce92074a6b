import ends
import pytest


def test_passes():
    assert ends.double(2) == 4


def test_differs():
    print("printed by the test")
    assert ends.double(2) == 5


def test_expected_stands_first():
    expected = [2, 4, 7]
    assert expected == [ends.double(n) for n in (1, 2, 3)]


def test_has_a_message():
    assert ends.double(2) == 5, "twice two"


def test_does_not_hold():
    assert ends.double(2) in [1, 2]


def test_is_too_far():
    assert ends.double(0.1) == pytest.approx(0.3)


def test_raises():
    assert ends.divide(1, 0) == 1


def test_does_not_raise():
    with pytest.raises(ValueError):
        ends.double(1)


def test_raises_with_another_text():
    with pytest.raises(ZeroDivisionError, match="by nothing"):
        ends.divide(1, 0)


def test_fails():
    pytest.fail("it says so itself")


def test_is_broken_itself():
    assert ends.double(undefined) == 4


def test_is_not_set_up(broken):
    pass


def test_is_not_taken_down(broken_after):
    pass


def test_wants_what_is_not_there(no_such_fixture):
    pass


@pytest.mark.skip(reason="later")
def test_is_skipped():
    pass


@pytest.mark.xfail(reason="known")
def test_is_expected_to_fail():
    assert ends.double(2) == 5


@pytest.mark.xfail(reason="known")
def test_is_expected_to_fail_and_passes():
    assert ends.double(2) == 4


@pytest.mark.xfail(reason="known", strict=True)
def test_must_fail_and_passes():
    assert ends.double(2) == 4


@pytest.mark.timeout(0.5)
def test_hangs():
    ends.hang()


def test_comes_after_a_hang():
    assert ends.double(3) == 6


def test_crashes():
    ends.crash()


def test_leaves():
    ends.leave()


def test_leaves_politely():
    ends.leave_politely()


def test_floods():
    ends.flood()


def test_asks_for_too_much():
    ends.eat()


def test_comes_last():
    assert ends.double(4) == 8
