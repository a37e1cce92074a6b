//! The practice loop, driven as a learner drives it: files are saved, keys are pressed, the screen is read.

use std::fs;
use std::path::{Path, PathBuf};

use katabook::workspace::history::{Attempt, History};

use crate::support::{HONEST, kata, repository, tiny};
use crate::tmux::Terminal;

const SOLVED: &str = include_str!("../workbooks/tiny/python_reference/text/slugs.py");

fn arena() -> PathBuf {
    repository().join("tests/workbooks/arena")
}

/// A practice folder of a workbook, with nothing done in it yet.
fn practice(workbook: &Path, folder: &Path) -> PathBuf {
    kata(folder).args(["start", "practice", "--workbook"]).arg(workbook).assert().success();
    folder.join("practice")
}

/// Save as many editors do: a new file beside the old one, renamed over it.
fn save_by_renaming(file: &Path, text: &str) {
    let new = file.with_extension("py~new");
    fs::write(&new, text).expect("writable");
    fs::rename(new, file).expect("it can be renamed");
}

fn attempts(practice: &Path) -> Vec<String> {
    let history = History::open(practice).expect("there is a history");
    let attempts = history.attempts(None).expect("it can be read");
    let words = |a: &Attempt| a.mistakes.iter().map(|m| format!(" ({})", m.name)).collect::<String>();
    attempts.iter().map(|a| format!("{} {}/{}{}", a.kata, a.passed, a.checks, words(a))).collect()
}

#[test]
fn starting_on_a_terminal_goes_on_into_the_loop_and_a_save_is_checked() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let command = format!("NO_COLOR=1 kata start practice --workbook {}", tiny().display());
    let Some(terminal) = Terminal::start(&command, 80, 24, folder.path()) else { return };
    // The line that is drawn last.
    let screen = terminal.wait_for("Edit the file named above, and save.");
    assert_eq!(
        screen,
        r#" slugs  Titles in addresses                                       0 of 1 passed
 text/slugs.py   easy · common
not begun: the starter, as it was given, passes 0 of 2 checks

✗ Words are joined by single hyphens.
  a different value
  call      slug('One  More Thing')
  expected  'one-more-thing'
  actual    'One  More Thing'
  line 4    def slug(title: str) -> str:

  An address with blanks in it is cut at the first one by half of the programs
  that see it.

✗ The caller's list is left alone.
  this does not hold: assert result == ["a-b", "c"]
  where     result is ['A B', 'C']
            ["a-b", "c"] is ['a-b', 'c']




 New here: t shows the task. Edit the file named above, and save.
 ? keys  h hint  n next  t task  l list  q quit  x explain  e edit  s solution
"#
    );
    let file = folder.path().join("practice/text/slugs.py");
    fs::write(&file, SOLVED).expect("writable");
    terminal.wait_for("mastered: every check passed");
    let screen = terminal.wait_for("1 of 1 passed");
    assert!(screen.contains("Passed. n goes on"), "{screen}");
    terminal.send(&["q"]);
    terminal.wait_for("[ended: 0]");
    assert_eq!(attempts(&folder.path().join("practice")), ["slugs 2/2"]);
}

/// What `kata` alone says where there is no practice folder.
const OFFER: &str = "\
Katas for backend Python: you write a solution in your editor, and each time you
save it, its checks run and show you what your code does.

There is no practice folder here. Make practice/ and begin? [Y/n]";

#[test]
fn kata_alone_offers_a_practice_folder_on_a_terminal_and_begins_at_a_mere_enter() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let Some(terminal) = Terminal::start("NO_COLOR=1 kata", 80, 24, folder.path()) else { return };
    let screen = terminal.wait_for("[Y/n]");
    assert_eq!(screen.trim_end(), OFFER);
    terminal.send(&["Enter"]);
    let screen = terminal.wait_for("Edit the file named above, and save.");
    assert!(screen.starts_with(" args_kwargs_forwarding  "), "{screen}");
    terminal.send(&["q"]);
    let screen = terminal.wait_for("[ended: 0]");
    let ended = "Next: `cd practice`, where `kata` goes on where you were.\n[ended: 0]";
    assert!(screen.trim_end().ends_with(ended), "{screen}");
    assert!(folder.path().join("practice/foundations/args_kwargs_forwarding.py").is_file());
}

#[test]
fn whoever_declines_the_offer_is_told_of_others_and_nothing_is_made() {
    for (keys, typed) in [(&["n", "Enter"][..], "n"), (&["C-d"], "")] {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let Some(terminal) = Terminal::start("NO_COLOR=1 kata", 80, 24, folder.path()) else { return };
        terminal.wait_for("[Y/n]");
        terminal.send(keys);
        let screen = terminal.wait_for("[ended: 0]");
        let told = "`kata start DIR` makes a practice folder anywhere; `kata --help` has the rest.\n[ended: 0]";
        assert_eq!(screen.trim_end(), format!("{OFFER} {typed}").trim_end().to_owned() + "\n" + told);
        assert_eq!(fs::read_dir(folder.path()).expect("it is there").count(), 0);
    }
}

