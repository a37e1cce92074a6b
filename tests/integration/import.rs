//! Workbooks made of exercises that were written for something else: `tests/import/track` has a few in Exercism's layout.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::support::{kata, repository, stderr, stdout, timeless};

fn track() -> std::path::PathBuf {
    repository().join("tests/import/track")
}

fn read(folder: &Path, file: &str) -> String {
    fs::read_to_string(folder.join(file)).unwrap_or_else(|e| panic!("{file}: {e}"))
}

fn write(folder: &Path, file: &str, text: &str) {
    let path = folder.join(file);
    fs::create_dir_all(path.parent().expect("it has a folder")).expect("writable");
    fs::write(path, text).expect("writable");
}

/// What `kata check --reference --all` says of a workbook, by kata.
fn references(folder: &Path, workbook: &str) -> Vec<(String, String)> {
    let mut command = kata(folder);
    let output = command.args(["check", "--reference", "--all", "--format", "json", "--workbook", workbook]).output();
    let output = output.expect("kata runs");
    let run: Value = serde_json::from_slice(&output.stdout).unwrap_or_else(|e| panic!("{e}: {}", stderr(&output)));
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let reports = run["reports"].as_array().cloned().unwrap_or_default();
    reports.iter().map(|report| (text(&report["kata"]), text(&report["verdict"]))).collect()
}

fn all_passed(folder: &Path, workbook: &str, ids: &[&str]) {
    let expected: Vec<(String, String)> = ids.iter().map(|id| ((*id).into(), "passed".into())).collect();
    assert_eq!(references(folder, workbook), expected);
}

#[test]
fn a_track_becomes_a_workbook_and_what_it_lost_is_told() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let output = kata(folder.path()).args(["import", "exercism"]).arg(track()).arg("out").output().expect("kata runs");
    assert_eq!(
        stdout(&output),
        "Not carried over, or not as it was:

– the solution imports a module beside it: checks give it that, a practice
folder holds no copy
    say-hello
– no exercise here teaches `adding`, which these name first
    say-hello
– further reading (`.approaches`, `.articles`) is not carried over
    add-up
– no exercise here teaches `loops`, which these name first
    add-up
– it has no stub: its starter is empty but for a comment
    add-up
– not carried over: it has no example solution
    no-example

out: 3 katas imported
Next: `kata audit --no-mutants --workbook out` runs every reference and every starter.
"
    );
    let out = folder.path().join("out");
    assert_eq!(
        read(&out, "katas/concept/say_hello/kata.toml"),
        "title = \"Say Hello\"\nsummary = \"Greet people by their names.\"\ndifficulty = \"easy\"\nrarity = \"uncommon\"\n\
         seconds = 15\nshares = [\"words\"]\nmodule = \"greet\"\norigin = \"exercism\"\n\
         hints = [\"Strings can be joined.\", \"1. Greet: Look at [f-strings](https://docs.python.org/3/reference/lexical_analysis.html).\"]\n"
    );
    assert!(read(&out, "katas/practice/add_up/kata.toml").contains("difficulty = \"medium\"\n"));
    assert!(read(&out, "katas/practice/add_up/kata.toml").contains("needs = [\"say_hello\"]\n"));
    assert_eq!(
        read(&out, "katas/practice/add_up/prompt.md"),
        "# Add Up\n\nAdd two sums of money up.\n\nAn amount is no number that `add` knows: write `__add__`.\n"
    );
    assert_eq!(read(&out, "katas/concept/say_hello/concept.md"), "# Greetings\n\nA greeting opens a conversation.\n");
    assert_eq!(read(&out, "LICENSE"), read(&track(), "LICENSE"));
    assert!(read(&out, "README.md").contains("- `add_up`: after A till (https://example.org/till)\n"));

    // Its proof: references pass, starters fail, but where the task is to improve one; and nothing else is asked.
    let audit = kata(&out).args(["audit", "--no-mutants", "--times", "1", "--workbook", "."]).output();
    let audit = audit.expect("kata runs");
    assert_eq!(
        timeless(&stdout(&audit)),
        "✓ say_hello                  light proof · 2 checks · 0 mistakes · 0 predictions · mutants left out · reference passed 1×
✓ add_up                     light proof · 1 checks · 0 mistakes · 0 predictions · mutants left out · reference passed 1×
✓ tidy_sum                   light proof · 1 checks · 0 mistakes · 0 predictions · mutants left out · reference passed 1×
note: 3 katas were imported: no mistakes, hints or concept page are asked of
what was written for another program, nor that the starter has all names, that
no test is skipped and that the reference is quick; a prompt's examples are not
run. Drop `origin` from a kata.toml to have it proven whole

proven: nothing found
"
    );
    for (starter, code) in [("concept/say_hello", 1), ("practice/add_up", 1), ("practice/tidy_sum", 0)] {
        let id = starter.rsplit('/').next().unwrap_or_default();
        let file = format!("katas/{starter}/starter.py");
        kata(&out).args(["check", id, &file, "--workbook", "."]).assert().code(code);
    }
}

