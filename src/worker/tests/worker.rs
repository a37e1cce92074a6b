//! The worker by itself: what it says when nobody asks for a check.

use std::process::{Command, Stdio};

use katabook_protocol::Which;

#[test]
fn it_says_which_python_it_is_built_with_without_starting_it() {
    let output = Command::new(env!("CARGO_BIN_EXE_kata-worker")).arg("--which").output().expect("it starts");
    let which: Which = serde_json::from_slice(&output.stdout).expect("it prints JSON");
    assert!(which.executable.is_file(), "{which:?}");
    assert!(which.version.starts_with("3."), "{which:?}");
}

#[test]
fn without_a_judge_it_ends_and_says_so() {
    let output = Command::new(env!("CARGO_BIN_EXE_kata-worker")).stdin(Stdio::null()).output().expect("it starts");
    assert_eq!(output.status.code(), Some(70), "{output:?}");
    assert!(String::from_utf8_lossy(&output.stderr).starts_with("kata worker: "), "{output:?}");
}

#[test]
fn a_judge_that_has_gone_meanwhile_is_told_nothing() {
    let (ours, theirs) = katabook_protocol::channel::pair().expect("a pair of sockets");
    // It does not listen any more. (One that has hung up ends the worker, which then has no time to say anything.)
    rustix::net::shutdown(&ours, rustix::net::Shutdown::Read).expect("it is connected");
    let output =
        Command::new(env!("CARGO_BIN_EXE_kata-worker")).stdin(Stdio::from(theirs)).output().expect("it starts");
    assert_eq!((output.status.code(), String::from_utf8_lossy(&output.stderr).as_ref()), (Some(0), ""));
}