#[test]
fn kata_alone_beside_a_practice_folder_offers_to_go_on_in_it() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    practice(&tiny(), folder.path());
    let Some(terminal) = Terminal::start("NO_COLOR=1 kata", 80, 24, folder.path()) else { return };
    let screen = terminal.wait_for("[Y/n]");
    assert_eq!(screen.trim_end(), "Your practice folder practice/ is here. Go on in it? [Y/n]");
    terminal.send(&["y", "Enter"]);
    assert!(terminal.wait_for("Edit the file named above").starts_with(" slugs  "));
    terminal.send(&["q"]);
    terminal.wait_for("[ended: 0]");
}

#[test]
fn in_a_pipe_kata_alone_offers_nothing() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let Some(terminal) = Terminal::start("NO_COLOR=1 kata | cat", 80, 24, folder.path()) else { return };
    let screen = terminal.wait_for("[ended: ");
    assert!(screen.starts_with("error: this is not a practice folder, and not inside one\n  next: "), "{screen}");
    assert!(!screen.contains("[Y/n]"), "{screen}");
    assert_eq!(fs::read_dir(folder.path()).expect("it is there").count(), 0);
}

#[test]
fn a_mistake_is_recognised_and_remembered_and_hints_come_one_at_a_time() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let practice = practice(&tiny(), folder.path());
    let Some(terminal) = Terminal::start("kata", 100, 60, &practice) else { return };
    terminal.wait_for("New here");
    let mistake =
        fs::read_to_string(tiny().join("katas/text/slugs/mistakes/changes_the_list.py")).expect("it is there");
    save_by_renaming(&practice.join("text/slugs.py"), &mistake);
    terminal.wait_for("The idea behind it: “The list that came in may be used for the result.”");
    terminal.send(&["h"]);
    terminal.wait_for("1 of 3 hints shown, below; h shows one more.");
    terminal.send(&["h", "h"]);
    let screen = terminal.wait_for("All 3 hints are shown");
    assert!(screen.contains("2. Join the words with a hyphen."), "{screen}");
    terminal.send(&["q"]);
    terminal.wait_for("[ended: 0]");
    assert_eq!(attempts(&practice), ["slugs 1/2 (changes_the_list)"]);
}

#[test]
fn a_save_during_a_run_drops_the_run_and_the_newest_wins() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let practice = practice(&tiny(), folder.path());
    let file = practice.join("text/slugs.py");
    let Some(terminal) = Terminal::start("kata", 80, 24, &practice) else { return };
    terminal.wait_for("New here");
    // Its checks would take until their deadlines.
    fs::write(&file, "import time\ntime.sleep(600)\n").expect("writable");
    terminal.wait_for("checking…");
    for step in 0..20 {
        save_by_renaming(&file, &format!("broken({step}\n"));
    }
    save_by_renaming(&file, SOLVED);
    terminal.wait_for("mastered: every check passed");
    terminal.send(&["q"]);
    terminal.wait_for("[ended: 0]");
    let remembered = attempts(&practice);
    assert_eq!(remembered.last().map(String::as_str), Some("slugs 2/2"), "{remembered:?}");
}

#[test]
fn a_file_saved_for_another_kata_switches_to_it_and_other_files_do_not() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let practice = practice(&arena(), folder.path());
    let Some(terminal) = Terminal::start("kata watch --poll", 60, 15, &practice) else { return };
    terminal.wait_for(" tally  ");
    fs::write(practice.join("arena/.tally_with_more.py.swp"), "an editor's own").expect("writable");
    fs::write(practice.join("arena/notes.py"), "broken(").expect("writable");
    fs::write(practice.join("arena/tally_with_more.py"), HONEST).expect("writable");
    terminal.wait_for(" tally_with_more  ");
    terminal.wait_for("1 of 3 passed");
    terminal.send(&["p"]);
    terminal.wait_for(" tally_with_frames  ");
    terminal.send(&["p"]);
    terminal.wait_for(" tally  ");
    terminal.send(&["l"]);
    terminal.wait_for("Enter");
    terminal.send(&["Down", "Down", "Enter"]);
    terminal.wait_for(" tally_with_more  ");
    terminal.send(&["n"]);
    terminal.wait_for("This is the last kata");
    terminal.send(&["q"]);
    terminal.wait_for("[ended: 0]");
    // What one was at is where one goes on.
    let Some(again) = Terminal::start("kata", 60, 15, &practice) else { return };
    again.wait_for(" tally_with_more  ");
}

