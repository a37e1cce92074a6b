//! Test files that pytest and `unittest` run themselves: `tests/suites/NAME`, with a solution and its tests.
//!
//! The whole report is beside them, as `report.txt`. To accept new reports: `UPDATE_GOLDEN=1 cargo test suites`, then read
//! the difference. pytest comes from `scripts/packages`, which installs it once; where it cannot, these tests are left out.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use serde_json::Value;

use crate::support::{copy, kata, packages, python_version, repository, stderr, stdout};

/// The folder of the packages of an environment with pytest, if one can be had here.
fn site_packages() -> Option<PathBuf> {
    packages().map(|environment| environment.join(format!("lib/python{}/site-packages", python_version())))
}

/// A copy of a folder of `tests/suites`, with an environment in which pytest is.
fn project(name: &str) -> Option<tempfile::TempDir> {
    let folder = tempfile::tempdir().expect("a temporary folder");
    copy(&repository().join("tests/suites").join(name), folder.path());
    with_pytest(folder.path()).then_some(folder)
}

/// Make `.venv` in a folder, whose packages are those of the environment for tests.
fn with_pytest(folder: &Path) -> bool {
    let Some(packages) = site_packages() else { return false };
    let own = folder.join(format!(".venv/lib/python{}/site-packages", python_version()));
    fs::create_dir_all(&own).expect("a temporary folder can be written");
    let settings = format!("home = /usr/bin\ninclude-system-site-packages = false\nversion = {}.1\n", python_version());
    fs::write(folder.join(".venv/pyvenv.cfg"), settings).expect("it can be written");
    fs::write(own.join("all.pth"), format!("{}\n", packages.display())).expect("it can be written");
    true
}

fn check(folder: &Path, tests: &str, solution: &str, more: &[&str]) -> Output {
    let mut command = kata(folder);
    command.env_remove("VIRTUAL_ENV").env_remove("CONDA_PREFIX");
    command.args(["check", "--tests", tests, solution]).args(more).output().expect("kata runs")
}

fn reads_as(name: &str, tests: &str, solution: &str) {
    let Some(folder) = project(name) else { return };
    let printed = stdout(&check(folder.path(), tests, solution, &[]));
    let path = repository().join("tests/suites").join(name).join("report.txt");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&path, &printed).expect("the folder can be written");
    }
    assert_eq!(printed, fs::read_to_string(&path).unwrap_or_default(), "{name}/report.txt has changed");
}

/// The report as JSON.
fn report(output: &Output) -> Value {
    let run: Value = serde_json::from_slice(&output.stdout).unwrap_or_else(|e| panic!("{e}: {}", stderr(output)));
    crate::schema::holds_for(&run);
    run["reports"][0].clone()
}

/// The outcomes of a report, by the name of the test.
fn outcomes(report: &Value) -> BTreeMap<String, String> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let checks = report["checks"].as_array().expect("a report has checks");
    checks.iter().map(|check| (text(&check["name"]), text(&check["outcome"]))).collect()
}

#[test]
fn each_way_in_which_a_test_ends_is_told_apart_and_costs_one_test() {
    reads_as("endings", "test_ends.py", "ends.py");
}

#[test]
fn what_people_know_of_pytest_is_as_they_know_it() {
    reads_as("as_people_know_it", "test_stock.py", "stock.py");
}

#[test]
fn a_file_of_unittest_is_run_by_unittest() {
    reads_as("unittest_itself", "test_count.py", "count.py");
}

#[test]
fn a_name_that_tests_import_and_that_is_missing_fails_them_all() {
    reads_as("missing_name", "test_few.py", "few.py");
}

#[test]
fn a_file_that_raises_while_it_is_imported_is_told_once_with_its_line() {
    reads_as("fails_to_import", "test_late.py", "late.py");
}

#[test]
fn tests_in_a_folder_of_their_own_find_the_package_that_the_file_is_in() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let files = [
        ("pyproject.toml", "[tool.pytest.ini_options]\naddopts = '-q'\n"),
        ("src/shop/__init__.py", ""),
        ("src/shop/prices.py", "from shop.basis import ONE\n\ndef price():\n    return ONE\n"),
        ("src/shop/basis.py", "ONE = 1\n"),
        ("tests/conftest.py", "import pytest\n\n@pytest.fixture\ndef one():\n    return 1\n"),
        (
            "tests/unit/test_prices.py",
            "from pathlib import Path\nfrom shop.prices import price\n\ndef test_price(one):\n    assert price() == one\n\n\
             def test_place(request):\n    assert (request.config.rootpath / 'data.txt').read_text() == 'd'\n",
        ),
        ("data.txt", "d"),
    ];
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("it is in a folder")).expect("it can be made");
        fs::write(path, text).expect("it can be written");
    }
    if !with_pytest(folder.path()) {
        return;
    }
    let output = check(folder.path(), "tests/unit/test_prices.py", "src/shop/prices.py", &["--format", "json"]);
    let report = report(&output);
    assert_eq!(report["verdict"], "passed", "{report:#}");
    let version = report["ran_by"].as_str().and_then(|by| by.strip_prefix("pytest ")).expect("pytest ran it");
    assert!(version.starts_with(|c: char| c.is_ascii_digit()), "{version}");
}

