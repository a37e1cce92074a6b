//! Katas whose checks are test files, and somebody's own tests, run by the pytest of the shipped environment.
//!
//! `kata env sync pytest` brings it once for all of them; where it cannot be had, these tests are left out.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use serde_json::Value;

use crate::support::{cache_with_pytest, kata, python_version, stderr, stdout};

const TESTS: &str = "from pathlib import Path\n\nimport pytest\nfrom prices import total\n\nROWS = Path(__file__).parent / \"rows.txt\"\n\n\n\
    @pytest.fixture(scope=\"session\")\ndef rows():\n    return [int(line) for line in ROWS.read_text().splitlines()]\n\n\n\
    @pytest.mark.parametrize(\"part\", [1, 3], indirect=True)\ndef test_total(part):\n    assert total(part) == sum(part)\n\n\n\
    @pytest.fixture\ndef part(request, rows):\n    return rows[: request.param]\n\n\ndef test_nothing(pytestconfig):\n    assert total([]) == 0\n";
const SOLUTION: &str = "def total(prices):\n    return sum(prices)\n";
const FORGETS_THE_LAST: &str = "def total(prices):\n    return sum(prices[:-1])\n";

/// A workbook with one kata that was made of a test file, and a cache.
struct Room {
    folder: tempfile::TempDir,
    cache: &'static Path,
}

impl Room {
    fn new() -> Option<Room> {
        let room = Room { folder: tempfile::tempdir().expect("a temporary folder"), cache: cache_with_pytest()? };
        room.write("test_prices.py", TESTS);
        room.write("prices.py", SOLUTION);
        room.write("rows.txt", "5\n7\n11\n");
        let output = room.run(&["import", "pytest", "test_prices.py", "prices.py", "book"]);
        assert!(output.status.success(), "{}", stderr(&output));
        Some(room)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, name: &str, text: &str) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("it is in a folder")).expect("writable");
        fs::write(path, text).expect("writable");
    }

    fn run(&self, arguments: &[&str]) -> Output {
        let mut command = kata(self.folder.path());
        command.env("XDG_CACHE_HOME", self.cache).args(arguments).output().expect("kata runs")
    }

    fn check(&self, file: &str, more: &[&str]) -> Value {
        let arguments = [&["check", "prices", file, "--workbook", "book", "--format", "json"], more].concat();
        report(&self.run(&arguments))
    }

    /// Write a key into the kata's facts.
    fn fact(&self, line: &str) {
        let path = self.path("book/katas/imported/prices/kata.toml");
        let text = fs::read_to_string(&path).expect("it is there");
        fs::write(path, format!("{line}\n{text}")).expect("writable");
    }
}

fn report(output: &Output) -> Value {
    let run: Value = serde_json::from_slice(&output.stdout).unwrap_or_else(|e| panic!("{e}: {}", stderr(output)));
    crate::schema::holds_for(&run);
    run["reports"][0].clone()
}

fn outcomes(report: &Value) -> Vec<(&str, &str)> {
    let checks = report["checks"].as_array().expect("a report has checks");
    checks.iter().map(|check| (check["name"].as_str().unwrap(), check["outcome"].as_str().unwrap())).collect()
}

fn ran_by(report: &Value) -> Option<&str> {
    report["ran_by"].as_str()
}

#[test]
fn pytest_itself_runs_a_katas_tests_with_what_lies_beside_them() {
    let Some(room) = Room::new() else { return };
    let report = room.check("prices.py", &[]);
    assert_eq!(report["verdict"], "passed", "{report:#}");
    let names = ["test_total[1]", "test_total[3]", "test_nothing"].map(|name| (name, "passed"));
    assert_eq!(outcomes(&report), names);
    let by = ran_by(&report).expect("a runner is named");
    assert!(by.starts_with("pytest 9.") && by.ends_with(" of the environment `pytest`"), "{by}");
}

#[test]
fn a_submission_gets_nothing_of_the_workbook_but_what_lies_beside_the_tests() {
    let Some(room) = Room::new() else { return };
    room.write(
        "book/katas/imported/prices/mistakes/none.py",
        "\"\"\"Never.\n\nIt is none.\n\nFails: test_nothing\n\"\"\"\n\ndef total(prices):\n    return None\n",
    );
    let looks =
        "import os\n\n\ndef total(prices):\n    raise LookupError(sorted(os.listdir(os.path.dirname(__file__))))\n";
    room.write("looks.py", looks);
    let report = room.check("looks.py", &[]);
    let message = report["checks"][0]["message"].as_str().expect("it tells");
    assert!(message.ends_with("['prices.py', 'prices_test.py', 'rows.txt']"), "{message}");
}

