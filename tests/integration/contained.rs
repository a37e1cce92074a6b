//! What code under check cannot reach: each attempt has a canary that tells whether it got through.

use std::fs;
use std::net::TcpListener;

use serde_json::Value;

use crate::support::{copy_of_tiny, kata, stderr, tiny};

/// What `attempt` (the body of a function, in Python) returned or raised, as the report shows it.
fn outcome_of(attempt: &str) -> String {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let body = attempt.lines().map(|l| format!("        {l}\n")).collect::<String>();
    let source = format!(
        "def slug(title):\n    try:\n{body}    except BaseException as problem:\n        \
         return type(problem).__name__\n\n\ndef slugs(titles):\n    return titles\n"
    );
    fs::write(folder.path().join("mine.py"), source).expect("writable");
    let mut command = kata(folder.path());
    command.args(["check", "slugs", "mine.py", "--format", "json", "--workbook"]).arg(tiny());
    let output = command.env("A_SECRET", "of the user").output().expect("kata runs");
    let json: Value = serde_json::from_slice(&output.stdout).expect("a report is JSON");
    json["reports"][0]["checks"][0]["actual"].as_str().unwrap_or_default().to_owned()
}

#[test]
fn a_file_of_the_users_cannot_be_read() {
    let canary = tempfile::NamedTempFile::new().expect("a temporary file");
    fs::write(canary.path(), "secret").expect("writable");
    // It is not even there: a check has a root of its own.
    assert_eq!(outcome_of(&format!("return open({:?}).read()", canary.path())), "'FileNotFoundError'");
}

#[test]
fn the_shipped_katas_cannot_be_read_from_a_source_tree() {
    let checks = tiny().join("katas/text/slugs/checks.py");
    assert_eq!(outcome_of(&format!("return open({checks:?}).read()")), "'FileNotFoundError'");
}

#[test]
fn nothing_outside_the_scratch_folder_can_be_written() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let canary = folder.path().join("written");
    assert_eq!(outcome_of(&format!("open({canary:?}, 'w').write('x')\nreturn 'written'")), "'FileNotFoundError'");
    assert!(!canary.exists());
}

#[test]
fn the_scratch_folder_can_be_written_and_is_where_temporary_files_go() {
    let attempt = "import os, tempfile\nopen('x', 'w').write('x')\nf = tempfile.NamedTemporaryFile()\n\
                   return str(os.path.dirname(f.name) == os.getcwd() == os.path.expanduser('~'))";
    assert_eq!(outcome_of(attempt), "'True'");
}

#[test]
fn the_users_environment_is_not_there() {
    assert_eq!(outcome_of("import os\nreturn os.environ.get('A_SECRET', 'nothing')"), "'nothing'");
}

#[test]
fn a_server_on_this_machine_cannot_be_reached() {
    let canary = TcpListener::bind("127.0.0.1:0").expect("a port");
    canary.set_nonblocking(true).expect("it can be asked without waiting");
    let port = canary.local_addr().expect("it has an address").port();
    let attempt = format!("import socket\nsocket.create_connection(('127.0.0.1', {port}), 1)\nreturn 'connected'");
    assert_eq!(outcome_of(&attempt), "'PermissionError'");
    assert!(canary.accept().is_err(), "somebody has connected");
}

#[test]
fn a_process_of_the_users_cannot_be_signalled() {
    let attempt = format!("import os\nos.kill({}, 0)\nreturn 'signalled'", std::process::id());
    assert_eq!(outcome_of(&attempt), "'PermissionError'");
}

#[test]
fn a_check_is_told_in_its_sandbox_that_nobody_moves_any_more_and_not_while_somebody_computes() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let workbook = copy_of_tiny(folder.path());
    let checks = workbook.join("katas/text/slugs/checks.py");
    let text = fs::read_to_string(&checks).expect("checks");
    let watching = "import threading, time\nfrom katabook import evidence, standstill\n\n\n\
         def compute():\n    end = time.monotonic() + 0.5\n    while time.monotonic() < end: pass\n\n\n\
         @check\ndef nobody_moves(solution):\n    \"\"\"Somebody computes, and then nobody does.\n\n    So.\n    \"\"\"\n    \
         busy = threading.Thread(target=compute)\n    busy.start()\n    \
         done = standstill.wait(until=lambda: not busy.is_alive(), still=0.1, at_most=60)\n    \
         never = standstill.wait(until=lambda: False, still=0.1, at_most=60)\n    \
         expect((done, never)).equals((True, False))\n";
    fs::write(&checks, format!("{text}\n\n{watching}")).expect("writable");
    let reference = fs::read_to_string(workbook.join("python_reference/text/slugs.py")).expect("a reference");
    let mut command = kata(folder.path());
    command.args(["check", "slugs", "-", "--format", "json", "--workbook"]).arg(&workbook);
    let output = command.write_stdin(reference).output().expect("kata runs");
    assert_eq!(stderr(&output), "");
    let json: Value = serde_json::from_slice(&output.stdout).expect("a report is JSON");
    let outcomes: Vec<_> =
        json["reports"][0]["checks"].as_array().expect("checks").iter().map(|c| &c["outcome"]).collect();
    assert_eq!(outcomes, ["passed"; 4], "{json}");
}
