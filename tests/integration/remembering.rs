//! Attempts are remembered, or a note says why not, whatever happens meanwhile: other terminals, kills, full disks.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use assert_cmd::cargo::cargo_bin;
use katabook::catalog::Workbook;
use katabook::workspace::Practice;
use katabook::workspace::history::History;

use crate::support::{kata, stderr, stdout, tiny};

/// A practice folder of the tiny workbook with a begun solution (an untouched starter would be no attempt).
fn practice(folder: &Path) -> PathBuf {
    let workbook = Workbook::in_folder(&tiny()).expect("a workbook");
    let katas: Vec<_> = workbook.katas().into_iter().map(|kata| kata.expect("a kata")).collect();
    let (practice, _) = Practice::start(&folder.join("practice"), Some(&tiny()), &katas).expect("a practice folder");
    practice.history().expect("a history");
    fs::write(practice.file(&katas[0].at), BEGUN).expect("writable");
    practice.root().to_owned()
}

const BEGUN: &str = "def slug(title):\n    return title\n\n\ndef slugs(titles):\n    return titles\n";

/// `kata check slugs`, begun and not waited for.
fn check(practice: &Path) -> Child {
    let mut command = Command::new(cargo_bin("kata"));
    command.args(["check", "slugs"]).current_dir(practice).stdout(Stdio::null()).stderr(Stdio::null());
    command.spawn().expect("kata runs")
}

/// The ids and hashes of all attempts, from a database that is found to be sound.
fn attempts(practice: &Path) -> Vec<(i64, String)> {
    let database = rusqlite::Connection::open(practice.join("katabook.db")).expect("a database");
    let sound: String = database.query_row("PRAGMA integrity_check", [], |row| row.get(0)).expect("readable");
    assert_eq!(sound, "ok");
    let mut rows = database.prepare("SELECT id, text_hash FROM attempts ORDER BY id").expect("a table of attempts");
    let rows = rows.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).expect("rows");
    rows.collect::<Result<_, _>>().expect("rows")
}

#[test]
fn checks_in_several_terminals_at_once_are_all_remembered() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let practice = practice(folder.path());
    fs::remove_file(practice.join("katabook.db")).expect("it was made"); // the first of them makes it
    let running: Vec<Child> = (0..5).map(|_| check(&practice)).collect();
    for mut child in running {
        assert_eq!(child.wait().expect("it ends").code(), Some(1));
    }
    assert_eq!(attempts(&practice).len(), 5);
}

/// What a history of the first version had in the place of several mistakes: one at the most.
const FIRST_VERSION: &str = "
    ALTER TABLE attempts ADD COLUMN mistake TEXT;
    ALTER TABLE attempts ADD COLUMN mistake_title TEXT;
    ALTER TABLE attempts DROP COLUMN mistakes;
    UPDATE attempts SET mistake = 'only_spaces', mistake_title = 'A blank is the space character.' WHERE id = 1;
    PRAGMA user_version = 1;";

#[test]
fn a_history_of_the_first_version_is_carried_over_with_its_mistakes() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let practice = practice(folder.path());
    for _ in 0..2 {
        check(&practice).wait().expect("it ends");
    }
    let database = rusqlite::Connection::open(practice.join("katabook.db")).expect("a database");
    database.execute_batch(FIRST_VERSION).expect("tables as they were");
    drop(database);
    check(&practice).wait().expect("it ends");
    let history = History::open(&practice).expect("it is carried over");
    let attempts = history.attempts(None).expect("it can be read");
    let named: Vec<Vec<String>> = attempts
        .into_iter()
        .map(|a| a.mistakes.into_iter().map(|m| format!("{}: {}", m.name, m.title)).collect())
        .collect();
    assert_eq!(named, [vec!["only_spaces: A blank is the space character.".to_owned()], vec![], vec![]]);
}

/// When to kill a check: after so long, or as soon as it is seen to write.
enum Instants {
    After(Duration),
    Writing,
}

#[test]
fn a_check_that_is_killed_loses_no_attempt_before_it() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let practice = practice(folder.path());
    assert_eq!(check(&practice).wait().expect("it ends").code(), Some(1));
    let mut before = attempts(&practice);
    assert_eq!(before.len(), 1);
    let after = [0, 20, 60, 120].map(|ms| Instants::After(Duration::from_millis(ms)));
    for (n, instant) in after.into_iter().chain([(); 4].map(|()| Instants::Writing)).enumerate() {
        // Another text each time: more is written than a line.
        fs::write(practice.join("text/slugs.py"), format!("# {n}\n").repeat(5_000)).expect("writable");
        let mut child = check(&practice);
        let begun = Instant::now();
        let now = || match instant {
            Instants::After(time) => begun.elapsed() >= time,
            Instants::Writing => practice.join("katabook.db-journal").exists(),
        };
        while child.try_wait().expect("a child").is_none() && !now() {
            std::thread::yield_now();
        }
        child.kill().expect("a child");
        child.wait().expect("it ends");
        let found = attempts(&practice);
        assert_eq!(found[..before.len()], before, "kill {n}");
        before = found;
    }
    assert_eq!(check(&practice).wait().expect("it ends").code(), Some(1), "and it goes on");
    assert_eq!(attempts(&practice).len(), before.len() + 1);
}

