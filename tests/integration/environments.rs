use std::fs;
use std::io::Write;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Output, Stdio};

use assert_cmd::cargo::cargo_bin;
use sha2::{Digest, Sha256};
use zip::write::SimpleFileOptions;

use crate::support::{copy, kata, packages, python_version, repository, stderr, stdout};

/// A workbook whose kata needs a package that is on no index, a folder with its wheel, and a cache of its own.
struct Room {
    folder: tempfile::TempDir,
}

/// A pure Python package, as a wheel holds it.
const MODULE: &str = "\"\"\"Stamps.\"\"\"\n\n\ndef stamp(text):\n    return f\"[{text}]\"\n";

impl Room {
    /// The lock is there, as `kata env lock` would write it.
    fn new() -> Room {
        let room = Room { folder: tempfile::tempdir().expect("a temporary folder") };
        copy(&repository().join("tests/workbooks/packaged"), &room.path("book"));
        fs::create_dir(room.path("wheels")).expect("writable");
        let hash = wheel(&room.path("wheels"), "1.2.3");
        room.lock(&format!(
            "# package: kata-stamps~=1.2\n# python: 3.11\nkata-stamps==1.2.3 \\\n    --hash=sha256:{hash}\n"
        ));
        room
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn lock(&self, text: &str) {
        let folder = self.path("book/katas/environments");
        fs::create_dir_all(&folder).expect("writable");
        fs::write(folder.join("paper.txt"), text).expect("writable");
    }

    /// Replace what stands in workbook.toml.
    fn manifest(&self, from: &str, to: &str) {
        let path = self.path("book/katas/workbook.toml");
        let text = fs::read_to_string(&path).expect("it is there");
        assert!(text.contains(from), "{text}");
        fs::write(path, text.replace(from, to)).expect("writable");
    }

    fn command(&self, arguments: &[&str]) -> assert_cmd::Command {
        let mut command = kata(self.folder.path());
        command.env("XDG_CACHE_HOME", self.path("cache")).args(arguments).args(["--workbook", "book"]);
        // Whichever installer this machine has: one that is on its own path only, so that the tests know which.
        command.env("PATH", "/usr/bin:/bin").env_remove("KATABOOK_UV").env_remove("PIP_FIND_LINKS");
        command
    }

    /// Exit code, standard output, and standard error without what an installer is called.
    fn run(&self, arguments: &[&str]) -> (i32, String, String) {
        told(&self.command(arguments).output().expect("kata runs"))
    }

    /// What is in the store, hidden files too, locks apart.
    fn store(&self) -> Vec<String> {
        let entries = fs::read_dir(self.path("cache/katabook/environments")).into_iter().flatten().flatten();
        let names = entries.map(|entry| entry.file_name().to_string_lossy().into_owned());
        names.filter(|name| !name.starts_with(".lock-")).collect()
    }
}

fn told(output: &Output) -> (i32, String, String) {
    let errors =
        stderr(output).lines().filter(|line| !line.contains(": bringing ")).map(|line| format!("{line}\n")).collect();
    (output.status.code().unwrap_or(-1), stdout(output), errors)
}

/// Write a wheel of `kata-stamps`; its hash.
fn wheel(folder: &Path, version: &str) -> String {
    wheel_of(MODULE, folder, version)
}

fn wheel_of(module: &str, folder: &Path, version: &str) -> String {
    let path = folder.join(format!("kata_stamps-{version}-py3-none-any.whl"));
    let info = format!("kata_stamps-{version}.dist-info");
    let metadata = format!("Metadata-Version: 2.1\nName: kata-stamps\nVersion: {version}\n");
    let tag = "Wheel-Version: 1.0\nGenerator: a test\nRoot-Is-Purelib: true\nTag: py3-none-any\n";
    let record = format!("kata_stamps.py,,\n{info}/METADATA,,\n{info}/WHEEL,,\n{info}/RECORD,,\n");
    let files = [
        ("kata_stamps.py".to_owned(), module),
        (format!("{info}/METADATA"), &metadata),
        (format!("{info}/WHEEL"), tag),
        (format!("{info}/RECORD"), &record),
    ];
    let mut zip = zip::ZipWriter::new(fs::File::create(&path).expect("writable"));
    for (name, text) in files {
        zip.start_file(name, SimpleFileOptions::default()).expect("writable");
        zip.write_all(text.as_bytes()).expect("writable");
    }
    zip.finish().expect("writable");
    Sha256::digest(fs::read(path).expect("it is there")).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn a_kata_that_needs_a_package_is_checked_once_its_environment_was_brought() {
    let room = Room::new();
    assert_eq!(
        room.run(&["check", "--reference", "labels"]),
        (
            2,
            String::new(),
            "error: this kata needs the environment `paper` (kata-stamps~=1.2), which is not on this machine yet\n  \
             next: `kata env sync paper --workbook book` brings it, once; checks install nothing\n"
                .to_owned()
        )
    );
    assert_eq!(room.store(), Vec::<String>::new());

    let (code, out, err) = room.run(&["env", "sync", "paper", "--from", "wheels"]);
    assert!(out.starts_with("paper is ready: 1 package for Python 3.1"), "{out}{err}");
    assert_eq!((code, err.as_str()), (0, "paper: compiling\n"));
    let (code, out, _) = room.run(&["env", "sync"]);
    assert!(code == 0 && out.starts_with("paper is here already: 1 package"), "{out}");

    let (code, out, err) = room.run(&["check", "--reference", "labels"]);
    assert!(code == 0 && out.contains("✓ Each text is stamped."), "{out}{err}");
    fs::write(room.path("mine.py"), "import kata_stamps\n\ndef labels(texts):\n    return texts\n").expect("writable");
    let (code, out, err) = room.run(&["check", "labels", "mine.py"]);
    assert!(code == 1 && out.contains("['[a]', '[b c]']"), "{out}{err}");
}

#[test]
fn a_room_may_be_about_katas_of_several_environments() {
    let room = Room::new();
    let hash = wheel_of(&MODULE.replace("[{text}]", "<{text}>"), &room.path("wheels"), "1.0");
    let lock = room.path("book/katas/environments/old.txt");
    fs::write(lock, format!("kata-stamps==1.0 --hash=sha256:{hash}\n")).expect("writable");
    room.manifest(
        "[environments.paper]",
        "[environments.old]\npackages = [\"kata-stamps==1.0\"]\n\n[environments.paper]",
    );
    let (katas, solved) = (room.path("book/katas/text"), room.path("book/python_reference/text/labels.py"));
    copy(&katas.join("labels"), &katas.join("old_labels"));
    fs::copy(&solved, solved.with_file_name("old_labels.py")).expect("writable");
    for (kata, environment, stamped) in [("labels", "paper", "[a]"), ("old_labels", "old", "<a>")] {
        let facts = fs::read_to_string(katas.join(kata).join("kata.toml")).expect("it is there");
        fs::write(katas.join(kata).join("kata.toml"), format!("environment = \"{environment}\"\n{facts}"))
            .expect("writable");
        let checks = format!(
            "from katabook import check, expect\n\n\n@check\ndef each_text_is_stamped(solution):\n    \
             \"\"\"Each text is stamped.\"\"\"\n    expect(solution.labels, [\"a\"]).returns([\"{stamped}\"])\n"
        );
        fs::write(katas.join(kata).join("checks.py"), checks).expect("writable");
        for learner in ["ada", "bo"] {
            let folder = room.path("room").join(learner);
            fs::create_dir_all(&folder).expect("writable");
            fs::copy(&solved, folder.join(format!("{kata}.py"))).expect("writable");
        }
    }
    let grade = ["grade", "room", "--kata", "labels", "--kata", "old_labels"];
    let (code, _, err) = room.run(&grade);
    assert!(code == 2 && err.contains("this kata needs the environment `paper`"), "{err}");
    let (code, out, err) = room.run(&["env", "sync", "--from", "wheels"]);
    assert!(code == 0 && out.contains("old is ready: ") && out.contains("paper is ready: "), "{out}{err}");
    fs::remove_file(room.path("results.jsonl")).ok();
    let (code, out, err) = room.run(&grade);
    assert_eq!(code, 0, "{out}{err}");
    let rows = fs::read_to_string(room.path("results.jsonl")).expect("there are results");
    assert_eq!((rows.lines().count(), rows.matches("\"verdict\":\"passed\"").count()), (4, 4), "{rows}");
}

#[test]
fn environments_are_listed_and_removed() {
    let room = Room::new();
    let (_, out, err) = room.run(&["env", "list"]);
    assert_eq!(
        out,
        "paper  kata-stamps~=1.2\n  ✗ not here yet: `kata env sync paper --workbook book` brings it\n  needed by labels\n\
         pytest  pytest~=9.0\n  ✗ not here yet: `kata env sync pytest` brings it\n  runs tests of your own (`kata check --tests`)\n",
        "{err}"
    );
    room.run(&["env", "sync", "--from", "wheels"]);
    let (_, out, _) = room.run(&["env", "list"]);
    assert!(out.contains("  ✓ here for Python 3.") && !out.contains("Also here"), "{out}");

    // Another lock is another environment; the one that is there stays until it is removed.
    let hash = wheel(&room.path("wheels"), "1.3");
    room.lock(&format!("kata-stamps==1.3 --hash=sha256:{hash}\n"));
    let (_, out, _) = room.run(&["env", "list"]);
    assert!(out.contains("  ✗ not here yet: ") && out.contains("Also here, of older locks"), "{out}");
    let (code, out, _) = room.run(&["env", "remove", "paper"]);
    assert!(code == 0 && out.starts_with("paper for Python 3.") && out.contains(" is removed: "), "{out}");
    assert_eq!(room.store(), Vec::<String>::new());
    assert_eq!(room.run(&["env", "remove", "paper"]), (0, "paper is not on this machine.\n".into(), String::new()));
    assert_eq!(
        room.run(&["env", "remove", "papre"]).2,
        "error: there is no environment \"papre\" in this workbook\n  \
         next: did you mean \"paper\"? `kata env list` shows them all\n"
    );
}

#[test]
fn whatever_keeps_an_environment_from_being_made_is_said_and_nothing_is_left() {
    let room = Room::new();
    let sync = |room: &Room| room.run(&["env", "sync", "--from", "wheels"]).2;
    // A folder that lacks the wheel, or has another one of its name.
    fs::rename(room.path("wheels"), room.path("elsewhere")).expect("it is there");
    assert_eq!(
        sync(&room),
        "error: wheels: there is no such folder of wheels\n  \
         next: `kata env vendor DIR` makes one, where there is a network\n"
    );
    fs::create_dir(room.path("wheels")).expect("writable");
    let lacking = sync(&room);
    assert!(lacking.starts_with("error: wheels: this folder lacks wheels of the environment `paper`: "), "{lacking}");
    assert!(lacking.contains("next: `kata env vendor wheels paper` fills it"), "{lacking}");
    wheel(&room.path("wheels"), "1.2.3");
    room.lock(&format!("kata-stamps==1.2.3 --hash=sha256:{}\n", "0".repeat(64)));
    let other = sync(&room);
    assert!(other.contains("paper.txt: a file is not the one that was locked, and nothing was made"), "{other}");
    assert_eq!(room.store(), Vec::<String>::new());
    // A store that cannot be written.
    fs::create_dir_all(room.path("cache/katabook")).expect("writable");
    fs::remove_dir_all(room.path("cache/katabook/environments")).expect("it is there");
    fs::write(room.path("cache/katabook/environments"), "").expect("writable");
    let taken = sync(&room);
    assert!(taken.contains("cannot make an environment here: ") && taken.contains("XDG_CACHE_HOME=/path"), "{taken}");
}

#[test]
fn a_lock_that_is_not_there_or_does_not_fit_says_how_it_is_made() {
    let room = Room::new();
    let checked = || room.run(&["check", "--reference", "labels"]).2;
    let again = "next: `kata env lock paper --workbook book` makes it";
    room.manifest("~=1.2", "~=1.4");
    assert_eq!(
        checked(),
        format!(
            "error: book/katas/environments/paper.txt: this lock does not fit its packages: kata-stamps~=1.4 is not what \
             it was made of\n  {again} anew\n"
        )
    );
    room.lock(&format!("kata-stamps==1.2.3 --hash=sha256:{}\n", "0".repeat(64)));
    assert_eq!(
        checked(),
        format!(
            "error: book/katas/environments/paper.txt: this lock does not fit its packages: kata-stamps~=1.4 is wanted, and \
             it has kata-stamps 1.2.3\n  {again} anew\n"
        )
    );
    room.lock("--index-url https://example.org\n");
    assert_eq!(
        checked(),
        "error: book/katas/environments/paper.txt:1: this line is no part of a lock: it has no hash\n  \
         next: `kata env lock paper --workbook book` makes the file anew\n"
    );
    fs::remove_file(room.path("book/katas/environments/paper.txt")).expect("it is there");
    assert_eq!(
        checked(),
        format!(
            "error: book/katas/environments/paper.txt: this environment is not locked: there is no such file\n  {again}\n"
        )
    );
    room.manifest("packages = ", "python = \"3.99\"\npackages = ");
    room.lock("# package: kata-stamps~=1.4\n# python: 3.99\n");
    let later = checked();
    assert!(later.contains("does not fit its packages: kata-stamps~=1.4 is not in it"), "{later}");
    room.lock(&format!("kata-stamps==1.4 --hash=sha256:{}\n", "0".repeat(64)));
    let later = checked();
    assert!(later.starts_with("error: the environment `paper` is for Python 3.99 and later, and this is Python 3."));
}

#[test]
fn an_audit_wants_locks_and_requirements_that_fit() {
    let room = Room::new();
    fs::remove_file(room.path("book/katas/environments/paper.txt")).expect("it is there");
    fs::write(room.path("book/katas/environments/old.txt"), "").expect("writable");
    let (code, out, err) = room.run(&["audit", "--light", "labels"]);
    assert_eq!(code, 1, "{out}{err}");
    assert!(out.contains("this environment is not locked: there is no such file"), "{out}");
    assert!(out.contains("this is the lock of no environment"), "{out}");
    room.manifest("kata-stamps~=1.2", "six");
    let (_, out, _) = room.run(&["audit", "--light", "labels"]);
    let wanted = "no environment of the workbook has kata-stamps>=1 beside all else that this";
    assert_eq!(out.matches(wanted).count(), 1, "{out}");
}

/// An installer that never comes to an end.
fn endless(room: &Room) -> PathBuf {
    let program = room.path("uv");
    let version = python_version();
    let text = format!(
        "#!/bin/sh\nfor last; do :; done\ncase \"$*\" in\n*venv*)\n  mkdir -p \"$last/lib/python{version}/site-packages\"\n  \
         echo \"version = {version}\" >\"$last/pyvenv.cfg\";;\n*sync*) sleep 600;;\nesac\n"
    );
    fs::write(&program, text).expect("writable");
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).expect("it is ours");
    program
}

#[test]
fn an_interrupted_sync_leaves_nothing_and_a_killed_one_is_cleared_by_the_next() {
    let room = Room::new();
    let begin = || {
        let mut command = std::process::Command::new(cargo_bin("kata"));
        command.args(["env", "sync", "--workbook", "book"]).current_dir(room.folder.path());
        command.env("XDG_CACHE_HOME", room.path("cache")).env("KATABOOK_UV", endless(&room));
        let mut child = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().expect("kata runs");
        while !room.store().iter().any(|name| name.starts_with(".making-")) {
            assert!(child.try_wait().expect("it is ours").is_none(), "it ended by itself");
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
        child
    };
    let signal = |child: &std::process::Child, signal: &str| {
        let pid = child.id().to_string();
        assert!(std::process::Command::new("kill").args([signal, &pid]).status().expect("kill is here").success());
    };
    let child = begin();
    signal(&child, "-INT");
    let output = child.wait_with_output().expect("it ends");
    let (code, _, err) = told(&output);
    assert_eq!(
        (code, err.as_str()),
        (2, "error: interrupted: nothing of the environment `paper` was made\n  next: the same command begins again\n")
    );
    assert_eq!(room.store(), Vec::<String>::new());

    let mut child = begin();
    signal(&child, "-KILL");
    child.wait().expect("it ends");
    assert!(room.store().iter().all(|name| name.starts_with(".making-")), "{:?}", room.store());
    let (code, _, err) = room.run(&["env", "sync", "--from", "wheels"]);
    assert_eq!(code, 0, "{err}");
    assert!(room.store().iter().all(|name| name.starts_with("paper-")), "{:?}", room.store());
}

#[test]
fn two_that_make_the_same_environment_at_once_make_it_once() {
    let room = Room::new();
    let both: Vec<_> = (0..2)
        .map(|_| {
            let mut command = std::process::Command::new(cargo_bin("kata"));
            command.args(["env", "sync", "--from", "wheels", "--workbook", "book"]).current_dir(room.folder.path());
            command.env("XDG_CACHE_HOME", room.path("cache")).env("PATH", "/usr/bin:/bin");
            command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("kata runs")
        })
        .collect();
    let mut said: Vec<String> =
        both.into_iter().map(|child| stdout(&child.wait_with_output().expect("it ends"))).collect();
    said.sort();
    assert!(said[0].starts_with("paper is here already: ") && said[1].starts_with("paper is ready: "), "{said:?}");
    assert_eq!(room.store().len(), 1);
}

#[test]
fn a_lock_is_made_of_packages_with_hashes() {
    let Some(uv) = packages().map(|environment| environment.join("bin/uv")) else { return };
    let room = Room::new();
    wheel(&room.path("wheels"), "1.3");
    let lock = |arguments: &[&str]| {
        let all: Vec<&str> = ["env", "lock", "--from", "wheels"].into_iter().chain(arguments.iter().copied()).collect();
        told(&room.command(&all).env("KATABOOK_UV", &uv).output().expect("kata runs"))
    };
    let locked = |version: &str| {
        let text = fs::read_to_string(room.path("book/katas/environments/paper.txt")).expect("it is there");
        assert!(text.starts_with("# The environment `paper`, for Python 3.11 and later."), "{text}");
        text.contains(&format!("\nkata-stamps=={version} \\\n    --hash=sha256:"))
    };
    // What is locked already stays, unless it is asked for.
    let line = "packages: book/katas/environments/paper.txt\n";
    assert_eq!(lock(&["paper"]), (0, format!("paper: locked, 1 {line}"), String::new()));
    assert!(locked("1.2.3"));
    assert_eq!(lock(&[]).1, format!("paper: as it was, 1 {line}"));
    assert_eq!(lock(&["--upgrade"]).1, format!("paper: locked, 1 {line}"));
    assert!(locked("1.3"));
    assert_eq!(room.run(&["env", "sync", "--from", "wheels"]).0, 0);
    room.manifest("kata-stamps", "kata-stmaps");
    let (code, _, err) = lock(&[]);
    assert!(code == 2 && err.contains("kata-stmaps"), "{err}");
    assert!(locked("1.3"));
}
