import importlib
import runpy
import subprocess
import sys

import pytest
import solution


def test_reload():
    solution.COUNT = 5
    assert importlib.reload(solution).COUNT == 1


def test_an_input_that_wants_a_prompt(monkeypatch):
    monkeypatch.setattr("builtins.input", lambda prompt: "Ada")
    with pytest.raises(TypeError):
        solution.ask()


def test_run_as_a_program():
    assert runpy.run_path("solution.py")["COUNT"] == 1


def test_in_a_process_of_its_own():
    subprocess.run([sys.executable, "solution.py"], check=True)
