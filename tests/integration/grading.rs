//! A room graded: every layout and every odd thing is a row, and nothing is graded twice or lost.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};
use std::process::{Output, Stdio};
use std::time::{Duration, Instant, SystemTime};

use serde_json::Value;
use tempfile::TempDir;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::schema::holds_for_row;
use crate::support::{copy_of_tiny, kata, repository, stderr, stdout, tiny};

pub const RIGHT: &str = include_str!("../workbooks/tiny/python_reference/text/slugs.py");
pub const ONLY_SPACES: &str = include_str!("../workbooks/tiny/katas/text/slugs/mistakes/only_spaces.py");
pub const BLANKS: &str = include_str!("../workbooks/tiny/katas/text/slugs/mistakes/replaces_blanks.py");
pub const STARTER: &str = include_str!("../workbooks/tiny/katas/text/slugs/starter.py");
/// Fails in no known way.
pub const WRONG: &str = "def slug(title):\n    return 'wrong'\n\n\ndef slugs(titles):\n    return []\n";

/// A folder with submissions in `room/`, where `kata` is run.
pub struct Room(pub TempDir);

impl Room {
    pub fn new() -> Room {
        let folder = tempfile::tempdir().expect("a temporary folder");
        fs::create_dir(folder.path().join("room")).expect("writable");
        Room(folder)
    }

    /// A room of files, each with its text.
    pub fn of(files: &[(&str, &str)]) -> Room {
        let room = Room::new();
        files.iter().for_each(|(path, text)| room.put(path, text.as_bytes()));
        room
    }

    pub fn path(&self, path: &str) -> PathBuf {
        self.0.path().join("room").join(path)
    }

    pub fn put(&self, path: &str, bytes: &[u8]) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("it is in the room")).expect("writable");
        fs::write(path, bytes).expect("writable");
    }

    pub fn zip(&self, path: &str, entries: &[(&str, &str)]) {
        self.put(path, &zipped(entries));
    }

    pub fn run(&self, arguments: &[&str]) -> Output {
        kata(self.0.path()).args(arguments).env("TZ", "UTC").output().expect("kata runs")
    }

    /// Grade `room` with the tiny workbook.
    pub fn grade(&self, more: &[&str]) -> Output {
        let workbook = tiny().display().to_string();
        self.run(&[&["grade", "room", "--workbook", &workbook], more].concat())
    }

    pub fn file(&self, name: &str) -> String {
        fs::read_to_string(self.0.path().join(name)).expect("it is written")
    }

    /// What the file of results says in the end, by learner, without what differs between runs.
    pub fn rows(&self, name: &str) -> BTreeMap<String, Value> {
        let text = self.file(name);
        let lines = text.lines().map(|line| serde_json::from_str::<Value>(line).expect("a line is JSON"));
        let timeless = |mut row: Value| {
            holds_for_row(&row);
            row["milliseconds"] = 0.into();
            let checks = row["report"]["checks"].as_array_mut();
            checks.into_iter().flatten().for_each(|check| check["milliseconds"] = 0.into());
            (row["learner"].as_str().expect("it has a learner").to_owned(), row)
        };
        lines.map(timeless).collect()
    }
}

pub fn zipped(entries: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (path, text) in entries {
        zip.start_file(*path, SimpleFileOptions::default()).expect("an entry");
        zip.write_all(text.as_bytes()).expect("an entry");
    }
    zip.finish().expect("a zip").into_inner()
}

/// What became of a row: its verdict, or what is wrong.
pub fn ending(row: &Value) -> String {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    match row["status"].as_str() {
        Some("graded") => text(&row["report"]["verdict"]),
        status => format!("{}: {}", status.unwrap_or_default(), text(&row["problem"])),
    }
}

pub fn endings(rows: &BTreeMap<String, Value>) -> Vec<(&str, String)> {
    rows.iter().map(|(learner, row)| (learner.as_str(), ending(row))).collect()
}

pub fn expected<'a>(rows: &[(&'a str, &str)]) -> Vec<(&'a str, String)> {
    rows.iter().map(|(learner, ending)| (*learner, (*ending).to_owned())).collect()
}

