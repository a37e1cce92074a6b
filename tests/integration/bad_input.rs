//! Files, folders and workbooks that are not what they should be: each gets a clear answer.

use std::fs;

use crate::support::{copy_of_tiny, kata, stderr, stdout, tiny};

/// The whole error output of checking `file` in a folder that `prepare` has made ready.
fn refused(file: &str, prepare: impl FnOnce(&std::path::Path)) -> String {
    let folder = tempfile::tempdir().expect("a temporary folder");
    prepare(folder.path());
    let output =
        kata(folder.path()).args(["check", "slugs", file, "--workbook"]).arg(tiny()).output().expect("kata runs");
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(stdout(&output), "");
    stderr(&output)
}

#[test]
fn a_missing_file_is_named() {
    let error = refused("mine.py", |_| ());
    assert_eq!(
        error,
        "error: mine.py: there is no such file\n  next: check the path, or run `kata start DIR` for the starters\n"
    );
}

#[test]
fn an_empty_file_is_a_failed_submission_in_each_format() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    fs::write(folder.path().join("mine.py"), "").expect("writable");
    let formats = ["text", "json", "jsonl", "junit", "github", "gradescope", "exercism", "check50"];
    for format in formats {
        let mut command = kata(folder.path());
        command.args(["check", "slugs", "mine.py", "--format", format, "--workbook"]).arg(tiny());
        let output = command.output().expect("kata runs");
        assert_eq!(output.status.code(), Some(1), "{format}: {}", stderr(&output));
        assert!(stdout(&output).contains("there is nothing in it"), "{format}: {}", stdout(&output));
    }
}

#[test]
fn syntax_newer_than_this_python_is_told_with_its_version() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    fs::write(folder.path().join("mine.py"), "def slug(title):\n    return t\"{title}\"\n").expect("writable");
    let mut command = kata(folder.path());
    command.args(["check", "slugs", "mine.py", "--format", "json", "--workbook"]).arg(tiny());
    let output = command.output().expect("kata runs");
    let run: serde_json::Value = serde_json::from_slice(&output.stdout).expect("it is JSON");
    let python = run["python"].as_str().expect("it names its Python").to_owned();
    let here = python.rsplit_once('.').map_or(python.as_str(), |(version, _)| version);
    if here >= "3.14" {
        return; // nothing that this Python lacks is known yet
    }
    let check = &run["reports"][0]["checks"][0];
    assert_eq!(
        check["message"],
        format!(
            "line 2 needs Python 3.14; this is {here}: a t-string came with 3.14: write an f-string, or have the file \
             checked by Python 3.14 (`kata doctor` tells how)"
        )
    );
    assert_eq!(check["location"], serde_json::json!({"line": 2, "source": "return t\"{title}\"", "column": 8}));
}

#[test]
fn a_huge_file_is_no_submission() {
    let error =
        refused("mine.py", |folder| fs::write(folder.join("mine.py"), "x = 1\n".repeat(200_000)).expect("writable"));
    assert_eq!(
        error,
        "error: mine.py: this is larger than a submission may be (1 MB)\n  \
         next: a solution is a short Python file: check that this is the one you mean\n"
    );
}

#[test]
fn an_endless_file_is_no_submission() {
    assert_eq!(
        refused("/dev/zero", |_| ()),
        "error: /dev/zero: this is not a regular file; a submission is one Python file\n"
    );
}

#[test]
fn a_folder_is_no_submission() {
    let error = refused("mine", |folder| fs::create_dir(folder.join("mine")).expect("writable"));
    assert_eq!(error, "error: mine: this is a folder; a submission is one Python file\n");
}

#[test]
fn a_fifo_is_no_submission_and_does_not_block() {
    let error = refused("pipe.py", |folder| {
        let made = std::process::Command::new("mkfifo").arg(folder.join("pipe.py")).status().expect("mkfifo runs");
        assert!(made.success());
    });
    assert_eq!(error, "error: pipe.py: this is not a regular file; a submission is one Python file\n");
}