#[test]
fn a_solution_from_elsewhere_is_put_where_the_tests_look_for_it() {
    let Some(folder) = project("missing_name") else { return };
    let elsewhere = tempfile::tempdir().expect("a temporary folder");
    let solution = elsewhere.path().join("a/b/c/few.py");
    fs::create_dir_all(solution.parent().expect("it is in a folder")).expect("it can be made");
    fs::write(&solution, "def ones(times):\n    return [1] * times\n").expect("it can be written");
    let solution = solution.display().to_string();
    let output = check(folder.path(), "test_few.py", &solution, &["--env", ".venv", "--format", "json"]);
    assert_eq!(report(&output)["verdict"], "passed", "{}", stderr(&output));
}

#[test]
fn a_pass_counts_strictly_where_the_split_run_agrees() {
    let Some(folder) = project("missing_name") else { return };
    // It has every test of its process pass, whatever it finds.
    let cheat = "import _pytest.runner\n_pytest.runner.CallInfo.excinfo = property(lambda self: None, lambda self, to: None)\n\n\
                 def ones(times):\n    return []\n";
    let honest = "def ones(times):\n    return [1] * times\n";
    let strictly = |source: &str, more: &[&str]| {
        fs::write(folder.path().join("few.py"), source).expect("it can be written");
        let output = check(folder.path(), "test_few.py", "few.py", &[&["--format", "json"], more].concat());
        outcomes(&report(&output)).into_values().collect::<Vec<_>>()
    };
    assert_eq!(strictly(honest, &["--strict"]), ["passed", "passed"]);
    assert_eq!(strictly(cheat, &["--strict"]), ["unproven", "unproven"]);
}

#[test]
fn tests_start_programs_only_where_they_are_let() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    fs::write(folder.path().join("hello.py"), "print('hello')\n").expect("it can be written");
    let tests = "import subprocess, sys\nfrom pathlib import Path\n\nimport pytest\n\nHERE = Path(__file__).parent\n\n\
                 def test_runs():\n    done = subprocess.run([sys.executable, 'hello.py'], cwd=HERE, capture_output=True)\n    \
                 assert done.stdout == b'hello\\n'\n";
    fs::write(folder.path().join("test_hello.py"), tests).expect("it can be written");
    if !with_pytest(folder.path()) {
        return;
    }
    let refused = stdout(&check(folder.path(), "test_hello.py", "hello.py", &[]));
    let refused = refused.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(refused.contains("(tests start no programs, unless `--processes` lets them)"), "{refused}");
    let output = check(folder.path(), "test_hello.py", "hello.py", &["--processes", "--format", "json"]);
    assert_eq!(report(&output)["verdict"], "passed", "{}", stdout(&output));
}

#[test]
fn a_test_has_as_long_as_the_command_line_says() {
    let Some(folder) = project("missing_name") else { return };
    fs::write(folder.path().join("few.py"), "import time\n\n\ndef ones(times):\n    time.sleep(60)\n")
        .expect("it can be written");
    let output = check(folder.path(), "test_few.py", "few.py", &["--seconds", "1", "--format", "json"]);
    let outcomes = outcomes(&report(&output));
    assert!(outcomes.values().all(|outcome| outcome == "timed_out"), "{outcomes:?}");
}

#[test]
fn doctests_that_a_test_file_loads_are_told_by_their_names() {
    let Some(folder) = project("unittest_itself") else { return };
    let solution = "def plus_one(number):\n    \"\"\"\n    >>> plus_one(1)\n    2\n    \"\"\"\n    return number + 1\n\n\n\
                    def first(items):\n    \"\"\"\n    >>> first([1])\n    2\n    \"\"\"\n    return items[0]\n";
    let tests = "import doctest\nimport unittest\n\nimport count\n\n\nclass T(unittest.TestCase):\n    def test_it(self):\n        \
                 self.assertEqual(count.first([1]), 1)\n\n\ndef load_tests(loader, tests, ignore):\n    \
                 tests.addTests(doctest.DocTestSuite(count))\n    return tests\n";
    fs::write(folder.path().join("count.py"), solution).expect("it can be written");
    fs::write(folder.path().join("test_count.py"), tests).expect("it can be written");
    let output = check(folder.path(), "test_count.py", "count.py", &["--format", "json"]);
    let found = outcomes(&report(&output));
    let told: Vec<(&str, &str)> = found.iter().map(|(name, outcome)| (name.as_str(), outcome.as_str())).collect();
    assert_eq!(told, [("T.test_it", "passed"), ("count.first", "failed"), ("count.plus_one", "passed")]);
}

