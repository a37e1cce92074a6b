//! What workers import ahead of the checks that need it: a child that is forked then has it.
//!
//! Owns: the names of the harness's modules, as `worker/harness/katabook` has them. Does not own: when they are imported
//! (`pool`).

use crate::catalog::Kata;
use crate::outcome::Sitting;

/// What both processes of a split sitting need of the harness.
const SPLIT: &[&str] = &[
    "katabook._split.learner",
    "katabook._split.checker",
    "katabook._split.classes",
    "katabook._split.crossing",
    "katabook._split.memory",
    "katabook._split.process_state",
];

/// What the processes of a check need of the harness that not every check does.
pub(super) fn needed_by(way: Sitting) -> Vec<String> {
    match way {
        Sitting::Shared => Vec::new(),
        Sitting::Split => SPLIT.iter().map(|name| (*name).to_owned()).collect(),
    }
}

/// What the harness needs to run tests.
pub(super) fn needed_for_tests(kata: &Kata) -> Vec<String> {
    let always = [
        "_testfiles.testfile",
        "_testfiles.endings",
        "_testfiles.functions",
        "_split.following",
        "_testfiles.alone",
        "_rewriting.absent",
    ];
    let wanted = [("unittest", "_testfiles.unittests"), ("pytest", "_testfiles.pytest")];
    let wanted = wanted.iter().filter(|(word, _)| kata.checks.contains(word)).map(|(_, module)| *module);
    always.into_iter().chain(wanted).map(|module| format!("katabook.{module}")).collect()
}