#[test]
fn an_unknown_kata_suggests_the_nearest() {
    let output = kata(&tiny()).args(["check", "slug", "x.py", "--workbook", "."]).output().expect("kata runs");
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(
        stderr(&output),
        "error: there is no kata \"slug\" in this workbook\n  next: did you mean \"slugs\"? `kata list` shows them all\n"
    );
}

#[test]
fn a_folder_that_is_no_workbook_is_refused() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let output = kata(folder.path()).args(["list", "--workbook", "."]).output().expect("kata runs");
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(
        stderr(&output),
        "error: ./katas/workbook.toml: this is not a workbook: there is no such file\n  next: name the folder that holds `katas/` and `python_reference/`\n"
    );
}

/// The error of checking the reference in a copy of the tiny workbook, one file of which was changed.
fn with_broken(file: &str, from: &str, to: &str) -> (Option<i32>, String, String) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let workbook = copy_of_tiny(folder.path());
    let path = workbook.join(file);
    let text = fs::read_to_string(&path).expect("the file is there");
    assert!(text.contains(from), "{file} holds {from:?}");
    fs::write(&path, text.replace(from, to)).expect("writable");
    let output = kata(folder.path())
        .args(["check", "slugs", "--reference", "--workbook", "workbook"])
        .output()
        .expect("kata runs");
    (output.status.code(), stdout(&output), stderr(&output))
}

#[test]
fn an_unknown_key_in_kata_toml_is_named_with_its_line_and_the_nearest_key() {
    let (code, _, error) = with_broken("katas/text/slugs/kata.toml", "rarity =", "rarety =");
    assert_eq!(code, Some(2));
    let first = "error: workbook/katas/text/slugs/kata.toml:4: unknown field `rarety`, expected one of `title`, `summary`, \
                 `difficulty`, `rarity`, `minutes`, `covers`, `questions`, `needs`, `requires`, `environment`, `min_python`, `seconds`, `sitting`, `sittings`, \
                 `rests_on`, `module`, `shares`, `processes`, `loopback`, `frames`, `write`, \
                 `measures_time`, `origin`, `refactoring`, `hints`, `equivalent_mutants`\n";
    assert_eq!(error, format!("{first}  next: did you mean \"rarity\"?\n"));
}

#[test]
fn a_wrong_value_in_kata_toml_is_named_with_its_line() {
    let (_, _, error) = with_broken("katas/text/slugs/kata.toml", "\"easy\"", "\"simple\"");
    assert_eq!(
        error,
        "error: workbook/katas/text/slugs/kata.toml:3: unknown variant `simple`, expected one of `easy`, `medium`, `hard`\n"
    );
}

#[test]
fn a_syntax_error_in_checks_py_is_named_with_its_line() {
    let (code, _, error) =
        with_broken("katas/text/slugs/checks.py", "def words_are_joined(solution):", "def words_are_joined(solution)");
    assert_eq!(code, Some(2));
    assert_eq!(
        error,
        "error: katas/text/slugs/checks.py:7: this kata's checks do not load: SyntaxError: expected ':' (checks.py, line 7)\n  \
         next: correct this line; `kata audit` then proves the kata\n"
    );
}

#[test]
fn a_check_without_a_docstring_is_named_with_its_line() {
    let (code, _, error) =
        with_broken("katas/text/slugs/checks.py", "    \"\"\"Tabs and line ends are blanks, too.\"\"\"\n", "");
    assert_eq!(code, Some(2));
    assert!(error.starts_with("error: katas/text/slugs/checks.py:26: this kata's checks do not load: ValueError: check 'other_blanks_count_too' has no docstring"), "{error}");
}

#[test]
fn a_check_that_is_broken_itself_never_counts_against_the_learner() {
    let (code, report, _) = with_broken(
        "katas/text/slugs/checks.py",
        "expect(solution.slug, \"\").returns(\"\")",
        "undefined_name(solution)",
    );
    assert_eq!(code, Some(2));
    let flowing = report.split_whitespace().collect::<Vec<_>>().join(" ");
    let wanted = "The check itself is broken, which is not your fault: NameError: name 'undefined_name' is not defined";
    assert!(flowing.contains(wanted), "{report}");
    assert!(report.contains("\nreference  not checked: a check of this kata is broken\n"), "{report}");
}