/// Run in a shell that is root of its own mounts, with a small disk at `$DISK`. None where this machine cannot do that.
fn on_a_small_disk(script: &str) -> Option<String> {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let notes = tempfile::NamedTempFile::new().expect("a temporary file");
    let mount = "mount -t tmpfs -o size=400k none \"$DISK\" && cd \"$DISK\" || exit 99\n";
    let output = Command::new("unshare")
        .args(["-rm", "sh", "-c", &format!("{mount}{script}")])
        .env("DISK", folder.path())
        .env("KATA", cargo_bin("kata"))
        .env("WORKBOOK", tiny())
        .env("NOTES", notes.path())
        .envs([("KATABOOK_NOW", "2026-03-01T09:00:00Z"), ("TZ", "UTC")])
        .output()
        .ok()?;
    let text = stdout(&output);
    if !text.contains("mounted") {
        eprintln!("left out: no mounts of one's own here: {}", stderr(&output));
        return None;
    }
    Some(text)
}

/// What a check says beside its report, and the history after it.
const FULL_THEN_READ_ONLY: &str = r#"echo mounted
    "$KATA" start . --workbook "$WORKBOOK" > /dev/null
    check() {
        "$KATA" check slugs 2> "$NOTES" > /dev/null; echo "checked: $?"
        sed -n 's/^note: this attempt is not remembered. .*katabook.db: /note: /p' "$NOTES"
        "$KATA" history | grep slugs
    }
    echo '# mine' >> text/slugs.py; check
    echo 'x = 2' >> text/slugs.py; cat /dev/zero > filler 2> /dev/null; echo full; check
    rm filler; echo emptied; check
    mount -o remount,ro none "$DISK"; echo read-only; check
"#;

#[test]
fn a_full_disk_and_a_read_only_one_cost_no_check_and_no_attempt() {
    let Some(text) = on_a_small_disk(FULL_THEN_READ_ONLY) else {
        return;
    };
    let first = "  09:00  slugs  ✗ failed 0/2\n";
    let next = "Next: `kata history slugs` shows what changed from attempt to attempt.\n";
    assert_eq!(
        text,
        format!(
            "mounted\nchecked: 1\n{first}{next}full\nchecked: 1\n\
             note: there is no room for the history: database or disk is full; \
             free some space; your files and what was remembered are as they were\n\
             {first}{next}emptied\nchecked: 1\n{first}{first}{next}read-only\nchecked: 1\n\
             note: the history cannot be written here: attempt to write a readonly database; \
             make the folder writable; checking works meanwhile, but is not remembered\n{first}{first}{next}"
        )
    );
}

#[test]
fn a_history_of_a_newer_version_is_left_alone() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let practice = practice(folder.path());
    let database = rusqlite::Connection::open(practice.join("katabook.db")).expect("a database");
    database.pragma_update(None, "user_version", 99).expect("writable");
    let file = practice.join("katabook.db");
    let problem = format!(
        "{}: this history was written by a newer version of kata",
        fs::canonicalize(file).expect("it is there").display()
    );
    let run = |command: &[&str]| {
        let output = kata(&practice).args(command).output().expect("kata runs");
        (output.status.code(), stderr(&output))
    };
    let next = "install that version; nothing has been changed";
    assert_eq!(
        run(&["check", "slugs"]),
        (Some(1), format!("note: this attempt is not remembered. {problem}; {next}\n"))
    );
    for command in ["history", "progress", "export"] {
        assert_eq!(run(&[command]), (Some(2), format!("error: {problem}\n  next: {next}\n")), "{command}");
    }
}

#[test]
fn a_clock_that_jumps_back_changes_no_order() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let practice = practice(folder.path());
    for (now, text) in [("2026-03-02T09:00:00Z", "a = 1\n"), ("2026-03-01T08:00:00Z", "a = 2\n")] {
        fs::write(practice.join("text/slugs.py"), text).expect("writable");
        kata(&practice).args(["check", "slugs"]).env("KATABOOK_NOW", now).output().expect("kata runs");
    }
    let output = kata(&practice).arg("history").env("TZ", "UTC").output().expect("kata runs");
    assert_eq!(
        stdout(&output),
        "Monday, 2 March 2026\n  09:00  slugs  ✗ failed 0/2\n\nSunday, 1 March 2026\n  08:00  slugs  ✗ failed 0/2\n\n\
         Next: `kata history slugs` shows what changed from attempt to attempt.\n"
    );
}