#[test]
fn a_mistake_is_recognised_in_what_pytest_says() {
    let Some(room) = Room::new() else { return };
    let mistake = "\"\"\"The last price is left out.\n\nA slice that ends before the end.\n\nFails: test_total[1], test_total[3]\n\"\"\"\n\n";
    room.write("book/katas/imported/prices/mistakes/last.py", &format!("{mistake}{FORGETS_THE_LAST}"));
    room.write("mine.py", "def total(prices):\n    all_but_one = prices[:-1]\n    return sum(all_but_one)\n");
    let report = room.check("mine.py", &[]);
    assert_eq!(report["mistakes"][0]["name"], "last", "{report:#}");
    let audit = room.run(&["audit", "--no-mutants", "--workbook", "book"]);
    assert!(audit.status.success(), "{}", stdout(&audit));
}

#[test]
fn an_audit_kills_mutants_with_pytest_and_refuses_a_reference_that_fails() {
    let Some(room) = Room::new() else { return };
    let audit = room.run(&["audit", "prices", "--workbook", "book"]);
    assert!(audit.status.success(), "{}", stdout(&audit));
    room.write("book/python_reference/imported/prices.py", FORGETS_THE_LAST);
    let audit = room.run(&["audit", "prices", "--no-mutants", "--workbook", "book"]);
    assert!(stdout(&audit).contains("run 1: `test_total[1]` ended as mismatch"), "{}", stdout(&audit));
}

#[test]
fn what_a_workbook_or_a_command_asks_for_stays_split() {
    let Some(room) = Room::new() else { return };
    let strictly = room.check("prices.py", &["--strict"]);
    // What the stand-in does not know is proven by nobody.
    assert_eq!(outcomes(&strictly).last(), Some(&("test_nothing", "unproven")), "{strictly:#}");
    room.write(
        "book/katas/imported/prices/prices_test.py",
        "from prices import total\n\ndef test_it():\n    assert total([1]) == 1\n",
    );
    assert_eq!(outcomes(&room.check("prices.py", &["--strict"])), [("test_it", "passed")]);
    assert_eq!(ran_by(&room.check("prices.py", &["--sitting", "split"])), None);
    assert!(ran_by(&room.check("prices.py", &[])).is_some());
    room.fact("sitting = \"split\"");
    assert_eq!(ran_by(&room.check("prices.py", &[])), None);
}

#[test]
fn a_room_is_graded_by_pytest() {
    let Some(room) = Room::new() else { return };
    for (name, source) in [
        ("ada", SOLUTION),
        ("bob", FORGETS_THE_LAST),
        ("eve", "import sys\nsys.exit(0)\n"),
        ("ivy", "while True: pass\n"),
    ] {
        room.write(&format!("room/{name}/prices.py"), source);
    }
    let output = room.run(&["grade", "--kata", "prices", "room", "--workbook", "book", "--out", "results.jsonl"]);
    assert!(output.status.code().is_some_and(|code| code < 2), "{}", stderr(&output));
    let rows = fs::read_to_string(room.path("results.jsonl")).expect("results are written");
    let verdict = |name: &str| {
        let row =
            rows.lines().find(|line| line.contains(&format!("\"{name}\""))).unwrap_or_else(|| panic!("{name}: {rows}"));
        let row: Value = serde_json::from_str(row).expect("a row is JSON");
        row["report"]["verdict"].as_str().map(str::to_owned)
    };
    assert_eq!(
        ["ada", "bob", "eve", "ivy"].map(|name| verdict(name).unwrap_or_default()),
        ["passed", "failed", "failed", "failed"]
    );
}

#[test]
fn tests_that_were_rewritten_for_one_learner_say_the_same_to_the_next() {
    let Some(room) = Room::new() else { return };
    // One worker, which rewrites the tests for the first of them.
    for name in ["ada", "bob", "cem"] {
        room.write(&format!("room/{name}/prices.py"), FORGETS_THE_LAST);
    }
    let grade = ["grade", "--kata", "prices", "room", "--workbook", "book", "--jobs", "1", "--out", "results.jsonl"];
    let output = room.run(&grade);
    assert!(output.status.code().is_some_and(|code| code < 2), "{}", stderr(&output));
    let rows = fs::read_to_string(room.path("results.jsonl")).expect("results are written");
    let failures: Vec<Value> = rows
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).ok())
        .filter_map(|row| row["report"]["checks"].as_array().cloned())
        .map(|checks| {
            let told =
                checks.iter().map(|check| (&check["outcome"], &check["actual"], &check["expected"], &check["trace"]));
            serde_json::json!(told.collect::<Vec<_>>())
        })
        .collect();
    assert_eq!(failures.len(), 3, "{rows}");
    assert!(
        failures[0].to_string().contains("\"16\"") || failures[0].to_string().contains("mismatch"),
        "{}",
        failures[0]
    );
    assert_eq!([&failures[1], &failures[2]], [&failures[0]; 2]);
}

