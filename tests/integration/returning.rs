//! What was passed is done again, what comes next, and interviews: in a practice folder of three small katas, at given times.

use std::fs;
use std::path::{Path, PathBuf};

use crate::support::{kata, repository, stderr, stdout};

const SHOUT: &str = "def shout(text):\n    return text.upper()\n";
const FROM_ONE: &str = "def total(numbers):\n    return sum(numbers, 1)\n";

fn workbook() -> PathBuf {
    repository().join("tests/workbooks/path")
}

/// A practice folder that was begun just now.
fn practice() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let root = fs::canonicalize(folder.path()).expect("it is there");
    fs::write(root.join("katabook.toml"), format!("format_version = 1\nworkbook = {:?}\n", workbook()))
        .expect("writable");
    for at in ["text/shout", "text/initials", "numbers/total"] {
        let starter = workbook().join("katas").join(at).join("starter.py");
        write(&root.join(format!("{at}.py")), &fs::read_to_string(starter).expect("readable"));
    }
    folder
}

fn write(file: &Path, text: &str) {
    fs::create_dir_all(file.parent().expect("it is in a folder")).expect("writable");
    fs::write(file, text).expect("writable");
}

/// `kata` in `folder` at a time in March 2026, such as "09T10:00": its output, and what it said beside.
fn at(time: &str, folder: &Path, args: &[&str], input: &str) -> (String, String) {
    let now = format!("2026-03-{time}:00Z");
    let mut command = kata(folder);
    let output = command.env("KATABOOK_NOW", now).env("TZ", "UTC").args(args).write_stdin(input).output();
    let output = output.expect("kata runs");
    (stdout(&output), stderr(&output))
}

#[test]
fn a_passed_kata_comes_due_is_done_again_from_its_starter_and_comes_due_later() {
    let folder = practice();
    let root = folder.path();
    let say = |time: &str, args: &[&str]| at(time, root, args, "").0;
    assert_eq!(
        say("01T10:00", &["next"]),
        "shout  Louder\nEasy, about 6 min: it is the next one in reading order.\nNext: `kata show shout`\n"
    );
    assert_eq!(
        say("01T10:00", &["review"]),
        "Nothing is due for review: no kata has been passed yet.\nNext: `kata next`\n"
    );
    write(&root.join("text/shout.py"), SHOUT);
    say("01T10:05", &["check", "shout"]);
    assert_eq!(
        say("01T10:06", &["review"]),
        "Nothing is due for review.\nThe first will be shout, in 8 days, on Monday 9 March.\n\
         Next: `kata next`, or `kata review KATA` to do one again all the same.\n"
    );
    assert_eq!(
        say("11T07:00", &["next"]),
        "shout  Louder\nEasy, about 6 min: you passed it, and it has been due for review for 2 days.\n\
         Next: `kata review shout`\n"
    );
    assert_eq!(
        say("11T07:00", &["review"]),
        "Due for review: 1 kata\n\n  shout  Louder\n      passed on 1 March 2026, 10 days ago; due for 2 days\n\n\
         The starter of shout again, with nothing of yours in it:\n  review/text/shout.py\n\
         Next: `kata show shout` for the task, then edit that file, and\n  kata check shout review/text/shout.py\n\
         or, inside of `review/`, `kata check shout`.\n"
    );
    write(&root.join("review/text/shout.py"), SHOUT);
    let text = at("11T07:05", &root.join("review"), &["check", "shout"], "").0;
    assert!(text.starts_with("shout  Louder\ntext/shout.py\n"), "{text}");
    assert!(text.contains("It comes due again in 71 days, on Thursday 21 May.\n"), "{text}");
    assert_eq!(
        say("12T07:00", &["review", "shout"]),
        "shout is not due yet: it comes due in 70 days, on Thursday 21 May.\nA review now counts too.\n\n\
         Your file of the review before is kept:\n  kept/review/text/shout-2026-03-12-070000.py\n\
         The starter of shout again, with nothing of yours in it:\n  review/text/shout.py\n\
         Next: `kata show shout` for the task, then edit that file, and\n  kata check shout review/text/shout.py\n\
         or, inside of `review/`, `kata check shout`.\n"
    );
    let next: serde_json::Value =
        serde_json::from_str(&say("12T07:00", &["next", "--format", "json"])).expect("it is JSON");
    let expected = serde_json::json!({
        "kata": "initials", "title": "Two letters", "because": "new", "command": "kata show initials",
        "reason": "it is the next one in reading order"
    });
    assert_eq!(next, expected);
}

#[test]
fn what_never_passed_cannot_be_reviewed() {
    let (_, error) = at("01T10:00", practice().path(), &["review", "shout"], "");
    assert_eq!(
        error,
        "error: shout has not been passed yet, so there is nothing to review\n  \
         next: `kata show shout` for the task, `kata check shout` for your file\n"
    );
}

