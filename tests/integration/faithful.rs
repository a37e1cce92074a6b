//! A verdict on an honest file is the one that Python gives: small tests with a submission of a kind that a sitting in two
//! processes, or the engine's own work, once got wrong. Each is checked in both sittings; what `pytest` says is written here.

use std::fs;

use serde_json::Value;

use crate::support::{kata, stderr};

/// Which tests pass, in the order of the file, in each sitting.
fn passing(tests: &str, submission: &str, sitting: &str) -> Vec<(String, bool)> {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).expect("it can be written");
    write("test_mine.py", tests);
    write("mine.py", submission);
    let mut command = kata(folder.path());
    command.args(["check", "--tests", "test_mine.py", "mine.py", "--sitting", sitting, "--format", "json"]);
    let output = command.output().expect("kata runs");
    let run: Value = serde_json::from_slice(&output.stdout).unwrap_or_else(|e| panic!("{e}: {}", stderr(&output)));
    let checks = run["reports"][0]["checks"].as_array().cloned().unwrap_or_default();
    let told = |check: &Value| (check["name"].as_str().unwrap_or_default().to_owned(), check["outcome"] == "passed");
    checks.iter().map(told).collect()
}

/// Tests whose names say whether they pass: `test_right_…` do, `test_wrong_…` do not.
#[track_caller]
fn agrees(tests: &str, submission: &str) {
    for sitting in ["split", "shared"] {
        let found = passing(tests, submission, sitting);
        assert!(!found.is_empty(), "{sitting}: no test was run");
        let odd: Vec<_> = found.iter().filter(|(name, passed)| name.contains("right") != *passed).collect();
        assert!(odd.is_empty(), "{sitting}: {odd:?}");
    }
}

#[test]
fn exceptions_say_what_they_said_where_they_were_raised() {
    agrees(
        "import pytest, mine\n\
         @pytest.mark.parametrize('kind', [ConnectionError, OSError, TimeoutError, PermissionError])\n\
         def test_right_text(kind):\n    with pytest.raises(kind, match='^it did not answer$'):\n        mine.fail(kind, 'it did not answer')\n\
         def test_right_number():\n    with pytest.raises(FileNotFoundError) as told:\n        mine.read('/no/file')\n    \
         e = told.value\n    assert (e.errno, e.filename, str(e)) == (2, '/no/file', \"[Errno 2] No such file or directory: '/no/file'\")\n\
         def test_right_bytes():\n    with pytest.raises(UnicodeDecodeError) as told:\n        mine.decode(b'\\xff')\n    \
         assert (told.value.object, told.value.start) == (b'\\xff', 0)\n\
         def test_right_group():\n    with pytest.raises(ExceptionGroup) as told:\n        mine.several()\n    \
         assert [str(e) for e in told.value.exceptions] == ['a', '[Errno 2] b'] and told.value.exceptions[0].__notes__ == ['n']\n\
         def test_right_cause():\n    with pytest.raises(RuntimeError) as told:\n        mine.chained()\n    \
         assert isinstance(told.value.__cause__, KeyError) and told.value.__cause__.__context__ is None\n\
         def test_wrong_text():\n    with pytest.raises(OSError, match='another'):\n        mine.fail(OSError, 'text')\n",
        "def fail(kind, *args): raise kind(*args)\ndef read(path): open(path)\ndef decode(raw): return raw.decode()\n\
         def several():\n    a = ValueError('a')\n    a.add_note('n')\n    raise ExceptionGroup('two', [a, OSError(2, 'b')])\n\
         def chained():\n    try:\n        {}['k']\n    except KeyError as e:\n        raise RuntimeError('r') from e\n",
    );
}

#[test]
fn parts_that_are_shared_are_shared_on_the_other_side() {
    agrees(
        "import mine\n\
         def test_wrong_rows_are_apart():\n    g = mine.grid(3)\n    g[0][0] = 1\n    assert g == [[1, 0, 0], [0, 0, 0], [0, 0, 0]]\n\
         def test_right_row_twice():\n    a, b = mine.twice([1])\n    assert a is b\n\
         def test_wrong_constructor_copies():\n    items = [1]\n    box = mine.Box(items)\n    items.append(2)\n    assert box.items == [1]\n\
         def test_wrong_default():\n    first = mine.add(1)\n    mine.add(2)\n    assert first == [1]\n\
         def test_right_cleared():\n    mine.names.append('x')\n    mine.names.clear()\n    assert mine.count() == 0\n\
         def test_right_ring():\n    ring = mine.ring()\n    assert ring['self'] is ring\n\
         def test_right_deep():\n    x, n = mine.deep(500), 0\n    while x:\n        x, n = x[0], n + 1\n    assert n == 500\n",
        "names = []\ndef count(): return len(names)\ndef grid(n): return [[0] * n] * n\ndef twice(x): return x, x\n\
         def add(x, found=[]):\n    found.append(x)\n    return found\n\
         class Box:\n    def __init__(self, items): self.items = items\n\
         def ring():\n    d = {}\n    d['self'] = d\n    return d\n\
         def deep(n):\n    x = []\n    for _ in range(n): x = [x]\n    return x\n",
    );
}

