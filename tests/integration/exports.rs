//! A room as it really is: what platforms export, what learners call their files, who is late, and who handed in nothing.

use std::fs;
use std::io::{Cursor, Write};

use serde_json::Value;
use zip::write::{SimpleFileOptions, ZipWriter};

use crate::grading::{RIGHT, Room, STARTER, WRONG, ending, endings, expected, zipped};
use crate::support::{copy_of_tiny, stderr, stdout};

const DUE: [&str; 2] = ["--deadline", "2030-02-03T18:00:00+01:00"];

/// The same export, unpacked in `room` and as the one zip that the platform gives to download.
struct Export(Vec<(String, Vec<u8>)>);

impl Export {
    fn of(files: &[(&str, &[u8])]) -> Export {
        Export(files.iter().map(|(path, bytes)| ((*path).to_owned(), bytes.to_vec())).collect())
    }

    /// Grade both, see that they agree in all but how places are called, and return what the folder's came to: what was
    /// said, and the rows.
    fn graded(&self, more: &[&str]) -> (String, std::collections::BTreeMap<String, Value>) {
        let room = Room::new();
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (path, bytes) in &self.0 {
            room.put(path, bytes);
            zip.start_file(path.as_str(), SimpleFileOptions::default()).expect("an entry");
            zip.write_all(bytes).expect("an entry");
        }
        fs::write(room.0.path().join("all.zip"), zip.finish().expect("a zip").into_inner()).expect("writable");
        let workbook = crate::support::tiny().display().to_string();
        let of = |what: &str, out: &str| {
            let output =
                room.run(&[&["grade", what, "--kata", "slugs", "--workbook", &workbook, "--out", out], more].concat());
            assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
            stderr(&output)
        };
        let said = of("room", "folder.jsonl");
        assert_eq!(said, of("all.zip", "zip.jsonl"));
        let rows = room.rows("folder.jsonl");
        assert_eq!(rows, room.rows("zip.jsonl"));
        (said, rows)
    }
}