#[test]
fn a_check_that_stumbles_over_a_submission_has_found_something() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let workbook = copy_of_tiny(folder.path());
    let checks = workbook.join("katas/text/slugs/checks.py");
    let text = fs::read_to_string(&checks).expect("the checks are there");
    fs::write(&checks, text.replace("expect(solution.slug, \"\").returns(\"\")", "solution.slug(\"x\").upper()"))
        .expect("writable");
    fs::write(folder.path().join("mine.py"), "def slug(title):\n    return 'one-more-thing' if 'One' in title else None\n\n\ndef slugs(titles):\n    return [t.lower().replace(' ', '-') for t in titles]\n").expect("writable");
    let output =
        kata(folder.path()).args(["check", "slugs", "mine.py", "--workbook", "workbook"]).output().expect("kata runs");
    assert_eq!(output.status.code(), Some(1));
    let report = stdout(&output);
    assert!(report.contains("the check could not go on with what it got: AttributeError: 'NoneType'"), "{report}");
    assert!(report.contains("call      solution.slug(\"x\").upper()"), "{report}");
}

#[test]
fn a_kata_that_lacks_a_file_is_named() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let workbook = copy_of_tiny(folder.path());
    fs::remove_file(workbook.join("katas/text/slugs/prompt.md")).expect("the prompt is there");
    let output = kata(folder.path()).args(["show", "slugs", "--workbook", "workbook"]).output().expect("kata runs");
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(
        stderr(&output),
        "error: workbook/katas/text/slugs/prompt.md: this kata lacks this file\n  next: write it, or `kata audit` to see all that is missing\n"
    );
}

/// What `kata` prints in a shell that allows so little.
fn within(limit: &str, arguments: &str) -> (String, String) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    fs::write(folder.path().join("double.py"), "def double(n):\n    return 2 * n\n").expect("writable");
    fs::write(
        folder.path().join("test_double.py"),
        "from double import double\n\n\ndef test_two():\n    assert double(2) == 4\n",
    )
    .expect("writable");
    let program = assert_cmd::cargo::cargo_bin("kata");
    let line = format!("ulimit {limit}; exec {} {arguments}", program.display());
    let output = std::process::Command::new("sh").args(["-c", &line]).current_dir(&folder).output().expect("a shell");
    (stdout(&output), stderr(&output))
}

#[test]
fn a_shell_that_allows_too_few_open_files_is_named_with_the_remedy() {
    let (printed, problem) = within("-n 100", "check --tests test_double.py double.py");
    assert_eq!(printed, "");
    assert_eq!(
        problem,
        "error: this shell allows a program 100 open files, and checks need 192\n  next: start a new shell, or raise it \
         where it was set: `ulimit -n 1024`\n"
    );
}

#[test]
fn a_shell_that_allows_less_than_a_check_may_have_bounds_it_further() {
    for limit in ["-v 500000", "-f 200", "-t 60"] {
        let (printed, problem) = within(limit, "check --tests test_double.py double.py");
        assert_eq!(
            (&*printed, &*problem),
            ("double  test_double.py\ndouble.py\n\n✓ Two\n\nmastered: every check passed\n", "")
        );
    }
}

#[test]
fn a_file_of_another_name_than_the_tests_import_is_told_so() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    fs::write(folder.path().join("mine.py"), "def f():\n    return 1\n").expect("writable");
    fs::write(folder.path().join("test_f.py"), "from f import f\n\n\ndef test_f():\n    assert f() == 1\n")
        .expect("writable");
    let output = kata(folder.path()).args(["check", "--tests", "test_f.py", "mine.py"]).output().expect("kata runs");
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(
        stderr(&output),
        "error: test_f.py:1: the tests import `f`, and the file to check is named `mine`\n  \
         next: if it is the solution, rename it to `f`, with the ending that it has\n"
    );
}