const BEGIN: [&str; 5] = ["interview", "--minutes", "30", "--seed", "3"];

#[test]
fn an_interview_elsewhere_than_on_a_terminal_says_how_to_go_on_and_tells_no_reasons_until_its_end() {
    let folder = practice();
    let root = folder.path();
    let say = |time: &str, args: &[&str]| at(time, root, args, "");
    assert_eq!(
        say("01T10:00", &BEGIN).0,
        "Interview 1: 30 min, until 10:30 (`--seed 3` draws it again).\n\
         There are no hints, and checks tell no reasons.\n\n    \
         0 min  aloud 1, shout: What does `casefold` add?\n\
         ›   3 min  shout  6 min\n           Louder\n    \
         9 min  aloud 2, shout: Why can a string not change?\n   \
         12 min  total  15 min\n           What it comes to\n   \
         27 min  aloud 3, shout: “String methods”: what is the idea, how does it work,\n           and what does it cost?\n\n  \
         kata check shout interview/1/text/shout.py\n  \
         kata check total interview/1/numbers/total.py\n\n\
         Next: solve these files, and answer the questions aloud. `kata interview --say N`\n\
         asks the question of this number alone, and has the answer to hold yours against.\n\
         `kata interview` tells the time, `kata interview --end` ends it, with a debrief.\n"
    );
    assert_eq!(
        say("01T10:10", &["hint", "shout"]).1,
        "error: there are no hints while interview 1 is running: it ends at 10:30, in 20 min\n  \
         next: `kata interview` returns to it, `kata interview --end` ends it now\n"
    );
    let file = "interview/1/numbers/total.py";
    write(&root.join(file), FROM_ONE);
    assert_eq!(
        at("01T10:12", &root.join("interview/1"), &["check", "total"], "").0,
        "total  What it comes to\n  ✗ Numbers add up.\n  ✗ No numbers come to 0.\n0 of 2 checks passed\n\
         Next: edit and check again. `kata interview --end` ends it, with a debrief.\n"
    );
    let (text, _) = say("01T10:14", &["interview", "--end", "--format", "json"]);
    let debrief: serde_json::Value = serde_json::from_str(&text).expect("it is JSON");
    let question = |asked: &str, answer: &str| serde_json::json!({"kata": "shout", "question": asked, "named": null, "answer": answer});
    let expected = serde_json::json!({
        "format_version": 1, "interview": 1, "minutes": 30, "used": 14,
        "katas": [
            {
                "kata": "shout", "title": "Louder", "planned": 6, "passed": false, "mastered": false, "attempts": 0,
                "used": 0, "checks_passed": 0, "checks": 0, "mistakes": [],
                "senior": "- **Failure mode:** the result is thrown away, and the old string is used."
            },
            {
                "kata": "total", "title": "What it comes to", "planned": 15, "passed": false, "mastered": false,
                "attempts": 1, "used": 12, "checks_passed": 0, "checks": 2,
                "mistakes": ["A sum has to begin somewhere, so it begins at one."],
                "senior": "- **Failure mode:** the empty list."
            }
        ],
        "questions": [
            question("What does `casefold` add?", "It is for comparing: `ß` becomes `ss`."),
            question(
                "Why can a string not change?",
                "Because it is a key of dictionaries, and a key that changes is lost."
            ),
            question(
                "“String methods”: what is the idea, how does it work, and what does it cost?",
                "A string never changes; its methods answer with another one."
            ),
        ],
        "next": [
            {"command": "kata check shout", "why": "you did not come to it"},
            {"command": "kata check total", "why": "it did not pass: now with hints, and time"},
            {"command": "kata explain shout", "why": "the answers you did not name in full"},
            {"command": "kata next", "why": "what serves best now"}
        ]
    });
    assert_eq!(debrief, expected);
    let (_, note) = say("01T10:15", &["check", "total", file]);
    assert!(
        note.ends_with(
            "note: this attempt is not remembered. interview 1 is over, and what is checked after its end does not \
             count; `kata interview --debrief 1` shows how it went\n"
        ),
        "{note}"
    );
}

