//! A learner's file beside the reference, and what it takes to see it before passing; starting over; the editor.

use std::fs;
use std::path::{Path, PathBuf};

use katabook::workspace::Practice;
use katabook::workspace::history::Look;

use crate::support::{kata, repository, stderr, stdout, tiny};

const PASSING: &str = "\
def slug(text):
    parts = text.lower().split()
    return '-'.join(parts)


def slugs(given):
    return [ slug(one)
             for one in given ]
";

/// A practice folder with this file for `slugs`.
fn practice(folder: &Path, file: &str) -> PathBuf {
    let output = kata(folder).args(["start", "practice", "--workbook"]).arg(tiny()).output().expect("kata runs");
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let practice = folder.join("practice");
    fs::write(practice.join("text/slugs.py"), file).expect("writable");
    practice
}

fn run(folder: &Path, args: &[&str]) -> (Option<i32>, String, String) {
    let output = kata(folder).args(args).env("KATABOOK_NOW", "2031-05-06T07:08:09Z").env("TZ", "UTC").output();
    let output = output.expect("kata runs");
    (output.status.code(), stdout(&output), stderr(&output))
}

fn looks(practice: &Path) -> Vec<Look> {
    let practice = Practice::around(practice).expect("readable").expect("it is a practice folder");
    let looks = practice.history().expect("readable").looks(Some("slugs")).expect("readable");
    looks.into_iter().map(|look| look.what).collect()
}

#[test]
fn after_passing_the_reference_is_shown_beside_the_learners_code() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let practice = practice(folder.path(), PASSING);
    assert_eq!(run(&practice, &["check", "slugs"]).0, Some(0));
    let (code, text, error) = run(&practice, &["solution", "slugs"]);
    let expected = "\
slugs  Titles in addresses

── What both do when they run ──────────────────────────────────────────────────

  All that was observed is the same.

── The code ────────────────────────────────────────────────────────────────────

  - yours   + the reference

  slug
    The words of `title` in lower case, joined by single hyphens.

    def slug(text):
  -     parts = text.lower().split()
  -     return '-'.join(parts)
  +     return \"-\".join(title.lower().split())

  The same, but for layout, comments and local names: slugs.

Next: `kata explain slugs` for the idea behind it.
";
    assert_eq!((code, text.as_str(), error.as_str()), (Some(0), expected, ""));
    assert_eq!(looks(&practice), []);
}

#[test]
fn before_passing_the_solution_is_not_shown_unasked_and_a_look_is_noted() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let practice = practice(folder.path(), "def slug(title):\n    return title\n");
    let refused = "error: you have not passed slugs yet\n  next: `kata hint slugs` gives a nudge; with --yes the \
                   solution is shown: it will be noted that you looked; the next review comes sooner\n";
    let (own, file) = (tiny().display().to_string(), practice.join("text/slugs.py"));
    for command in ["solution", "reference"] {
        assert_eq!(run(&practice, &[command, "slugs"]), (Some(2), String::new(), refused.to_owned()));
        assert_eq!(run(&practice, &[command, "slugs", "--workbook", &own]).2, refused);
    }
    fs::rename(&file, practice.join("mine")).expect("movable");
    assert_eq!(run(&practice, &["reference", "slugs"]).2, refused, "a file that is gone is no way around");
    fs::rename(practice.join("mine"), &file).expect("movable");
    assert_eq!(looks(&practice), []);
    let (code, text, _) = run(&practice, &["solution", "slugs", "--yes"]);
    assert_eq!(code, Some(0));
    assert!(text.contains("      the reference passes, and yours does not: a different value\n"), "{text}");
    assert!(text.contains("  slugs  (only in the reference)\n"), "{text}");
    assert_eq!(looks(&practice), [Look::Solution]);
}

#[test]
fn what_was_observed_is_set_side_by_side_and_what_only_one_side_uses_is_named() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = repository().join("katas/databases/n_plus_one/starter.py");
    let output = kata(folder.path()).args(["solution", "n_plus_one", "--yes"]).arg(file).output().expect("kata runs");
    let text = stdout(&output);
    assert!(text.contains("        yours     1 → 2 · 10 → 11 · 100 → 101\n        reference "), "{text}");
    assert!(
        text.contains(
            "  Only the reference uses: .get(), .setdefault(), dict(), json.dumps().\n  Only yours uses: .fetchone().\n"
        ),
        "{text}"
    );
}

#[test]
fn a_file_that_is_no_python_is_answered_with_the_reference_and_the_reason() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let practice = practice(folder.path(), "def slug(title:\n    return title\n");
    let (code, text, _) = run(&practice, &["solution", "slugs", "--yes"]);
    let reference = fs::read_to_string(tiny().join("python_reference/text/slugs.py")).expect("the reference is there");
    assert_eq!(code, Some(0));
    assert_eq!(
        text,
        format!(
            "Your file cannot be compared: line 1: '(' was never closed. The reference alone:\n\n{reference}\n\
             Next: `kata explain slugs` for the idea behind it.\n"
        )
    );
}

#[test]
fn a_reset_brings_the_starter_and_keeps_the_file() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let practice = practice(folder.path(), PASSING);
    let (code, text, _) = run(&practice, &["reset", "slugs"]);
    assert_eq!(code, Some(0));
    assert_eq!(
        text,
        "text/slugs.py: this is the starter again.\nYour file is kept. To get it back:\n  \
         mv kept/text/slugs-2031-05-06-070809.py text/slugs.py\nNext: `kata open slugs` to begin again.\n"
    );
    let read = |path: PathBuf| fs::read_to_string(path).expect("readable");
    assert_eq!(read(practice.join("kept/text/slugs-2031-05-06-070809.py")), PASSING);
    assert_eq!(read(practice.join("text/slugs.py")), read(tiny().join("katas/text/slugs/starter.py")));

    let (_, text, _) = run(&practice, &["reset", "slugs"]);
    assert!(text.starts_with("text/slugs.py: this is the starter still, so there is nothing to reset.\n"), "{text}");
}

#[test]
fn the_editor_is_opened_at_the_first_thing_to_do() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let starter = fs::read_to_string(tiny().join("katas/text/slugs/starter.py")).expect("the starter is there");
    let practice = practice(folder.path(), &starter);
    // A program by the name of an editor that says what it is given.
    std::os::unix::fs::symlink("/bin/echo", folder.path().join("vim")).expect("a link can be made");
    let open = |editor: &str| {
        let mut command = kata(&practice);
        for name in ["VISUAL", "TERM_PROGRAM", "ZELLIJ"] {
            command.env_remove(name);
        }
        let output = command.args(["open", "slugs"]).env("EDITOR", editor).output().expect("kata runs");
        (output.status.code(), stdout(&output) + &stderr(&output))
    };
    let vim = folder.path().join("vim").display().to_string();
    let said = "-R +6 text/slugs.py\nNext: `kata check slugs`.\n";
    assert_eq!(open(&format!("'{vim}' -R")), (Some(0), said.to_owned()));
    assert_eq!(
        open(""),
        (
            Some(2),
            "error: text/slugs.py: no editor is named\n  next: open this file yourself, or set VISUAL or EDITOR: \
             `export EDITOR=nano`\n"
                .to_owned()
        )
    );
}
