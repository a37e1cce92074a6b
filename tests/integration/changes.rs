//! Mistakes and breaks that hold only what they change of the reference.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::support::{copy_of_tiny, kata, repository, stderr, stdout};

/// The whole file that somebody would have written who takes letters as they are written.
const LOWER_CASE: &str = "class NoName(ValueError):
    \"\"\"There is nothing to take initials of.\"\"\"


def initials(name):
    if not name.split():
        raise NoName(name)
    return \"\".join(part[0] for part in name.split())
";

fn testfiles() -> PathBuf {
    repository().join("tests/workbooks/testfiles")
}

/// What `kata audit --print` says of a program, and whether it printed one.
fn printed(workbook: &Path, program: &str) -> (Option<i32>, String) {
    let output =
        kata(workbook).args(["audit", "--print", program, "--workbook"]).arg(workbook).output().expect("kata runs");
    (output.status.code(), stdout(&output) + &stderr(&output))
}

/// A copy of the tiny workbook in which one more file is in the folder of `slugs`.
fn with(file: &str, text: &str) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let workbook = copy_of_tiny(folder.path());
    let path = workbook.join("katas/text/slugs").join(file);
    fs::create_dir_all(path.parent().expect("it is in a folder")).expect("writable");
    fs::write(path, text).expect("writable");
    (folder, workbook)
}

#[test]
fn the_whole_file_of_a_mistake_is_printed_by_any_of_its_names() {
    let shown = (Some(0), LOWER_CASE.to_owned());
    let path = "katas/words/initials/mistakes/lower_case.py";
    for name in ["initials/lower_case", "initials/lower-case", "words/initials/lower_case", path] {
        assert_eq!(printed(&testfiles(), name), shown, "{name}");
    }
}

#[test]
fn who_wrote_that_file_is_told_of_the_mistake_and_of_its_line() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let raised = LOWER_CASE.replace("raise NoName", "raise KeyError");
    for (text, mistake, line) in [(LOWER_CASE, Some("lower_case"), None), (&raised, Some("lower_case"), Some(7))] {
        fs::write(folder.path().join("mine.py"), text).expect("writable");
        let output = kata(folder.path())
            .args(["check", "initials", "mine.py", "--format", "json", "--workbook"])
            .arg(testfiles())
            .output()
            .expect("kata runs");
        let told: Value = serde_json::from_slice(&output.stdout).expect("it is JSON");
        let report = &told["reports"][0];
        assert_eq!(report["mistakes"][0]["name"].as_str(), mistake);
        let checks = report["checks"].as_array().cloned().unwrap_or_default();
        assert_eq!(checks.iter().find_map(|check| check["location"]["line"].as_u64()), line);
    }
}

#[test]
fn a_program_that_is_not_there_is_answered_with_the_nearest_one() {
    assert_eq!(
        printed(&testfiles(), "initials/lower_cases"),
        (
            Some(2),
            "error: initials has no mistake or break \"lower_cases\"\n  next: did you mean \"lower_case\"?\n"
                .to_owned()
        )
    );
    assert_eq!(
        printed(&testfiles(), "initials"),
        (
            Some(2),
            "error: \"initials\" names no mistake\n  next: name the kata and the mistake, such as `n_plus_one/inner_join`\n"
                .to_owned()
        )
    );
}

#[test]
fn what_does_not_fit_the_reference_is_told_with_its_file_and_line() {
    let opens = "\"\"\"It works.\n\nIt does not.\n\nFails: words_are_joined\n\"\"\"\n";
    for (code, answer) in [
        (
            "def slgu(title):\n    return title\n",
            ":7: `slgu` names nothing in the reference, and nothing here uses it\n  next: did you mean `slug`?\n",
        ),
        ("\nslug = lambda title: title\ndef slugs(:\n", ":9: this is no Python\n  next: correct what stands here\n"),
        ("del slgu\n", ":7: there is no `slgu` in the reference to drop\n  next: did you mean `slug`?\n"),
        (
            "class Slugs:\n    ...\n    size = 3\n",
            ":7: `Slugs` names nothing in the reference, and nothing here uses it\n  next: did you mean `slugs`?\n",
        ),
    ] {
        let (_folder, workbook) = with("mistakes/wrong.py", &format!("{opens}{code}"));
        let file = workbook.join("katas/text/slugs/mistakes/wrong.py");
        assert_eq!(printed(&workbook, "slugs/wrong"), (Some(2), format!("error: {}{answer}", file.display())));
    }
}

/// The findings of an audit, each with its file's name and its line.
fn findings(workbook: &Path) -> Vec<String> {
    let output = kata(workbook)
        .args(["audit", "slugs", "--no-form", "--no-mutants", "--times", "1", "--format", "json", "--workbook"])
        .arg(workbook)
        .output()
        .expect("kata runs");
    let report: Value = serde_json::from_slice(&output.stdout).unwrap_or_else(|e| panic!("{e}: {}", stderr(&output)));
    let told = |finding: &Value| {
        let file = finding["file"].as_str().unwrap_or_default().rsplit('/').next().unwrap_or_default().to_owned();
        format!("{file}:{} {}", finding["line"], finding["reason"].as_str().unwrap_or_default())
    };
    report["findings"]
        .as_array()
        .into_iter()
        .flatten()
        .map(told)
        .filter(|told| !told.starts_with("concept.md"))
        .collect()
}

#[test]
fn an_audit_tells_which_mistakes_and_breaks_do_not_fit_and_goes_no_further() {
    let break_of = |sentence: &str, name: &str| {
        format!("\"\"\"Tabs stay.\n\nBreaks: \"{sentence}\"\n\"\"\"\n\n\ndef {name}(title):\n    return title\n")
    };
    let (_folder, workbook) = with("breaks/tabs_stay.py", &break_of("joined by single\nhyphens", "slgu"));
    assert_eq!(findings(&workbook), ["tabs_stay.py:8 `slgu` names nothing in the reference, and nothing here uses it"]);
    let (_folder, workbook) = with("breaks/tabs_stay.py", &break_of("joined by dots", "slug"));
    assert_eq!(findings(&workbook), ["tabs_stay.py:null the prompt does not say \"joined by dots\""]);
    let (_folder, workbook) = with("breaks/tabs_stay.py", &break_of("joined by single\nhyphens", "slug"));
    assert_eq!(findings(&workbook), Vec::<String>::new());
}

#[test]
fn a_break_is_printed_for_its_author_and_shown_to_nobody_else() {
    let text = "\"\"\"Seventeen tabs stay.\n\nBreaks: \"joined by single hyphens\"\n\"\"\"\n\n\ndef slug(title):\n    return title\n";
    let (_folder, workbook) = with("breaks/only_spaces.py", text);
    let whole = "\"\"\"Titles in addresses.\"\"\"\n\n\ndef slug(title):\n    return title\n\n\n\
                 def slugs(titles: list[str]) -> list[str]:\n    \"\"\"The slug of each title.\"\"\"\n    \
                 return [slug(title) for title in titles]\n";
    assert_eq!(printed(&workbook, "slugs/breaks/only_spaces"), (Some(0), whole.to_owned()));
    let mistake = printed(&workbook, "slugs/only_spaces").1;
    assert!(mistake.contains("A blank is the space character."), "a mistake of the same name comes first: {mistake}");
    let output = kata(&workbook)
        .args(["handout", "slugs", "--instructor", "--format", "md", "--workbook"])
        .arg(&workbook)
        .output()
        .expect("kata runs");
    assert!(stdout(&output).contains("Mistakes to expect") && !stdout(&output).contains("Seventeen"));
}