/// What a row says of somebody, beside the verdict.
fn facts(row: &Value, names: &[&str]) -> String {
    let fact = |name: &&str| match &row[*name] {
        Value::Null => "–".to_owned(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    names.iter().map(fact).collect::<Vec<_>>().join(" | ")
}

#[test]
fn what_moodle_gives_to_download_is_graded_as_it_is() {
    let inner = zipped(&[("work/slugs.py", RIGHT), ("work/venv/lib/slugs.py", WRONG)]);
    let export = Export::of(&[
        ("Ann Lee_482285_assignsubmission_file/text/slugs.py", RIGHT.as_bytes()),
        ("Ben Ray_482286_assignsubmission_file_/handed in.zip", &inner),
        ("Ben Ray_482286_assignsubmission_onlinetext/onlinetext.html", b"<p>see the zip</p>"),
        ("Cem Oz_482287_assignsubmission_file_slugs.py", WRONG.as_bytes()),
        ("Dan Oh_482288_assignsubmission_onlinetext/onlinetext.html", b"<p>sorry</p>"),
        ("Dan Oh_482289_assignsubmission_file/slugs.py", RIGHT.as_bytes()),
    ]);
    let (said, rows) = export.graded(&DUE);
    assert_eq!(
        said,
        "note: read as an export of Moodle; its times are those of the download: nothing tells what is late\n"
    );
    assert_eq!(
        endings(&rows),
        expected(&[
            ("Ann Lee", "passed"),
            ("Ben Ray", "passed"),
            ("Cem Oz", "failed"),
            ("Dan Oh (482288)", "missing: there is no slugs.py, but onlinetext.html"),
            ("Dan Oh (482289)", "passed"),
        ])
    );
    assert_eq!(
        facts(&rows["Ben Ray"], &["name", "id", "file", "submitted"]),
        "Ben Ray | 482286 | Ben Ray_482286_assignsubmission_file_/handed in.zip/work/slugs.py | –"
    );
}

#[test]
fn what_canvas_gives_to_download_is_graded_with_its_marks_of_lateness() {
    let inner = zipped(&[("slugs.py", RIGHT)]);
    let export = Export::of(&[
        ("leeann_1234_56789_slugs.py", RIGHT.as_bytes()),
        ("rayben_LATE_1235_56790_slugs-2.py", WRONG.as_bytes()),
        ("ozcem_1236_56791_my work.zip", &inner),
        ("ohdan_1237_text.html", b"sorry"),
    ]);
    let (said, rows) = export.graded(&DUE);
    assert_eq!(
        said,
        "note: read as an export of Canvas; its times are those of the download: late is what Canvas marks as late\n"
    );
    assert_eq!(
        endings(&rows),
        expected(&[
            ("leeann", "passed"),
            ("ohdan", "missing: there is no slugs.py, but text.html"),
            ("ozcem", "passed"),
            ("rayben", "failed"),
        ])
    );
    assert_eq!(
        facts(&rows["rayben"], &["id", "late_mark", "submitted", "notes"]),
        r#"1235 | {"by":"Canvas","late":true} | – | ["there is no slugs.py: slugs-2.py was taken"]"#
    );
    assert_eq!(facts(&rows["leeann"], &["late_mark"]), r#"{"by":"Canvas","late":false}"#);
}

#[test]
fn what_gradescope_gives_to_download_is_graded_with_its_names_and_times() {
    let metadata = "---\nsubmission_11:\n  :submitters:\n  - :name: Ann Lee\n    :sid: '301'\n    :email: ann@x.edu\n  \
                    :created_at: 2030-02-03 16:59:59.861687000 Z\n  :history:\n  - :id: 9\n    :created_at: \
                    2030-02-01 09:00:00.0 Z\nsubmission_12:\n  :submitters:\n  - :name: Ben Ray\n    :sid: '302'\n    \
                    :email: ben@x.edu\n  - :name: Cem Oz\n    :sid: '303'\n    :email: cem@x.edu\n  :created_at: \
                    2030-02-03 17:01:00.000000000 Z\n";
    let export = Export::of(&[
        ("assignment_7_export/submission_metadata.yml", metadata.as_bytes()),
        ("assignment_7_export/submission_11/slugs.py", RIGHT.as_bytes()),
        ("assignment_7_export/submission_12/src/slugs.py", WRONG.as_bytes()),
    ]);
    let (said, rows) = export.graded(&DUE);
    assert_eq!(said, "note: read as an export of Gradescope\n");
    assert_eq!(endings(&rows), expected(&[("Ann Lee", "passed"), ("Ben Ray", "failed"), ("Cem Oz", "failed")]));
    let names = ["id", "email", "attempts", "submitted", "submitted_by", "late_seconds"];
    assert_eq!(facts(&rows["Ann Lee"], &names), "301 | ann@x.edu | 2 | 2030-02-03T16:59:59Z | Gradescope | 0");
    assert_eq!(facts(&rows["Cem Oz"], &names), "303 | cem@x.edu | – | 2030-02-03T17:01:00Z | Gradescope | 60");
    assert_eq!(rows["Cem Oz"]["same_as"], "Ben Ray");
}

#[test]
fn what_blackboard_gives_to_download_counts_by_its_latest_attempt() {
    let text = b"Name: Ann Lee (s_301)\nAssignment: Week 1\nDate Submitted: Sunday\n";
    let export = Export::of(&[
        ("Week 1_s_301_attempt_2030-02-01-10-00-00_slugs.py", WRONG.as_bytes()),
        ("Week 1_s_301_attempt_2030-02-01-10-00-00.txt", text),
        ("Week 1_s_301_attempt_2030-02-03-18-00-30_slugs.py", RIGHT.as_bytes()),
        ("Week 1_s_301_attempt_2030-02-03-18-00-30.txt", text),
        ("Week 1_s302_attempt_2030-02-01-10-00-00_slugs.py", WRONG.as_bytes()),
    ]);
    let (said, rows) = export.graded(&[&DUE[..], &["--zone", "Europe/Berlin"]].concat());
    assert_eq!(said, "note: read as an export of Blackboard\n");
    assert_eq!(endings(&rows), expected(&[("Ann Lee", "passed"), ("s302", "failed")]));
    assert_eq!(
        facts(&rows["Ann Lee"], &["id", "attempts", "submitted", "submitted_by", "late_seconds"]),
        "s_301 | 2 | 2030-02-03T17:00:30Z | Blackboard, read in Europe/Berlin | 30"
    );
}

#[test]
fn a_name_that_is_missed_by_little_is_taken_or_asked_about_and_never_dropped() {
    let notebook = serde_json::json!({"nbformat": 4, "cells": [{"cell_type": "code", "source": RIGHT}]}).to_string();
    let room = Room::of(&[
        ("browser/slugs (1).py", RIGHT),
        ("editor/slugs.py.txt", RIGHT),
        ("hand/SLUGS.py", RIGHT),
        ("canvas/slugs-3.py", RIGHT),
        ("jupyter/Slugs (1).ipynb", &notebook),
        ("twice/slugs (1).py", RIGHT),
        ("twice/slugs (2).py", WRONG),
        ("other/my_slugs_final.py", RIGHT),
        ("nothing like it/main.py", RIGHT),
        ("nothing like it/notes.txt", ""),
        ("no code/essay.pdf", ""),
        ("environment/venv/lib/slugs.py", WRONG),
        ("environment/build/slugs.py", WRONG),
        ("environment/node_modules/x/slugs.py", WRONG),
        ("environment/mine/slugs.py", RIGHT),
    ]);
    let output = room.grade(&["--kata", "slugs"]);
    assert_eq!(
        endings(&room.rows("results.jsonl")),
        expected(&[
            ("browser", "passed"),
            ("canvas", "passed"),
            ("editor", "passed"),
            ("environment", "passed"),
            ("hand", "passed"),
            ("jupyter", "passed"),
            ("no code", "missing: there is no slugs.py, but essay.pdf"),
            ("nothing like it", "unreadable: there is no slugs.py: is main.py meant?"),
            ("other", "unreadable: there is no slugs.py: is my_slugs_final.py meant?"),
            ("twice", "unreadable: which is meant? slugs (1).py, slugs (2).py"),
        ])
    );
    let said = stdout(&output);
    assert!(said.contains("  browser, slugs: there is no slugs.py: slugs (1).py was taken\n"), "{said}");
    assert!(said.contains("  twice, slugs: which is meant? slugs (1).py, slugs (2).py\n"), "{said}");
}

#[test]
fn a_starter_beside_a_copy_that_was_worked_on_is_not_what_is_meant() {
    let room = Room::of(&[
        ("ann/slugs.py", STARTER),
        ("ann/slugs (1).py", RIGHT),
        ("ben/slugs.py", RIGHT),
        ("ben/slugs (1).py", WRONG),
        ("cem/slugs.py", STARTER),
        ("cem/slugs (1).py", RIGHT),
        ("cem/slugs (2).py", WRONG),
        ("dan/old/slugs.py", STARTER),
        ("dan/new/slugs.py", RIGHT),
        ("eve/slugs.py", STARTER),
        ("eve/slugs (1).py", STARTER),
    ]);
    room.grade(&["--kata", "slugs"]);
    let rows = room.rows("results.jsonl");
    let asked = "unreadable: slugs.py is the starter still: which is meant? slugs (1).py, slugs (2).py";
    assert_eq!(
        endings(&rows),
        expected(&[("ann", "passed"), ("ben", "passed"), ("cem", asked), ("dan", "passed"), ("eve", "not_begun: ")])
    );
    assert_eq!(rows["ann"]["notes"][0], "slugs.py is the starter still: slugs (1).py was taken");
    assert_eq!(rows["dan"]["notes"][0], "old/slugs.py is the starter still: new/slugs.py was taken");
    let told = rows["ben"]["notes"][0].as_str().expect("there is a note");
    assert!(told.starts_with("slugs (1).py is there as well") && told.ends_with("; slugs.py was taken"), "{told}");
}

/// A workbook whose starter passes a check, and that has four core checks.
fn generous(room: &Room) -> String {
    let workbook = copy_of_tiny(room.0.path());
    let checks = workbook.join("katas/text/slugs/checks.py");
    let more = "\n\n@check\ndef nothing_stays_nothing(solution):\n    \"\"\"Nothing stays nothing.\"\"\"\n    \
                expect(solution.slug, \"\").returns(\"\")\n\n\n@check\ndef one_word_stays(solution):\n    \
                \"\"\"A word stays.\"\"\"\n    expect(solution.slug, \"a\").returns(\"a\")\n";
    fs::write(&checks, fs::read_to_string(&checks).expect("readable") + more).expect("writable");
    workbook.display().to_string()
}

#[test]
fn who_has_not_begun_earns_nothing_by_what_the_starter_passes() {
    let commented = STARTER.replace("    # TODO: begin here\n", "    # I did not\n    # understand this\n\n");
    let room = Room::of(&[("ann/slugs.py", STARTER), ("ben/slugs.py", &commented.replace('\n', "\r\n"))]);
    room.put("cem/slugs.py", STARTER.replace("return title\n", "return title.lower()\n").as_bytes());
    let workbook = generous(&room);
    let output = room.run(&["grade", "room", "--kata", "slugs", "--workbook", &workbook]);
    assert_eq!(
        stdout(&output),
        "\
3 learners, 1 kata

kata   passed  failed  not begun  missing  not judged   mean
slugs       0       1          2        0           0   17 %

Results: results.jsonl (2 run)
"
    );
    let rows = room.rows("results.jsonl");
    assert_eq!(facts(&rows["ben"], &["status", "score", "max"]), "not_begun | 0.0 | 1.0");

    let again = room.run(&["grade", "room", "--kata", "slugs", "--workbook", &workbook, "--resume"]);
    assert!(stdout(&again).ends_with("Results: results.jsonl (0 run, 2 kept)\n"), "{}", stdout(&again));

    let check = |format: &str| {
        let output = room.run(&["check", "slugs", "room/ben/slugs.py", "--workbook", &workbook, "--format", format]);
        stdout(&output)
    };
    let json: Value = serde_json::from_str(&check("gradescope")).expect("it is JSON");
    assert_eq!((&json["score"], &json["tests"][3]["score"]), (&Value::from(0.0), &Value::from(0.0)));
    assert!(json["output"].as_str().is_some_and(|text| text.starts_with("not begun: ")), "{json}");
    let json: Value = serde_json::from_str(&check("check50")).expect("it is JSON");
    assert!(json["results"].as_array().is_some_and(|all| all.iter().all(|one| one["passed"] != true)), "{json}");
    let json: Value = serde_json::from_str(&check("json")).expect("it is JSON");
    assert_eq!(
        (&json["reports"][0]["not_begun"], &json["reports"][0]["mistakes"]),
        (&true.into(), &serde_json::json!([]))
    );
    assert!(
        check("text").contains("room/ben/slugs.py  not begun: the starter, as it was given, passes 2 of 4 checks\n"),
        "{}",
        check("text")
    );
}

#[test]
fn what_ran_out_of_time_twice_is_held_no_more_and_quick_ones_do_not_wait_for_it() {
    let endless = "def slug(title):\n    while True:\n        pass\n\n\ndef slugs(titles):\n    return slug(titles)\n";
    let room = Room::of(&[("ann/slugs.py", endless), ("ben/slugs.py", RIGHT), ("cem/slugs.py", WRONG)]);
    let workbook = generous(&room);
    room.run(&["grade", "room", "--kata", "slugs", "--jobs", "1", "--workbook", &workbook]);
    let order: Vec<String> = room.file("results.jsonl").lines().map(learner_of).collect();
    assert_eq!(order.last().map(String::as_str), Some("ann"), "{order:?}");
    let rows = room.rows("results.jsonl");
    let checks = rows["ann"]["report"]["checks"].as_array().expect("it was judged");
    let outcomes: Vec<&str> = checks.iter().filter_map(|check| check["outcome"].as_str()).collect();
    assert_eq!(outcomes, ["timed_out", "timed_out", "skipped", "skipped", "skipped"]);
    assert_eq!(checks[4]["message"], "it never ended: two checks before this one ran out of time");
    assert_eq!(ending(&rows["ann"]), "failed");
}

fn learner_of(line: &str) -> String {
    let row: Value = serde_json::from_str(line).expect("a line is JSON");
    row["learner"].as_str().unwrap_or_default().to_owned()
}

#[test]
fn a_roster_brings_names_and_those_who_handed_in_nothing() {
    let room = Room::of(&[("301/slugs.py", RIGHT), ("ben/slugs.py", WRONG), ("stranger/slugs.py", RIGHT)]);
    let roster = "id,name,email,group\n301,Ann Lee,ann@x.edu,A\n302,Ben Ray,ben@x.edu,B\n303,Cem Oz,cem@x.edu,B\n";
    fs::write(room.0.path().join("roster.csv"), roster).expect("writable");
    let output = room.grade(&["--kata", "slugs", "--roster", "roster.csv"]);
    assert_eq!(stderr(&output), "note: not in the roster: stranger\n");
    assert_eq!(
        stdout(&output),
        "\
4 learners, 1 kata

kata   passed  failed  missing  not judged   mean
slugs       2       1        1           0   50 %

── Groups ──────────────────────────────────────────────────────────────────────

  A: 1 learner, 1 of 1 passed, mean 100 %
  B: 2 learners, 0 of 2 passed, mean 0 %

── The same, byte by byte, and run once ────────────────────────────────────────

  slugs: Ann Lee, stranger

Results: results.jsonl (2 run)
"
    );
    let rows = room.rows("results.jsonl");
    assert_eq!(facts(&rows["Cem Oz"], &["status", "problem", "id"]), "missing | nothing was handed in | 303");
    assert_eq!(facts(&rows["ben"], &["name", "id", "email", "group"]), "Ben Ray | 302 | ben@x.edu | B");
    fs::write(room.0.path().join("roster.csv"), "points\n1\n").expect("writable");
    let refused = room.grade(&["--kata", "slugs", "--roster", "roster.csv", "--resume"]);
    assert_eq!(
        stderr(&refused),
        "error: roster.csv: no column of this file says who somebody is\n  \
         next: its first line names the columns: `id,name,email,group`\n"
    );
}

/// A zip whose only file was changed at that time, in no zone.
fn dated(time: zip::DateTime) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("slugs.py", SimpleFileOptions::default().last_modified_time(time)).expect("an entry");
    zip.write_all(RIGHT.as_bytes()).expect("an entry");
    zip.finish().expect("a zip").into_inner()
}

#[test]
fn a_time_without_a_zone_is_read_in_one_that_is_said() {
    let room = Room::new();
    room.put("ann.zip", &dated(zip::DateTime::from_date_and_time(2030, 2, 3, 18, 0, 30).expect("a time")));
    let grade = |more: &[&str]| {
        let output = room.grade(&[&["--kata", "slugs", "--resume"], &DUE[..], more].concat());
        let row = &room.rows("results.jsonl")["ann"];
        format!("{}{}", stderr(&output), facts(row, &["submitted_by", "late_seconds"]))
    };
    assert_eq!(
        grade(&[]),
        "note: times that have no zone were read in UTC; --zone names another one\nthe zip, read in UTC | 3630"
    );
    assert_eq!(grade(&["--zone", "Europe/Berlin"]), "the zip, read in Europe/Berlin | 30");
    let refused = room.grade(&["--kata", "slugs", "--zone", "Atlantis", "--resume"]);
    assert_eq!(
        stderr(&refused),
        "error: no time zone is called \"Atlantis\"\n  next: for example, Europe/Berlin, UTC or +05:30\n"
    );
}

#[test]
fn names_that_nobody_sees_or_that_look_the_same_are_told() {
    let room = Room::of(&[
        (".ann/slugs.py", RIGHT),
        (".git/slugs.py", RIGHT),
        ("M\u{fc}ller/slugs.py", RIGHT),
        ("Mu\u{308}ller/slugs.py", WRONG),
        ("venv/slugs.py", WRONG),
    ]);
    let output = room.grade(&["--kata", "slugs"]);
    assert_eq!(
        stderr(&output),
        "note: nobody's submission: venv\n\
         note: hidden, and so not read: rename what is a learner's: .ann\n\
         note: names that look the same, and are composed of other characters: Mu\u{308}ller, M\u{fc}ller\n"
    );
    let rows = room.rows("results.jsonl");
    assert_eq!(rows.len(), 2);
    let note = "another learner's name looks the same: their accents are composed otherwise";
    assert!(rows.values().all(|row| row["notes"][0] == note), "{rows:?}");
}

#[test]
fn a_workshop_file_gives_more_time_puts_into_groups_and_says_what_lateness_costs() {
    let room = Room::of(&[
        ("leeann_LATE_1_5_slugs.py", RIGHT),
        ("rayben_LATE_2_6_slugs.py", RIGHT),
        ("ozcem_3_7_slugs.py", RIGHT),
    ]);
    let workshop = "deadline = 2030-02-03T18:00:00Z\nkatas = [\"slugs\"]\n\n[[extension]]\nlearner = \"rayben\"\n\
                    deadline = 2030-02-10T18:00:00Z\n\n[[extension]]\nlearner = \"zoe\"\ndeadline = \
                    2030-02-10T18:00:00Z\n\n[late]\npercent_per_day = 20\n\n[groups]\nA = [\"1\", \"3\"]\nB = [\"2\", \
                    \"nobody\"]\n";
    fs::write(room.0.path().join("week.toml"), workshop).expect("writable");
    let output = room.grade(&["--workshop", "week.toml", "--format", "csv"]);
    assert!(
        stderr(&output).ends_with(
            "note: in a group, and not in the room: nobody\nnote: with an extension, and not in the room: zoe\n"
        ),
        "{}",
        stderr(&output)
    );
    let table = stdout(&output);
    let lines: Vec<&str> = table.lines().skip(1).collect();
    assert_eq!(
        lines,
        [
            "slugs,2030-02-03 18:00:00,,leeann,leeann,,,1.0,0.2,0.8,1.0",
            "slugs,2030-02-03 18:00:00,,ozcem,ozcem,,,1.0,0.0,1.0,1.0",
            "slugs,2030-02-10 18:00:00,,rayben,rayben,,,1.0,0.0,1.0,1.0",
        ]
    );
    let rows = room.rows("results.jsonl");
    assert_eq!(
        facts(&rows["leeann"], &["group", "penalty", "notes"]),
        r#"A | 0.2 | ["Canvas marks it as late, and not by how much: a day's penalty"]"#
    );
    assert_eq!(
        facts(&rows["rayben"], &["group", "penalty", "notes"]),
        r#"B | – | ["Canvas marks it as late, and there is an extension"]"#
    );
    fs::write(room.0.path().join("week.toml"), workshop.replace("day = 20", "day = 120")).expect("writable");
    let refused = room.grade(&["--workshop", "week.toml", "--resume"]);
    assert_eq!(stderr(&refused), "error: week.toml: percent_per_day is 120\n  next: it is 0 to 100\n");
}

#[test]
fn who_leaves_the_room_leaves_its_results() {
    let room = Room::of(&[("ann/slugs.py", RIGHT), ("ben/slugs.py", WRONG)]);
    room.grade(&["--kata", "slugs"]);
    fs::remove_dir_all(room.path("ben")).expect("writable");
    let output = room.grade(&["--kata", "slugs", "--resume"]);
    assert_eq!(stderr(&output), "note: not in the room any more, and so not in its results: ben\n");
    assert!(stdout(&output).starts_with("1 learner, 1 kata\n"), "{}", stdout(&output));
    assert_eq!(room.rows("results.jsonl")["ben"]["status"], "left");

    // Another room that is added to the same results drives nobody out.
    fs::rename(room.path("ann"), room.path("cem")).expect("writable");
    let added = room.grade(&["--kata", "slugs", "--resume"]);
    assert_eq!(stderr(&added), "");
    assert!(stdout(&added).starts_with("2 learners, 1 kata\n"), "{}", stdout(&added));
}

#[test]
fn merging_tells_what_is_missing_and_what_is_weighed_otherwise() {
    let room = Room::of(&[("ann/slugs.py", RIGHT), ("ben/slugs.py", WRONG), ("cem/slugs.py", RIGHT)]);
    room.put("dan/slugs.py", WRONG.as_bytes());
    fs::write(room.0.path().join("week.toml"), "[[kata]]\nid = \"slugs\"\nweight = 2\n").expect("writable");
    room.grade(&["--kata", "slugs", "--partition", "1/3"]);
    room.grade(&["--workshop", "week.toml", "--partition", "2/3"]);
    let output = room.run(&["grade", "merge", "all.jsonl", "results-1-of-3.jsonl", "results-2-of-3.jsonl"]);
    assert_eq!(
        stderr(&output),
        "note: part 3 of 3 is not among these files\n\
         note: slugs is weighed otherwise: worth 1 in results-1-of-3.jsonl, 2 in results-2-of-3.jsonl; \
         `kata grade --resume` with one workshop file weighs them alike\n",
        "{}",
        stdout(&output)
    );
    assert_eq!(output.status.code(), Some(0));
}
