//! Honest files that other graders judge wrongly or say too little of: `tests/verdicts/NAME`, each checked with its tests.
//!
//! The whole report in each sitting is beside them, as `split.txt` and `shared.txt`; `either.txt` is that of a lone file
//! whose sitting is left to `kata`.
//! To accept new reports: `UPDATE_GOLDEN=1 cargo test verdicts`, then read the difference.

use std::fs;

use crate::support::{kata, repository, stdout};

fn reads_as(name: &str, sittings: &[&str]) {
    for sitting in sittings {
        let folder = repository().join("tests/verdicts").join(name);
        let mut command = kata(&folder);
        command.args(["check", "--tests", "test_solution.py", "solution.py"]);
        if *sitting != "either" {
            command.args(["--sitting", sitting]);
        }
        let printed = stdout(&command.output().expect("kata runs"));
        let path = folder.join(format!("{sitting}.txt"));
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            fs::write(&path, &printed).expect("the folder can be written");
        }
        assert_eq!(printed, fs::read_to_string(&path).unwrap_or_default(), "{name}/{sitting}.txt has changed");
    }
}

macro_rules! cases {
    ($($name:ident)*) => { $(
        #[test]
        fn $name() {
            reads_as(stringify!($name), &["split", "shared"]);
        }
    )* };
}

/// What is lost between two processes fails nothing that Python itself would pass, and hides nothing that it would fail.
#[test]
fn two_processes_or_one() {
    reads_as("two_processes_or_one", &["either"]);
}

#[test]
fn a_class_of_the_test() {
    reads_as("a_class_of_the_test", &["either"]);
}

cases! {
    a_missing_name
    a_repr_that_does_not_behave
    computing_and_waiting
    marks_and_methods
    where_they_differ
    how_the_file_is_loaded
    letters_of_another_script
    names_of_another_python
    parameters
    patterns
    the_difference_is_at_the_end
    the_standard_library_and_objects_of_the_test
    what_another_test_left
    what_comes_with_an_exception
    what_looks_alike
}