#[test]
fn without_pytest_the_stand_in_runs_and_says_what_has_the_rest() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    fs::write(folder.path().join("one.py"), "ONE = 1\n").expect("it can be written");
    let tests = "import pytest\nimport one\n\ndef test_one(pytestconfig):\n    assert one.ONE == 1\n";
    fs::write(folder.path().join("test_one.py"), tests).expect("it can be written");
    let printed = stdout(&check(folder.path(), "test_one.py", "one.py", &[]));
    assert!(words(&printed).contains("in its place: `kata env sync pytest` brings pytest itself;"), "{printed}");
}

/// A text without the lines that it is wrapped in.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_pass_that_is_not_proven_says_what_stays_behind_and_what_to_do() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    if !with_pytest(folder.path()) {
        return;
    }
    let solution = "import numpy\nimport pandas\n\n\ndef table(rows):\n    return pandas.DataFrame(rows)\n\n\ndef double(row):\n    \
                    return numpy.multiply(row, 2)\n";
    let tests = "import numpy\nimport pandas\nimport pytest\n\nfrom tables import double, table\n\n\ndef test_table():\n    \
                 pandas.testing.assert_frame_equal(table([{\"n\": 1}]), pandas.DataFrame([{\"n\": 1}]))\n\n\n\
                 def test_double():\n    assert double(numpy.array([1, 2])).tolist() == [2, 4]\n";
    fs::write(folder.path().join("tables.py"), solution).expect("it can be written");
    fs::write(folder.path().join("test_tables.py"), tests).expect("it can be written");
    let output = check(folder.path(), "test_tables.py", "tables.py", &["--strict", "--format", "json"]);
    let found = outcomes(&report(&output));
    let told: Vec<(&str, &str)> = found.iter().map(|(name, outcome)| (name.as_str(), outcome.as_str())).collect();
    assert_eq!(told, [("test_double", "passed"), ("test_table", "unproven")]);
    let printed = words(&stdout(&check(folder.path(), "test_tables.py", "tables.py", &["--strict"])));
    let sentence = "which proves nothing: in two processes, objects of `pandas.DataFrame` stay with your file, and the test gets \
                    stand-ins, which what asks for the very class refuses; compare what is in them (`.tolist()`, `.to_dict()`, \
                    `.shape`), or leave out `--strict` and `--sitting split`";
    assert!(printed.contains(sentence), "{printed}");
}

#[test]
fn ctypes_is_there_for_tests_but_for_what_reaches_into_the_interpreter() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let solution = "import ctypes\n\n\nclass Point(ctypes.Structure):\n    _fields_ = [(\"x\", ctypes.c_int), (\"y\", ctypes.c_int)]\n\n\n\
        def size():\n    return ctypes.sizeof(Point)\n\n\n\
        def root(number):\n    function = ctypes.CDLL(\"libm.so.6\").sqrt\n    function.restype, function.argtypes = ctypes.c_double, [ctypes.c_double]\n    return function(number)\n\n\n\
        def text():\n    return ctypes.string_at(ctypes.create_string_buffer(b\"ab\"))\n\n\n\
        def buffer():\n    return (ctypes.c_char * 2).from_buffer(bytearray(b\"ab\")).raw\n\n\n\
        def at_an_address():\n    return ctypes.c_int.from_address(ctypes.addressof(ctypes.c_int(5)))\n\n\n\
        def interpreter():\n    return ctypes.pythonapi.Py_IncRef\n\n\n\
        def code():\n    text.__code__ = size.__code__\n    return text()\n";
    let tests = "import pytest\n\nimport low\n\n\ndef test_a():\n    assert low.size() == 8\n    assert low.root(4.0) == 2.0\n    \
        assert low.text() == b\"ab\"\n    assert low.buffer() == b\"ab\"\n\n\n\
        def test_b():\n    low.at_an_address()\n\n\ndef test_c():\n    low.interpreter()\n\n\ndef test_d():\n    assert low.code() == 8\n";
    fs::write(folder.path().join("low.py"), solution).expect("it can be written");
    fs::write(folder.path().join("test_low.py"), tests).expect("it can be written");
    if !with_pytest(folder.path()) {
        return;
    }
    let found = outcomes(&report(&check(folder.path(), "test_low.py", "low.py", &["--format", "json"])));
    let told: Vec<(&str, &str)> = found.iter().map(|(name, outcome)| (name.as_str(), outcome.as_str())).collect();
    assert_eq!(told, [("test_a", "passed"), ("test_b", "raised"), ("test_c", "raised"), ("test_d", "passed")]);
}