#[test]
fn a_file_that_is_gone_or_no_text_is_said_and_the_starter_comes_back() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let practice = practice(&tiny(), folder.path());
    let file = practice.join("text/slugs.py");
    let Some(terminal) = Terminal::start("kata", 80, 24, &practice) else { return };
    terminal.wait_for("New here");
    fs::write(&file, b"x = '\xff\xfe'\n").expect("writable");
    terminal.wait_for("could not be imported");
    fs::rename(&file, file.with_extension("txt")).expect("it can be renamed");
    terminal.wait_for("text/slugs.py: this file is gone: it was removed, or has another name now");
    terminal.send(&["r"]);
    terminal.wait_for("Bring the starter back?");
    terminal.send(&["y", "e", "s", "Enter"]);
    terminal.wait_for("The starter is back.");
    fs::write(&file, SOLVED).expect("writable");
    terminal.wait_for("mastered");
    // What was meant for an editor moves no file.
    terminal.send(&["r", "e", "t", "r", "y", "Enter"]);
    terminal.wait_for("mastered");
    terminal.send(&["r", "y", "e", "s", "Enter"]);
    terminal.wait_for("Your file is kept/text/slugs-");
    assert_eq!(fs::read_dir(practice.join("kept/text")).expect("it is kept").count(), 1);
}

#[test]
fn without_a_terminal_each_save_prints_a_report() {
    use std::io::{BufRead, BufReader};

    let folder = tempfile::tempdir().expect("a temporary folder");
    let practice = practice(&tiny(), folder.path());
    let mut command = std::process::Command::new(assert_cmd::cargo::cargo_bin("kata"));
    command.arg("watch").current_dir(&practice).stdin(std::process::Stdio::null()).stdout(std::process::Stdio::piped());
    let mut watching = command.spawn().expect("kata runs");
    let mut lines = BufReader::new(watching.stdout.take().expect("it is a pipe")).lines().map_while(Result::ok);
    assert!(lines.next().expect("it says something").starts_with("Watching "));
    fs::write(practice.join("text/slugs.py"), SOLVED).expect("writable");
    let report: Vec<String> = lines.by_ref().take_while(|line| !line.starts_with("mastered")).collect();
    assert_eq!(report[1], "slugs  Titles in addresses", "{report:?}");
    assert!(report.contains(&"✓ The caller's list is left alone.".to_owned()), "{report:?}");
    watching.kill().expect("it runs still");
    watching.wait().expect("it ends");
}

#[test]
fn where_files_are_polled_a_save_brings_the_report_of_its_own_kata_only() {
    use std::io::{BufRead, BufReader};

    let folder = tempfile::tempdir().expect("a temporary folder");
    let practice = practice(&arena(), folder.path());
    let mut command = std::process::Command::new(assert_cmd::cargo::cargo_bin("kata"));
    command.args(["watch", "--poll"]).current_dir(&practice);
    command.stdin(std::process::Stdio::null()).stdout(std::process::Stdio::piped());
    let mut watching = command.spawn().expect("kata runs");
    let mut lines = BufReader::new(watching.stdout.take().expect("it is a pipe")).lines().map_while(Result::ok);
    assert!(lines.next().expect("it says something").starts_with("Watching "));
    // What a check writes into the folder is no save, and the second one shows that nothing came in between.
    for text in [HONEST.to_owned(), format!("{HONEST}# again\n")] {
        fs::write(practice.join("arena/tally.py"), text).expect("writable");
        let heading = lines.by_ref().find(|line| line.starts_with("tally")).expect("a report");
        assert!(heading.starts_with("tally  "), "{heading}");
        lines.by_ref().find(|line| line.contains("checks passed") || line.starts_with("mastered")).expect("a verdict");
    }
    watching.kill().expect("it runs still");
    watching.wait().expect("it ends");
}

#[test]
fn what_is_pasted_is_no_sequence_of_keys() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let practice = practice(&tiny(), folder.path());
    let Some(terminal) = Terminal::start("kata", 80, 24, &practice) else { return };
    terminal.wait_for("New here");
    terminal.paste(&"quit q l x\n".repeat(1_000));
    terminal.send(&["t"]);
    terminal.wait_for("One  More Thing");
    terminal.send(&["q"]);
}

#[test]
fn an_open_review_is_what_one_works_on_and_the_window_may_change() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let practice = practice(&tiny(), folder.path());
    fs::write(practice.join("text/slugs.py"), SOLVED).expect("writable");
    kata(&practice).args(["check", "slugs"]).assert().success();
    kata(&practice).args(["review", "slugs"]).assert().success();
    let Some(terminal) = Terminal::start("kata", 80, 24, &practice) else { return };
    terminal.wait_for("review/text/slugs.py");
    terminal.wait_for("not begun: the starter, as it was given, passes 0 of 2 checks");
    terminal.resize(60, 15);
    terminal.wait_for("more lines");
    terminal.resize(30, 6);
    terminal.wait_for("too small");
    terminal.resize(100, 30);
    fs::write(practice.join("review/text/slugs.py"), SOLVED).expect("writable");
    terminal.wait_for("mastered: every check passed");
    terminal.send(&["e"]);
    terminal.wait_for("no editor is named");
}

