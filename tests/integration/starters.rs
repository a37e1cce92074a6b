//! A new version of a workbook, whose starters have changed, and a learner who is in the middle of it.

use std::fs;
use std::path::{Path, PathBuf};

use katabook::workspace::history::History;

use crate::support::{copy_of_tiny, kata, stderr};

const OLD: &str = include_str!("../workbooks/tiny/katas/text/slugs/starter.py");

/// A practice folder of a workbook that can be changed.
struct Room {
    folder: tempfile::TempDir,
    workbook: PathBuf,
}

impl Room {
    fn new() -> Room {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let workbook = copy_of_tiny(folder.path());
        let room = Room { folder, workbook };
        room.start();
        room
    }

    /// Start again, which brings what is new in the workbook; returns what is noted.
    fn start(&self) -> String {
        let mut command = kata(self.folder.path());
        let output = command.args(["start", "practice", "--workbook"]).arg(&self.workbook).output().expect("kata runs");
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
        stderr(&output)
    }

    fn practice(&self) -> PathBuf {
        self.folder.path().join("practice")
    }

    fn file(&self) -> PathBuf {
        self.practice().join("text/slugs.py")
    }

    fn text(&self) -> String {
        fs::read_to_string(self.file()).expect("the file is there")
    }

    /// A new version of the workbook; returns its starter.
    fn new_version(&self) -> String {
        let new = OLD.replace("Titles in addresses.", "Titles in addresses, from version two on.");
        fs::write(self.workbook.join("katas/text/slugs/starter.py"), &new).expect("writable");
        new
    }
}

fn attempts(practice: &Path) -> usize {
    History::open(practice).and_then(|history| history.attempts(None)).expect("there is a history").len()
}

#[test]
fn a_starter_that_was_not_begun_is_replaced() {
    let room = Room::new();
    let new = room.new_version();
    assert_eq!(
        room.start(),
        "note: practice/text/slugs.py: slugs has a new starter, and you had not begun: this is the new one\n"
    );
    assert_eq!(room.text(), new);
    assert_eq!(room.start(), "", "it is said once");
}

#[test]
fn the_changes_of_a_starter_are_merged_into_what_was_begun_and_progress_survives() {
    let room = Room::new();
    let mine = OLD.replace("    return titles\n", "    return [slug(title) for title in titles]\n");
    fs::write(room.file(), &mine).expect("writable");
    kata(&room.practice()).args(["check", "slugs"]).output().expect("kata runs");
    room.new_version();

    let said = room.start();
    let kept: Vec<PathBuf> =
        fs::read_dir(room.practice().join("kept/text")).expect("it is kept").flatten().map(|e| e.path()).collect();
    assert_eq!(kept.len(), 1, "{kept:?}");
    assert_eq!(fs::read_to_string(&kept[0]).expect("readable"), mine);
    let name = kept[0].file_name().expect("it has a name").to_string_lossy();
    assert_eq!(
        said,
        format!(
            "note: practice/text/slugs.py: slugs has a new starter, and its changes are merged into your file; \
             practice/kept/text/{name} is your file as it was\n"
        )
    );
    assert!(room.text().contains("from version two on."), "{}", room.text());
    assert!(room.text().contains("return [slug(title) for title in titles]"), "{}", room.text());
    assert_eq!(attempts(&room.practice()), 1);
}

#[test]
fn where_both_changed_the_same_lines_the_file_is_left_alone_with_a_note() {
    let room = Room::new();
    let mine = OLD.replace("Titles in addresses.", "My titles.");
    fs::write(room.file(), &mine).expect("writable");
    room.new_version();
    assert_eq!(
        room.start(),
        "note: practice/text/slugs.py: slugs has a new starter that changes lines you changed too, so your file is as it \
         was; `kata reset slugs` brings the new starter and keeps your file\n"
    );
    assert_eq!(room.text(), mine);
    assert!(!room.practice().join("kept").exists());
}

#[test]
fn a_file_that_is_no_text_is_left_alone() {
    let room = Room::new();
    fs::write(room.file(), b"\xff\xfe").expect("writable");
    room.new_version();
    assert_eq!(room.start(), "");
    assert_eq!(fs::read(room.file()).expect("readable"), b"\xff\xfe");
}
