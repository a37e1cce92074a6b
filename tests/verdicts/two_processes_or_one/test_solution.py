import asyncio
import doctest

import pytest

import solution


def test_an_object_of_the_test_answers():
    assert solution.Money(3) == 3 and solution.Money(3) < 5


def test_a_base_of_python():
    assert isinstance(solution.Level.LOW, int)


def test_cancelled():
    with pytest.raises(asyncio.TimeoutError):
        asyncio.run(asyncio.wait_for(solution.patiently(30), 0.01))


def test_an_object_that_agrees():
    assert solution.total([1, 2]) == 3


def test_an_object_that_is_less_than_anything():
    assert solution.total([1, 2]) < 3


def test_a_number_with_a_mind_of_its_own():
    assert solution.first_id() == 1


def test_examples():
    assert doctest.testmod(solution).failed == 0


def test_documented():
    assert solution.__doc__


def test_limited():
    running = most = 0

    async def job():
        nonlocal running, most
        running += 1
        most = max(most, running)
        await asyncio.sleep(0)
        running -= 1

    asyncio.run(solution.at_most_two([job] * 5))
    assert most <= 2