#[test]
fn a_session_asks_tells_which_checks_pass_goes_on_when_interrupted_and_ends_when_its_time_is_up() {
    let folder = practice();
    let session = |time: &str, input: &str| {
        let args = ["interview", "--minutes", "30", "--seed", "3", "--session"];
        at(time, folder.path(), &args, input).0
    };
    let text = session("01T10:00", "say\n\n4\n2\ncheck\nnext\n");
    let conversation = text.split_once("[30:00 left]").map_or("", |(_, rest)| rest);
    assert_eq!(
        conversation,
        " shout > \n  About shout: Louder\n  What does `casefold` add?\n\n\
         Answer aloud, then press Enter. \n  This kata is yours to solve, so the answer waits for the debrief.\n\n\
         Did you name it? 1 yes, 2 partly, 3 no: 1, 2 or 3, please. \
         Did you name it? 1 yes, 2 partly, 3 no: \
         [30:00 left] shout > shout  Louder\n  ✗ Letters become capitals.\n  ✓ No text stays no text.\n\
         1 of 2 checks passed\n\
         [30:00 left] shout > total  What it comes to\ninterview/1/numbers/total.py\n\
         [30:00 left] total > \nInterview 1 goes on without you: `kata interview` returns to it.\n"
    );
    write(&folder.path().join("interview/1/numbers/total.py"), "def total(numbers):\n    return sum(numbers)\n");
    let text = session("01T10:20", "check\ntime\n");
    assert!(text.starts_with("Interview 1 goes on: 10:00 left, until 10:30.\n\n"), "{text}");
    assert!(text.contains("\npassed\n`next` for the next kata"), "{text}");
    assert!(text.contains("10:00 left. Questions answered: 1 of 3.\n"), "{text}");
    assert_eq!(
        session("01T10:31", ""),
        format!("{DEBRIEF}\nThat interview's time was up. `kata interview` again begins a new one.\n")
    );
    assert!(session("01T10:32", "").starts_with("Interview 2: 30 min, until 11:02 "));
}

/// The answer to the first question, as it is shown after one's own.
const ANSWER: &str = "\
── A senior answer ─────────────────────────────────────────────────────────────

  It is for comparing: `ß` becomes `ss`.

";

#[test]
fn the_page_answers_after_the_learner_once_its_kata_is_solved_also_without_a_session() {
    let folder = practice();
    let say = |args: &[&str]| at("01T10:00", folder.path(), &[&["interview"], args].concat(), "");
    at("01T10:00", folder.path(), &BEGIN, "");
    let question = "\n  About shout: Louder\n  What does `casefold` add?\n\n";
    let named = "Next: `kata interview --say 1 --named yes`, or partly, or no.\n";
    let waits = "  This kata is yours to solve, so the answer waits for the debrief.\n\n";
    assert_eq!(say(&["--say", "1"]).0, format!("{question}{waits}{named}"));
    write(&folder.path().join("interview/1/text/shout.py"), SHOUT);
    at("01T10:01", folder.path(), &["check", "shout", "interview/1/text/shout.py"], "");
    assert_eq!(say(&["--say", "1"]).0, format!("{question}{ANSWER}{named}"));
    assert_eq!(say(&["--say", "1", "--named", "partly"]).0, "Noted. Next: `kata interview --say 2`.\n");
    let text = at("01T10:02", folder.path(), &["interview", "--session"], "say\n\n1\n").0;
    assert!(
        text.contains("\n  Why can a string not change?\n\nAnswer aloud, then press Enter. \n── A senior answer ──"),
        "{text}"
    );
    assert!(
        text.contains("\n  Because it is a key of dictionaries, and a key that changes is lost.\n\nDid you name it?"),
        "{text}"
    );
    let all = "Noted. All questions are answered.\nNext: `kata interview --end` for the debrief.\n";
    assert_eq!(say(&["--say", "3", "--named", "no"]).0, all);
    let asked: serde_json::Value =
        serde_json::from_str(&say(&["--say", "1", "--format", "json"]).0).expect("it is JSON");
    let expected = serde_json::json!({
        "format_version": 1, "kata": "shout", "question": "What does `casefold` add?",
        "answer": "It is for comparing: `ß` becomes `ss`.", "named": "partly"
    });
    assert_eq!(asked, expected);
    let error = "error: there is no question 4 in this interview: it has 3\n  \
                 next: `kata interview` shows them with their numbers\n";
    assert_eq!(say(&["--say", "4"]).1, error);
}

const DEBRIEF: &str = "\
── Interview 1: debrief ────────────────────────────────────────────────────────

  1 of 2 katas passed, 0 of 3 spoken questions named, in 30 of 30 min

── shout ───────────────────────────────────────────────────────────────────────

  not attempted

  What a senior answer names:

  - **Failure mode:** the result is thrown away, and the old string is used.

── total ───────────────────────────────────────────────────────────────────────

  mastered, 1 attempt, 20 min (planned: 15)

  What a senior answer names:

  - **Failure mode:** the empty list.

── Spoken questions ────────────────────────────────────────────────────────────

  ~ What does `casefold` add? (shout, partly)

      It is for comparing: `ß` becomes `ss`.

  – Why can a string not change? (shout, not rated)

      Because it is a key of dictionaries, and a key that changes is lost.

  – “String methods”: what is the idea, how does it work, and what does it cost?
    (shout, not rated)

      A string never changes; its methods answer with another one.

── What to practise next ───────────────────────────────────────────────────────

  kata check shout     you did not come to it
  kata explain shout   the answers you did not name in full
  kata next            what serves best now
";