#[test]
fn what_belongs_to_a_process_is_seen_by_tests_and_submission() {
    agrees(
        "import decimal, os, random, sys, time, mine\n\
         def test_right_seed():\n    random.seed(7)\n    first = mine.draw()\n    random.seed(7)\n    assert mine.draw() == first\n\
         def test_wrong_seed():\n    random.seed(7)\n    first = mine.draw()\n    random.seed(7)\n    assert mine.draw() != first\n\
         def test_right_numbers():\n    random.seed(3)\n    wanted = [random.random() for _ in range(3)]\n    random.seed(3)\n    \
         assert [mine.draw() for _ in range(3)] == wanted\n\
         def test_right_environment(monkeypatch):\n    monkeypatch.setenv('WHO', 'me')\n    assert mine.env('WHO') == 'me'\n    \
         mine.put('WHO', 'you')\n    assert os.environ['WHO'] == 'you'\n    monkeypatch.delenv('WHO')\n    assert mine.env('WHO') is None\n\
         def test_right_folder(tmp_path, monkeypatch):\n    (tmp_path / 'a.txt').write_text('hi')\n    monkeypatch.chdir(tmp_path)\n    \
         assert mine.read('a.txt') == 'hi'\n    mine.write('b.txt', 'x')\n    assert (tmp_path / 'b.txt').read_text() == 'x'\n\
         def test_right_arguments(monkeypatch):\n    monkeypatch.setattr(sys, 'argv', ['prog', '-v'])\n    assert mine.arguments() == ['-v']\n\
         def test_right_precision():\n    with decimal.localcontext() as context:\n        context.prec = 3\n        assert str(mine.third()) == '0.333'\n    \
         assert len(str(mine.third())) > 20\n\
         def test_right_zone(monkeypatch):\n    monkeypatch.setenv('TZ', 'UTC-5')\n    time.tzset()\n    assert mine.hour() == 5\n\
         def test_right_limit():\n    sys.setrecursionlimit(777)\n    assert mine.limit() == 777\n",
        "import decimal, os, random, sys, time\ndef draw(): return random.random()\ndef env(n): return os.environ.get(n)\n\
         def put(n, v): os.environ[n] = v\ndef read(p): return open(p).read()\ndef arguments(): return sys.argv[1:]\n\
         def write(p, t):\n    with open(p, 'w') as f: f.write(t)\n\
         def third(): return decimal.Decimal(1) / 3\ndef hour(): return time.localtime(0).tm_hour\ndef limit(): return sys.getrecursionlimit()\n",
    );
}

#[test]
fn an_answer_of_eq_is_true_if_python_takes_it_for_true() {
    agrees(
        "import unittest, mine\n\
         class T(unittest.TestCase):\n    def test_right_one(self): self.assertEqual(mine.Says(1), mine.Says(1))\n    \
         def test_right_text(self): self.assertEqual(mine.Says('yes'), mine.Says('yes'))\n    \
         def test_wrong_zero(self): self.assertEqual(mine.Says(0), mine.Says(0))\n    \
         def test_wrong_odd(self): self.assertEqual(mine.Odd(), mine.Odd())\n\
         def test_right_in(): assert mine.Says(1) in [mine.Says(1)]\n\
         def test_right_list(): assert [mine.Says([0])] == [mine.Says(2)]\n\
         def test_wrong_nothing(): assert mine.Says(NotImplemented) == mine.Says(NotImplemented)\n\
         def test_right_same():\n    x = mine.Says(NotImplemented)\n    assert x == x\n",
        "class Says:\n    def __init__(self, answer): self.answer = answer\n    def __eq__(self, other): return self.answer\n\
         class Odd:\n    def __eq__(self, other): return self\n    def __bool__(self): raise ValueError('ambiguous')\n",
    );
}

/// The time of a check is the submission's; a difference between long values is told afterwards, and quickly.
#[test]
fn long_values_that_differ_are_a_mismatch() {
    let tests = "import unittest, mine\nclass T(unittest.TestCase):\n    \
         def test_list(self): self.assertEqual(mine.numbers(), [n + 1 for n in mine.numbers()])\n    \
         def test_tuple(self): self.assertTupleEqual(tuple(mine.numbers()), tuple(n + 1 for n in mine.numbers()))\n    \
         def test_dict(self): self.assertEqual({n: str(n) for n in mine.numbers()}, {n: str(n + 1) for n in mine.numbers()})\n    \
         def test_lines(self): self.assertEqual('\\n'.join(map(str, mine.numbers())), '\\n'.join(str(n + 1) for n in mine.numbers()))\n    \
         def test_sequence(self): self.assertSequenceEqual(mine.numbers(), tuple(n + 1 for n in mine.numbers()))\n    \
         def test_set(self): self.assertSetEqual(set(mine.numbers()), {n + 1 for n in mine.numbers()})\n    \
         def test_shared(self): self.assertEqual(mine.laughs(), mine.laughs() + [1])\n";
    let submission = "def numbers(): return [i * 7919 % 100_003 for i in range(1_000)]\n\
         def laughs():\n    x = [1]\n    for _ in range(40): x = [x, x]\n    return x\n";
    for sitting in ["split", "shared"] {
        let folder = tempfile::tempdir().expect("a temporary folder");
        fs::write(folder.path().join("test_mine.py"), tests).expect("it can be written");
        fs::write(folder.path().join("mine.py"), submission).expect("it can be written");
        let mut command = kata(folder.path());
        command.args(["check", "--tests", "test_mine.py", "mine.py", "--sitting", sitting, "--format", "json"]);
        let run: Value =
            serde_json::from_slice(&command.output().expect("kata runs").stdout).expect("a report is JSON");
        let checks = run["reports"][0]["checks"].as_array().cloned().unwrap_or_default();
        let outcomes: Vec<_> = checks.iter().map(|check| (check["name"].clone(), check["outcome"].clone())).collect();
        assert!(outcomes.iter().all(|(_, outcome)| outcome == "mismatch"), "{sitting}: {outcomes:?}");
    }
}
