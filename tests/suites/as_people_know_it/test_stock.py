import importlib
import inspect
import runpy
import warnings
from pathlib import Path

import pytest
import stock

HERE = Path(__file__).parent


class TestOneBasketForAll:
    @pytest.fixture(scope="class", autouse=True)
    def basket(self, request):
        request.cls.basket = []

    def test_first(self):
        self.basket.append("tea")
        assert stock.total(self.basket) == 3

    def test_second(self):
        self.basket.append("coffee")
        assert stock.total(self.basket) == 7


@pytest.fixture
def bought(request):
    return [request.param] * 2


@pytest.mark.parametrize("bought, costs", [("tea", 6), pytest.param("coffee", 8, id="strong")], indirect=["bought"])
def test_indirect(bought, costs):
    assert stock.total(bought) == costs


@pytest.mark.parametrize("name", ["tea", "coffee"])
@pytest.mark.parametrize("times", [1, 2])
def test_crossed(name, times):
    assert stock.total([name] * times) == stock.price(name) * times


def test_session_fixture(shelf):
    assert stock.read(shelf / "stock.json") == {"tea": 12}


def test_session_fixture_is_made_once(shelf, started):
    assert started == ["shelf"]


def test_file_beside_the_tests():
    assert stock.read(HERE / "data" / "stock.json") == {"tea": 7}
    assert Path("data/stock.json").exists()


@pytest.mark.quick
def test_captured(capsys):
    runpy.run_path(str(HERE / "stock.py"), run_name="__main__")
    assert capsys.readouterr().out == "7\n"


def test_patched(monkeypatch, tmp_path):
    monkeypatch.setenv("SHOP_HOME", str(tmp_path))
    monkeypatch.setitem(stock.PRICES, "tea", 5)
    assert stock.home() == str(tmp_path)
    assert stock.price("tea") == 5


def test_reloaded():
    stock.PRICES["tea"] = 99
    assert importlib.reload(stock).price("tea") == 3


def test_source():
    assert "sum(price(name)" in inspect.getsource(stock.total)
    assert Path(stock.__file__) == HERE / "stock.py"


def test_warning(recwarn):
    warnings.warn("soon", DeprecationWarning, stacklevel=1)
    assert len(recwarn) == 1


@pytest.fixture(params=["tea", "coffee"])
def drink(request):
    yield request.param


def test_fixture_with_parameters(drink):
    assert stock.price(drink) > 0


def test_request(request):
    assert request.node.name == "test_request"
    assert request.config.rootpath == HERE
