//! Checks that do not load, whatever the submission.
//!
//! Owns: what is said of them, and the next step. Does not own: finding it out (`hold`, `suite`).

use crate::catalog::{Kata, Style, imported_anywhere, is_module_name};
use crate::error::Error;
use crate::protocol::Verdict;

/// For tests that import their solution by a name which the file that was handed in does not have.
fn another_name(kata: &Kata, verdict: &Verdict) -> Option<Error> {
    let module = kata.module();
    if !kata.is_lone() || verdict.exception.as_deref() != Some("ModuleNotFoundError") {
        return None;
    }
    let wanted = verdict.message.as_deref()?.split('\'').nth(1).filter(|name| is_module_name(name))?;
    if imported_anywhere(&kata.checks).iter().any(|name| name == module) {
        return None; // what is missing is something else
    }
    let error = Error::new(format!("the tests import `{wanted}`, and the file to check is named `{module}`"))
        .next(format!("if it is the solution, rename it to `{wanted}`, with the ending that it has"));
    Some(match &verdict.broken_at {
        Some(place) => error.in_file(&place.file).at_line(place.line as usize),
        None => error.in_file(&kata.checks_path),
    })
}

/// Where the packages of somebody's own files are found.
pub const ENVIRONMENTS: &str =
    "an active virtual environment, in `.venv` beside or above your files, or with `--env DIR`";

/// environment: the folder of the environment. way: how pytest itself comes to run tests, as the end of a sentence.
pub fn broken_checks(kata: &Kata, verdict: Verdict, environment: Option<&str>, way: impl FnOnce() -> String) -> Error {
    if let Some(error) = another_name(kata, &verdict) {
        return error;
    }
    let lacks_a_module = verdict.exception.as_deref() == Some("ModuleNotFoundError");
    let lacks_of_pytest = verdict.exception.as_deref() == Some("NotOffered");
    let next = match (kata.is_lone() && lacks_a_module, environment) {
        (true, None) => format!("its packages are found in {ENVIRONMENTS}"),
        (true, Some(folder)) => format!("install it in {folder}, or correct this line"),
        (false, _) if lacks_of_pytest => way(),
        (false, _) if kata.is_lone() => "correct this line".into(),
        (false, _) => "correct this line; `kata audit` then proves the kata".into(),
    };
    let what = verdict.message.unwrap_or_else(|| "this file does not load".into());
    let whose = if kata.is_lone() { "the tests" } else { "this kata's checks" };
    let error = Error::new(format!("{whose} do not load: {what}"));
    match verdict.broken_at {
        Some(place) => error.in_file(place.file).at_line(place.line as usize).next(next),
        None => error.in_file(&kata.checks_path),
    }
}

/// That there is nothing to hold in a file of checks.
pub fn no_check(kata: &Kata) -> Error {
    let (what, next) = match kata.style {
        Style::Checks => ("there is no check in this file", "decorate a function with `@check`"),
        Style::Tests => (
            "there is no test in this file",
            "write a function `test_…`, a class `Test…` or a `unittest.TestCase` with a method `test_…`",
        ),
    };
    Error::new(what).in_file(&kata.checks_path).next(next)
}