#[test]
fn one_exercise_can_be_imported_but_never_into_what_is_there() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let import = |exercise: &str, out: &str| {
        let from = track().join("exercises/practice").join(exercise);
        kata(folder.path()).args(["import", "exercism"]).arg(from).args([out, "--format", "json"]).output()
    };
    let output = import("tidy-sum", "out").expect("kata runs");
    let done: Value = serde_json::from_slice(&output.stdout).expect("it is JSON");
    assert_eq!(done, serde_json::json!({"format_version": 1, "folder": "out", "katas": ["tidy_sum"], "left_out": []}));
    let again = import("tidy-sum", "out").expect("kata runs");
    assert_eq!(
        (stderr(&again).as_str(), again.status.code()),
        (
            "error: out: this folder is not empty, and an import is never mixed with what is there\n  next: name a new folder; \
             a workbook takes katas of another one with `[[include]]`\n",
            Some(2)
        )
    );
    let nothing = import("no-example", "other").expect("kata runs");
    assert!(stderr(&nothing).contains("nothing here could be carried over"), "{}", stderr(&nothing));
    assert!(!folder.path().join("other").exists());
}

#[test]
fn test_files_become_katas_of_one_workbook() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let words = repository().join("tests/workbooks/testfiles");
    let import = |tests: &str, solution: &str, more: &[&str]| {
        let mut command = kata(folder.path());
        command.args(["import", "pytest"]).arg(words.join("katas/words").join(tests));
        command.arg(solution).arg("out").args(more).output().expect("kata runs")
    };
    let reference = |id: &str| read(&words, &format!("python_reference/words/{id}.py"));
    write(folder.path(), "initials.py", &reference("initials"));
    write(folder.path(), "limits.py", &reference("clamp"));
    write(folder.path(), "begin.py", "def initials(name):\n    pass\n");

    import("initials/test_initials.py", "initials.py", &["--starter", "begin.py"]);
    let second = import("clamp/clamp_test.py", "limits.py", &["--id", "within", "--title", "Within limits"]);
    assert_eq!(
        stdout(&second),
        "Not carried over, or not as it was:

– no starter was named: it is empty but for a comment
    within
– tests have no prompt, hints or concept page: prompt.md and concept.md say no
more than that
    within

out: 1 kata imported
Next: `kata audit --no-mutants --workbook out` runs every reference and every starter.
"
    );
    all_passed(folder.path(), "out", &["initials", "within"]);
    let again = import("initials/test_initials.py", "initials.py", &[]);
    assert!(stderr(&again).contains("there is a kata \"initials\" already\n  next: choose another id with --id"));
}

const GRADING: &str = r#"{"tests": [
    {"name": "Sums", "setup": "pip install pytest", "run": "pytest -q sums_test.py", "points": 2},
    {"name": "Sums again", "run": "pytest sums_test.py::test_sum", "points": 1},
    {"name": "Greets \"you\"", "run": "python3 hello.py", "input": "Ada\n", "output": "Hello, Ada!", "comparison": "exact"},
    {"name": "Greets somebody", "run": "python3 hello.py", "input": "Bob\n", "output": "B.b", "comparison": "regex"},
    {"name": "A script", "run": "python3 script.py", "output": "1"},
    {"name": "A make", "run": "make test"}
]}"#;

#[test]
fn an_assignment_becomes_a_workbook_where_it_is_test_files_and_programs() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = |name: &str, text: &str| write(folder.path(), name, text);
    file("repo/.github/classroom/autograding.json", GRADING);
    file("repo/sums_test.py", "from sums import add\n\ndef test_sum():\n    assert add(1, 2) == 3\n");
    file("repo/sums.py", "def add(a, b):\n    pass\n");
    file("solved/sums.py", "def add(a, b):\n    return a + b\n");
    file(
        "solved/hello.py",
        "def main():\n    print(f'Hello, {input()}!')\n\n\nif __name__ == '__main__':\n    main()\n",
    );
    file("solved/script.py", "print(1)\n");
    let arguments = ["import", "classroom", "repo/.github/classroom/autograding.json", "out", "--solutions", "solved"];
    let output = kata(folder.path()).args(arguments).output().expect("kata runs");
    assert_eq!(
        stdout(&output),
        "Not carried over, or not as it was:

– the commands of `setup` are not carried over: a kata installs nothing
    Sums
– points are not carried over: each check counts the same
    Sums
– not carried over: its command is neither a test file nor a Python program
without arguments
    A make
– tests have no prompt, hints or concept page: prompt.md and concept.md say no
more than that
    sums
– patterns were written for JavaScript, and are taken as Python's
    hello.py
– not carried over: a program runs when it is imported; have it begin in
`main()`, under a guard
    script.py

out: 2 katas imported
Next: `kata audit --no-mutants --workbook out` runs every reference and every starter.
",
        "{}",
        stderr(&output)
    );
    all_passed(folder.path(), "out", &["hello", "sums"]);
    file("wrong.py", "def main():\n    print('Hello, you!')\n");
    kata(folder.path()).args(["check", "hello", "wrong.py", "--workbook", "out"]).assert().code(1);
}