#[test]
fn in_every_layout_the_submission_is_found() {
    let room = Room::of(&[
        ("ann/text/slugs.py", RIGHT),
        ("ben/slugs.py", RIGHT),
        ("cem/week 1/mine/slugs.py", RIGHT),
        ("notes.txt", "of the instructor"),
        (".hidden/slugs.py", WRONG),
        ("ann/__pycache__/slugs.py", WRONG),
    ]);
    room.zip("dan.zip", &[("text/slugs.py", RIGHT)]);
    room.zip("eve.ZIP", &[("eve\\text\\slugs.py", RIGHT), ("__MACOSX/eve/text/._slugs.py", "")]);
    room.zip("fay/handed in.zip", &[("slugs.py", RIGHT)]);
    // A practice folder, in which the kata was done again.
    let again = ("practice/review/text/slugs.py", WRONG);
    room.zip("gil.zip", &[("practice/katabook.toml", ""), again, ("practice/text/slugs.py", RIGHT)]);
    let output = room.grade(&["--kata", "slugs"]);
    let said = "note: nobody's submission: notes.txt\n\
                note: hidden, and so not read: rename what is a learner's: .hidden\n";
    assert_eq!(stderr(&output), said);
    let rows = room.rows("results.jsonl");
    let all = ["ann", "ben", "cem", "dan", "eve", "fay", "gil"].map(|learner| (learner, "passed"));
    assert_eq!(endings(&rows), expected(&all));
    assert_eq!(rows["fay"]["file"], "fay/handed in.zip/slugs.py");
    assert_eq!(rows["cem"]["same_as"], "ann");
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn one_zip_with_a_folder_for_each_learner_is_a_room_and_so_are_files_named_by_a_pattern() {
    let room = Room::of(&[("flat/ann_lee_slugs.py", RIGHT), ("flat/ben_slugs.py", WRONG), ("flat/x.py", "")]);
    let entries = [("all/ann/slugs.py", RIGHT), ("all/ben/text/slugs.py", WRONG), ("all/cem.zip", "PK")];
    room.zip("all.zip", &entries);
    let workbook = tiny().display().to_string();
    let grade = |what: &[&str]| room.run(&[&["grade", "--kata", "slugs", "--workbook", &workbook], what].concat());
    grade(&["room/all.zip", "--out", "zip.jsonl"]);
    let nested = "unreadable: it is no zip, or a damaged one";
    assert_eq!(endings(&room.rows("zip.jsonl")), expected(&[("ann", "passed"), ("ben", "failed"), ("cem", nested)]));
    let flat = grade(&["room/flat", "--pattern", "{learner}_{kata}.py", "--out", "flat.jsonl"]);
    assert_eq!(endings(&room.rows("flat.jsonl")), expected(&[("ann_lee", "passed"), ("ben", "failed")]));
    assert_eq!(stderr(&flat), "note: nobody's submission: x.py\n");
}

#[test]
fn every_odd_thing_is_one_row_and_the_rest_is_graded() {
    let room =
        Room::of(&[("a right one/slugs.py", RIGHT), ("binary/slugs.py", "\u{0}\u{1}PNG"), ("blank/slugs.py", "\n \n")]);
    fs::create_dir(room.path("empty folder")).expect("writable");
    room.put("both/slugs.py", RIGHT.as_bytes());
    room.zip("both.zip", &[("slugs.py", RIGHT)]);
    room.put("two/a/slugs.py", RIGHT.as_bytes());
    room.put("two/b/slugs.py", RIGHT.as_bytes());
    room.put("other name/Slug.py", RIGHT.as_bytes());
    let notebook = serde_json::json!({"nbformat": 4, "cells": [{"cell_type": "code", "source": RIGHT}]}).to_string();
    room.put("notebook/slugs.ipynb", notebook.as_bytes());
    room.put("huge/slugs.py", &vec![b'#'; (1 << 20) + 1]);
    fs::create_dir(room.path("link")).expect("writable");
    std::os::unix::fs::symlink("/etc/passwd", room.path("link/slugs.py")).expect("writable");
    std::os::unix::fs::symlink("/etc", room.path("linked folder")).expect("writable");
    let not_utf8 = std::ffi::OsStr::from_bytes(b"caf\xe9");
    fs::create_dir(room.path("").join(not_utf8)).expect("writable");
    room.put("zip broken.zip", b"PK nothing");
    room.put("zip cut.zip", &zipped(&[("slugs.py", RIGHT)])[..200]);
    room.zip("zip bomb.zip", &[("slugs.py", &"#".repeat(1_000_000))]);
    room.zip("zip large.zip", &[("slugs.py", &"#".repeat(2_000_000))]);
    room.zip("zip nested.zip", &[("inner.zip", "PK")]);
    room.zip("zip climbing.zip", &[("../../slugs.py", RIGHT)]);
    room.zip("zip absolute.zip", &[("/tmp/slugs.py", RIGHT)]);
    room.zip("zip of two cases.zip", &[("slugs.py", RIGHT), ("SLUGS.py", WRONG)]);
    let mut lying = zipped(&[("slugs.py", &format!("x = '{}'\n", "ab".repeat(500)))]);
    lie_about_the_size(&mut lying);
    room.put("zip lying.zip", &lying);
    let names: Vec<String> = (0..20_001).map(|number| number.to_string()).collect();
    let many: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "")).collect();
    room.zip("zip of many.zip", &many);
    let output = room.grade(&["--kata", "slugs"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let rows = room.rows("results.jsonl");
    assert_eq!(
        endings(&rows),
        expected(&[
            ("a right one", "passed"),
            ("binary", "failed"),
            ("blank", "failed"),
            ("both", "unreadable: there is both a folder and a zip of this name: which is meant?"),
            ("caf\\xe9", "unreadable: its name is not UTF-8: rename it"),
            ("empty folder", "missing: there is no slugs.py, nor any other file"),
            ("huge", "unreadable: this is larger than a submission may be (1 MB)"),
            ("link", "unreadable: a symbolic link, which is not followed"),
            ("linked folder", "unreadable: a symbolic link, which is not followed"),
            ("notebook", "passed"),
            ("other name", "unreadable: there is no slugs.py: is Slug.py meant?"),
            ("two", "passed"),
            ("zip absolute", "unreadable: its path leads out of the zip"),
            ("zip bomb", "unreadable: it is packed more than 100 to 1, as no program is"),
            ("zip broken", "unreadable: it is no zip, or a damaged one"),
            ("zip climbing", "unreadable: its path leads out of the zip"),
            ("zip cut", "unreadable: it is no zip, or a damaged one"),
            ("zip large", "unreadable: it says that it has 2000000 bytes; a submission has at most 1048576"),
            ("zip lying", "unreadable: it does not unpack to what the zip says of it"),
            ("zip nested", "unreadable: it is no zip, or a damaged one"),
            ("zip of many", "unreadable: a zip of 20001 files or more; a submission has at most 20000"),
            ("zip of two cases", "unreadable: SLUGS.py differs from it in case only: which is meant?"),
        ])
    );
    assert!(
        stdout(&output).contains(
            "\n  zip bomb, slugs: it is packed more than 100 to 1, as no program is (zip\n    bomb.zip/slugs.py)\n"
        ),
        "{}",
        stdout(&output)
    );
}

/// The size that the only entry of a zip is said to have, in its central directory: one byte less.
fn lie_about_the_size(zip: &mut [u8]) {
    let record = zip.windows(4).position(|bytes| bytes == b"PK\x01\x02").expect("it has an entry");
    zip[record + 24] -= 1;
}

#[test]
fn what_is_graded_is_not_graded_again_unless_it_changed() {
    let room = Room::of(&[("ann/slugs.py", RIGHT), ("ben/slugs.py", ONLY_SPACES), ("cem/slugs.py", BLANKS)]);
    room.grade(&["--kata", "slugs", "--jobs", "1"]);
    let whole = room.rows("results.jsonl");
    let again = room.grade(&["--kata", "slugs"]);
    assert_eq!(
        stderr(&again),
        "error: results.jsonl: there are results in this file\n  next: go on with --resume, or name another file with --out\n"
    );

    // As if the machine had been switched off in the middle of the last line.
    let text = room.file("results.jsonl");
    let torn = text.len() - 100;
    fs::write(room.0.path().join("results.jsonl"), &text[..torn]).expect("writable");
    let resumed = room.grade(&["--kata", "slugs", "--resume"]);
    let start = text[..torn].rfind('\n').expect("there are lines") + 1;
    let cut = format!("note: results.jsonl: the last line was torn, and is cut off: {} bytes\n", torn - start);
    assert_eq!(stderr(&resumed), cut);
    assert!(stdout(&resumed).ends_with("\nResults: results.jsonl (1 run, 2 kept)\n"), "{}", stdout(&resumed));
    assert_eq!(room.rows("results.jsonl"), whole);

    room.put("ann/slugs.py", WRONG.as_bytes());
    fs::remove_file(room.path("ben/slugs.py")).expect("writable");
    let resumed = room.grade(&["--kata", "slugs", "--resume"]);
    assert!(stdout(&resumed).ends_with("\nResults: results.jsonl (1 run, 1 kept)\n"), "{}", stdout(&resumed));
    let now = [("ann", "failed"), ("ben", "missing: there is no slugs.py, nor any other file"), ("cem", "failed")];
    assert_eq!(endings(&room.rows("results.jsonl")), expected(&now));
}

#[test]
fn parts_graded_anywhere_and_merged_are_the_whole() {
    let learners = ["ann", "ben", "cem", "dan", "eve", "fay"];
    let room = Room::new();
    for (number, learner) in learners.iter().enumerate() {
        room.put(&format!("{learner}/slugs.py"), [RIGHT, WRONG, ONLY_SPACES][number % 3].as_bytes());
    }
    room.grade(&["--kata", "slugs", "--out", "whole.jsonl"]);
    for part in ["1/2", "2/2"] {
        room.grade(&["--kata", "slugs", "--partition", part]);
    }
    let merged = room.run(&["grade", "merge", "merged.jsonl", "results-1-of-2.jsonl", "results-2-of-2.jsonl"]);
    assert_eq!(stdout(&merged), "merged.jsonl: 6 rows\n", "{}", stderr(&merged));
    assert_eq!(room.rows("merged.jsonl"), room.rows("whole.jsonl"));
    assert!((1..6).contains(&room.rows("results-1-of-2.jsonl").len()), "both parts have something");

    room.grade(&["--kata", "slugs", "--seed", "7", "--out", "other.jsonl"]);
    let mixed =
        room.run(&["grade", "merge", "mixed.jsonl", "results-1-of-2.jsonl", "results-2-of-2.jsonl", "other.jsonl"]);
    assert_eq!(mixed.status.code(), Some(0), "the last file has them all: {}", stderr(&mixed));
    let mixed = room.run(&["grade", "merge", "mixed2.jsonl", "other.jsonl", "results-2-of-2.jsonl"]);
    assert!(stderr(&mixed).starts_with("error: slugs was graded with different seeds in "), "{}", stderr(&mixed));
}

#[test]
fn a_workshop_file_says_what_is_worth_how_much_and_when_it_was_due() {
    let room = Room::of(&[("ann/slugs.py", RIGHT), ("ben/slugs.py", BLANKS)]);
    fs::create_dir(room.path("cem")).expect("writable");
    for (learner, second) in [("ann", 1_000_000_000), ("ben", 1_000_000_090)] {
        let file = fs::File::options().append(true).open(room.path(&format!("{learner}/slugs.py"))).expect("writable");
        file.set_modified(SystemTime::UNIX_EPOCH + Duration::from_secs(second)).expect("writable");
    }
    let workshop = "title = \"Week one\"\ndeadline = 2001-09-09T03:47:10+02:00\n\n[[kata]]\nid = \"slugs\"\nweight = 8\n\
                    checks = { words_are_joined = 3 }\n";
    fs::write(room.0.path().join("week.toml"), workshop).expect("writable");
    let output = room.grade(&["--workshop", "week.toml", "--format", "csv"]);
    assert_eq!(
        stdout(&output),
        "assignment,duedate,timestamp,student_id,last_name,first_name,email,raw_score,late_submission_penalty,score,max_score\n\
         slugs,2001-09-09 01:47:10,2001-09-09 01:46:40,ann,,,,8.0,0.0,8.0,8.0\n\
         slugs,2001-09-09 01:47:10,2001-09-09 01:48:10,ben,,,,2.0,0.0,2.0,8.0\n\
         slugs,2001-09-09 01:47:10,,cem,,,,,0.0,,8.0\n",
        "{}",
        stderr(&output)
    );
    let rows = room.rows("results.jsonl");
    assert_eq!([&rows["ann"]["late_seconds"], &rows["ben"]["late_seconds"]], [0, 60]);

    // What it is worth may be said later: nothing is run again for that.
    fs::write(room.0.path().join("week.toml"), workshop.replace("weight = 8", "weight = 4")).expect("writable");
    let again = room.grade(&["--workshop", "week.toml", "--resume"]);
    assert!(stdout(&again).starts_with("Week one: 3 learners, 1 kata\n"), "{}", stdout(&again));
    assert!(stdout(&again).ends_with("(0 run, 2 kept)\n"), "{}", stdout(&again));
    assert_eq!(room.rows("results.jsonl")["ben"]["score"], 1.0);

    for (wrong, said) in [
        (workshop.replace("weight", "wieght"), "week.toml:6: unknown field `wieght`, expected one of"),
        (
            workshop.replace("words_are", "word_are"),
            "the kata slugs has no check \"word_are_joined\"\n  next: did you mean \"words_are_joined\"?",
        ),
        (workshop.replace("+02:00", ""), "week.toml:2: \"2001-09-09T03:47:10\" is no moment with an offset from UTC"),
        (workshop.replace("= 8", "= -1"), "week.toml: slugs weighs -1\n  next: a weight is 0 to 1000000"),
    ] {
        fs::write(room.0.path().join("week.toml"), wrong).expect("writable");
        let output = room.grade(&["--workshop", "week.toml", "--resume"]);
        assert!(stderr(&output).starts_with(&format!("error: {said}")), "{}", stderr(&output));
        assert_eq!(output.status.code(), Some(2));
    }
}

#[test]
fn the_room_is_told_in_a_page() {
    let like = "# mine\nimport re\n\ndef slug(text):\n    parts = []\n    for part in re.split(r'\\s+', text.lower().strip()):\n        \
                if part and part != '-':\n            parts.append(part)\n    return '-'.join(parts)\n\n\
                def slugs(texts):\n    return list(map(slug, texts))\n";
    let alike = like.replace("part", "word").replace("# mine", "# my own");
    let room = Room::of(&[
        ("ann/slugs.py", BLANKS),
        ("ben/slugs.py", BLANKS),
        ("cem/slugs.py", STARTER),
        ("dan/slugs.py", STARTER),
        ("eve/slugs.py", like),
        ("fay/slugs.py", &alike),
    ]);
    room.put("gil.zip", b"no zip");
    let output = room.grade(&["--kata", "slugs", "--similar"]);
    assert_eq!(
        stdout(&output),
        "\
7 learners, 1 kata

kata   passed  failed  not begun  missing  not judged   mean
slugs       2       2          2        0           1   50 %

── What they believe ───────────────────────────────────────────────────────────

slugs
   2  Every blank becomes a hyphen.

── Not judged: somebody should look at it ──────────────────────────────────────

  gil, slugs: it is no zip, or a damaged one (gil.zip)

── The same, byte by byte, and run once ────────────────────────────────────────

  slugs: ann, ben

── Alike in what goes beyond the starter ───────────────────────────────────────

  100 % slugs: eve and fay

  Pair work, a shared source and chance all look like this: names, comments and
  blanks do not count.

Results: results.jsonl (3 run)
"
    );
}

#[test]
fn the_room_is_told_in_a_web_page_that_names_nobody_if_that_is_asked() {
    let room = Room::of(&[("berta/slugs.py", RIGHT), ("cleo/slugs.py", "x = 1\n")]);
    let output = room.grade(&["--kata", "slugs", "--report", "room.html", "--anonymous"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let said = "note: room.html: a page of 2 results\nresults.key: who is who, for you alone\n";
    assert_eq!(stderr(&output), said);
    let page = room.file("room.html");
    assert!(page.starts_with("<!DOCTYPE html>") && page.contains("Titles in addresses"), "{page}");
    assert!(page.contains("<h1>Results of the room</h1>"), "{page}");
    assert!(!page.contains("berta") && !page.contains("cleo"));
}

/// It waits for longer than its deadline until a moment that has passed when it is held once more. (On a machine so busy
/// that the first run comes after that moment, it simply passes.)
#[test]
fn what_waited_too_long_beside_others_is_held_once_more_alone() {
    let moment = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).expect("after 1970").as_secs_f64() + 1.05;
    let waits = format!(
        "import time\n\n\ndef slug(title):\n    if time.time() < {moment}:\n        time.sleep(60)\n    \
         return '-'.join(title.lower().split())\n\n\ndef slugs(titles):\n    return [slug(title) for title in titles]\n"
    );
    let room = Room::of(&[("ada/slugs.py", &waits), ("ben/slugs.py", RIGHT)]);
    let output = room.grade(&["--kata", "slugs", "--jobs", "2", "--out", "results.jsonl"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert_eq!(endings(&room.rows("results.jsonl")), expected(&[("ada", "passed"), ("ben", "passed")]));
}

#[test]
fn a_changed_check_tells_whose_verdict_it_changes() {
    let room = Room::of(&[("ann/slugs.py", RIGHT), ("ben/slugs.py", ONLY_SPACES), ("cem/slugs.py", WRONG)]);
    room.grade(&["--kata", "slugs"]);
    let before = room.file("results.jsonl");
    let workbook = copy_of_tiny(room.0.path());
    let regrade = |more: &[&str]| {
        let workbook = workbook.display().to_string();
        room.run(&[&["regrade", "results.jsonl", "room", "--workbook", &workbook], more].concat())
    };
    fs::write(workbook.join("katas/text/slugs/concept.md"), "# New words\n").expect("writable");
    assert_eq!(stdout(&regrade(&[])), "no kata of these results has changed in what a verdict depends on\n");

    let checks = workbook.join("katas/text/slugs/checks.py");
    let text = fs::read_to_string(&checks).expect("readable").replace(", stretch=True", "");
    fs::write(&checks, text).expect("writable");
    room.put("cem/slugs.py", RIGHT.as_bytes());
    let next = format!(
        "\nNext: this writes it down; name the workshop file, or the katas, that you graded with:\n  \
         kata grade room --workshop FILE --resume --out results.jsonl --workbook {}\n",
        workbook.display()
    );
    assert_eq!(
        stdout(&regrade(&[])),
        "\
changed: slugs; 2 submissions graded again, one verdict changes

── Verdicts that change ────────────────────────────────────────────────────────

  ben, slugs: passed → failed

── Not compared ────────────────────────────────────────────────────────────────

  cem, slugs: it was handed in anew
"
        .to_owned()
            + &next
    );
    let json: Value = serde_json::from_str(&stdout(&regrade(&["--format", "json"]))).expect("it is JSON");
    assert_eq!(json["changes"][0]["to"], "failed");
    assert_eq!(room.file("results.jsonl"), before);
}

#[test]
fn an_interrupted_run_keeps_what_it_has_and_says_how_to_go_on() {
    let room = Room::of(&[("a/slugs.py", RIGHT)]);
    for number in 0..40 {
        room.put(
            &format!("b{number}/slugs.py"),
            format!("def slug(title):\n    while {number} < 50: pass\n").as_bytes(),
        );
    }
    let results = room.0.path().join("results.jsonl");
    let mut command = std::process::Command::new(assert_cmd::cargo::cargo_bin!("kata"));
    let workbook = repository().join("tests/workbooks/tiny");
    command.args(["grade", "room", "--jobs", "1", "--kata", "slugs", "--workbook"]).arg(workbook);
    let child =
        command.current_dir(room.0.path()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().expect("kata runs");
    wait_for_a_line(&results);
    let pid = rustix::process::Pid::from_child(&child);
    rustix::process::kill_process(pid, rustix::process::Signal::INT).expect("it is running");
    let output = child.wait_with_output().expect("it ends");
    assert_eq!(output.status.code(), Some(2));
    let said = stderr(&output);
    assert!(
        said.starts_with("note: interrupted with ") && said.ends_with("with --resume goes on with results.jsonl\n"),
        "{said}"
    );
    let rows = room.rows("results.jsonl");
    assert_eq!(ending(&rows["a"]), "passed");
    assert!(rows.len() < 41);
}

fn wait_for_a_line(file: &Path) {
    let begun = Instant::now();
    while !fs::read_to_string(file).unwrap_or_default().contains('\n') {
        assert!(begun.elapsed() < Duration::from_secs(60), "nothing is written");
        std::thread::sleep(Duration::from_millis(20));
    }
}