#[test]
fn what_was_rewritten_is_kept_for_the_next_command_and_what_is_kept_can_do_no_harm() {
    let Some(mut room) = Room::new() else { return };
    let own = tempfile::tempdir().expect("a temporary folder");
    // The environment stands in the tests' own cache; what a check keeps is to be seen by itself.
    fs::create_dir(own.path().join("katabook")).expect("writable");
    let made = room.cache.join("katabook/environments");
    std::os::unix::fs::symlink(made, own.path().join("katabook/environments")).expect("writable");
    room.cache = Box::leak(own.path().to_owned().into_boxed_path());
    room.write("last.py", FORGETS_THE_LAST);
    let kept = || -> Vec<PathBuf> {
        let entries = fs::read_dir(own.path().join("katabook")).expect("it is there");
        let files = entries.flatten().map(|entry| entry.path());
        files.filter(|path| path.to_string_lossy().contains("/code-")).collect()
    };
    let told = |more: &[&str]| {
        let report = room.check("last.py", more);
        let checks = report["checks"].as_array().expect("a report has checks").clone();
        let facts = checks.iter().map(|check| serde_json::json!([check["outcome"], check["expected"], check["line"]]));
        facts.collect::<Vec<_>>()
    };
    let without = told(&["--no-cache"]);
    assert_eq!((without.len(), kept()), (3, Vec::new()));
    assert_eq!(told(&[]), without);
    let [ref file] = kept()[..] else { panic!("{:?}", kept()) };
    assert_eq!(told(&[]), without);
    // Another program under its name, code that is none, and no JSON at all.
    let text = fs::read_to_string(file).expect("it is there");
    let mut stored: Value = serde_json::from_str(&text).expect("it is JSON");
    for text in ["e9030000", "63", "zz", ""] {
        stored["text"] = text.into();
        fs::write(file, stored.to_string()).expect("writable");
        assert_eq!(told(&[]), without, "{text}");
    }
    fs::write(file, "[").expect("writable");
    assert_eq!(told(&[]), without);
}

#[test]
fn ones_own_packages_come_first_and_pytest_from_the_environment() {
    let Some(room) = Room::new() else { return };
    let version = python_version();
    room.write(".venv/pyvenv.cfg", &format!("home = /usr/bin\nversion = {version}.1\n"));
    let site = format!(".venv/lib/python{version}/site-packages");
    room.write(&format!("{site}/stamps.py"), "def stamp(text):\n    return f'[{text}]'\n");
    room.write("own.py", "import stamps\n\n\ndef stamped(text):\n    return stamps.stamp(text)\n");
    let tests = "import pytest\nimport own\n\n\n@pytest.fixture(scope=\"class\")\ndef text():\n    return \"a\"\n\n\nclass TestIt:\n    def test_it(self, text):\n        assert own.stamped(text) == \"[a]\"\n";
    room.write("test_own.py", tests);
    let report = || self::report(&room.run(&["check", "--tests", "test_own.py", "own.py", "--format", "json"]));
    let (first, by) = (report(), " of the environment `pytest`");
    assert_eq!(first["verdict"], "passed", "{first:#}");
    assert!(
        ran_by(&first).is_some_and(|runner| runner.ends_with(by)) && first["environment"].as_str().is_some(),
        "{first:#}"
    );
    // A package of one's own that pytest cannot do with: it is not pretended that it could.
    room.write(&format!("{site}/pluggy-0.13.dist-info/METADATA"), "Name: pluggy\n");
    let output = room.run(&["check", "--tests", "test_own.py", "own.py"]);
    let told = stderr(&output).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        told.contains("pytest of the environment `pytest` is left out: it has pluggy 0.13, and pytest 9."),
        "{told}"
    );
    assert!(!stdout(&output).contains("by pytest"), "{}", stdout(&output));
}

#[test]
fn doctor_tells_which_pytest_there_is_and_which_environments_are_made() {
    let Some(room) = Room::new() else { return };
    let printed = stdout(&room.run(&["doctor", "--workbook", "book"]));
    assert!(printed.contains("\n  pytest    9.") && printed.contains(", of the environment `pytest`\n"), "{printed}");
    assert!(printed.contains("\nEnvironments\n  ✓ pytest               made, "), "{printed}");
    let without = stdout(&kata(room.folder.path()).arg("doctor").output().expect("kata runs"));
    assert!(without.contains("\n  ✗ pytest               not made: `kata env sync pytest` brings it\n"), "{without}");
    assert!(
        without.contains("  pytest    (none: a stand-in runs tests; `kata env sync pytest` brings it)\n"),
        "{without}"
    );
}

#[test]
fn a_project_that_is_cut_is_said_to_be() {
    let Some(room) = Room::new() else { return };
    (0..2_500).for_each(|number| room.write(&format!("many/data_{number}.txt"), ""));
    room.write("many/prices.py", SOLUTION);
    room.write(
        "many/test_it.py",
        "import pytest\nfrom prices import total\n\ndef test_it():\n    assert total([]) == 0\n",
    );
    let output = room.run(&["check", "--tests", "many/test_it.py", "many/prices.py"]);
    let printed = stdout(&output).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(printed.contains("there are more than the 2,400 files and 32 MiB that are taken"), "{printed}");
    assert_eq!(output.status.code(), Some(0), "{printed}");
}