#[test]
fn an_editor_has_the_terminal_until_it_ends() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let practice = practice(&tiny(), folder.path());
    let editor = folder.path().join("editor");
    // It takes a line from the keyboard, which nobody else may read, and writes the solution.
    let solution = tiny().join("python_reference/text/slugs.py");
    let script = format!("#!/bin/sh\nread -r word\necho \"edited $word $1\"\ncp {} \"$1\"\n", solution.display());
    fs::write(&editor, script).expect("writable");
    let command = format!("chmod +x {0}; VISUAL={0} kata", editor.display());
    let Some(terminal) = Terminal::start(&command, 80, 24, &practice) else { return };
    terminal.wait_for("New here");
    terminal.send(&["e"]);
    terminal.wait_until(|screen| !screen.contains("New here"));
    terminal.send(&["q", "h", "Enter"]);
    terminal.wait_for("mastered: every check passed");
    terminal.send(&["q"]);
    let screen = terminal.wait_for("[ended: 0]");
    assert!(screen.contains("edited qh "), "{screen}");
}

#[test]
fn looking_at_a_kata_again_is_no_attempt_and_saving_all_finds_the_file_that_changed() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let practice = practice(&arena(), folder.path());
    let (first, second) = (practice.join("arena/tally.py"), practice.join("arena/tally_with_more.py"));
    fs::write(&first, "def tally(words):\n    return {}\n").expect("writable");
    let Some(terminal) = Terminal::start("kata", 80, 24, &practice) else { return };
    terminal.wait_for("Stuck?");
    for _ in 0..3 {
        terminal.send(&["n"]);
        terminal.wait_for(" tally_with_frames  ");
        terminal.send(&["p"]);
        terminal.wait_for(" tally  ");
    }
    // An editor's "save all" writes the current file as it was, and the other one.
    fs::write(&first, "def tally(words):\n    return {}\n").expect("writable");
    fs::write(&second, HONEST).expect("writable");
    terminal.wait_for("1 of 3 passed");
    terminal.send(&["q"]);
    terminal.wait_for("[ended: 0]");
    let remembered = attempts(&practice);
    assert_eq!(remembered.len(), 2, "{remembered:?}");
}

#[test]
fn folders_that_appear_later_or_are_replaced_are_watched_too() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let practice = practice(&tiny(), folder.path());
    let Some(terminal) = Terminal::start("kata", 80, 24, &practice) else { return };
    terminal.wait_for("New here");
    fs::rename(practice.join("text"), practice.join("aside")).expect("it can be renamed");
    terminal.wait_for("this file is gone");
    fs::create_dir(practice.join("text")).expect("writable");
    fs::write(practice.join("text/slugs.py"), SOLVED).expect("writable");
    terminal.wait_for("mastered: every check passed");
    fs::write(practice.join("text/slugs.py"), "again = 1\n").expect("writable");
    terminal.wait_for("failed: 0 of 2");
    kata(&practice).args(["review", "slugs"]).assert().success();
    fs::write(practice.join("review/text/slugs.py"), SOLVED).expect("writable");
    terminal.wait_for("review/text/slugs.py");
    terminal.wait_for("mastered: every check passed");
    fs::rename(&practice, folder.path().join("moved")).expect("it can be renamed");
    terminal.send(&["r", "y", "e", "s", "Enter"]);
    terminal.wait_for("this practice folder is gone");
    assert!(!practice.exists());
}

#[test]
fn a_signal_to_end_gives_the_terminal_back() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let practice = practice(&tiny(), folder.path());
    let command = "kata & echo $! > ../pid; fg > /dev/null 2>&1; wait; stty -a | grep -o ' echo ' && echo given back";
    let Some(terminal) =
        Terminal::start(&format!("bash -c 'set -m; {}'", command.replace('\'', "\"")), 80, 24, &practice)
    else {
        return;
    };
    terminal.wait_for("New here");
    let pid = fs::read_to_string(folder.path().join("pid")).expect("it was written");
    assert!(std::process::Command::new("kill").arg(pid.trim()).status().expect("kill runs").success());
    terminal.wait_for("given back");
}

#[test]
fn outside_a_practice_folder_it_says_how_to_make_one() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let output = kata(folder.path()).output().expect("kata runs");
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(
        crate::support::stderr(&output),
        "error: this is not a practice folder, and not inside one\n  \
         next: `kata start practice` makes the folder practice/ and begins; `kata --help` tells what else there is\n"
    );
}
