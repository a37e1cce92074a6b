//! What somebody says that a program prints, held against what it prints.
//!
//! Owns: running a prediction's program as `python program.py` would, contained as any submission, and the comparison.
//! Does not own: what a prediction is (`catalog`), which one comes next (`commands`), how it looks (`report`).

use crate::catalog::{Kata, KataId, Prediction, as_seen, same_output};
use crate::error::{Error, Result};
use crate::judge::{Judge, Submission};
use crate::outcome::{CheckReport, Output, Sitting};

/// The one check that programs are run by: that they end.
const CHECKS: &str = include_str!("predict/ends.py");

/// The module that a program is when it is run by itself: its classes and functions say so where they are printed.
const MODULE: &str = "__main__";

/// Programs end in an instant; a busy machine has room.
const SECONDS: f64 = 5.0;

/// A prediction that was made, and what became of it.
#[derive(Debug)]
pub struct Told<'p> {
    pub prediction: &'p Prediction,
    /// As it was said, without blanks at the ends of its lines.
    pub said: String,
    /// As it was printed, without these either.
    pub printed: String,
}

impl<'p> Told<'p> {
    /// Hold what was said against what was printed.
    pub fn new(prediction: &'p Prediction, said: &str, printed: &str) -> Told<'p> {
        Told { prediction, said: as_seen(said), printed: as_seen(printed) }
    }

    pub fn held(&self) -> bool {
        same_output(&self.said, &self.printed)
    }

    /// The explanation of the belief behind a wrong prediction, if it is a known one.
    pub fn belief(&self) -> Option<&'p str> {
        self.prediction.belief(&self.said).filter(|_| !self.held()).map(|belief| belief.explanation.as_str())
    }
}

/// Where a prediction's program is, as messages name it.
pub fn file(at: &KataId, program: &str) -> String {
    format!("{}/predict/{program}.py", at.folder())
}

/// What a program prints, run to its end now.
///
/// # Errors
/// It does not run to its end, or this Python cannot run it.
pub fn run(judge: &Judge, kata: &Kata, prediction: &Prediction) -> Result<Output> {
    let (stage, submission) = (stage(kata), Submission::of_source(&prediction.name, prediction.program.as_bytes()));
    let report = judge.report(&stage, &submission)?;
    let broken = |what: String| {
        Error::new(what)
            .in_file(file(&kata.at, &prediction.name))
            .next(format!("correct it if the workbook is yours: `kata audit {}` proves it", kata.id()))
    };
    match report.checks.into_iter().next() {
        Some(check) if check.outcome.passed() => Ok(check.output),
        Some(check) => Err(broken(format!("this program does not run to its end: {}", ending(&check)))),
        None => Err(broken(report.problem.unwrap_or_else(|| "this program cannot be run".into()))),
    }
}

/// A kata whose submission is a program: it may do what submissions to the program's own kata may do.
fn stage(kata: &Kata) -> Kata {
    let mut stage = kata.clone();
    stage.at.id = MODULE.to_owned();
    stage.checks = CHECKS.to_owned();
    stage.helpers.clear();
    stage.reference.clear();
    stage.facts.sittings.clear();
    stage.facts.sitting = Some(Sitting::Shared);
    stage.facts.seconds = SECONDS;
    stage
}

fn ending(check: &CheckReport) -> String {
    let what = check.message.clone().unwrap_or_else(|| "it did not end well".into());
    match &check.location {
        Some(place) => format!("{what} (line {} of the program: {})", place.line, place.source),
        None => what,
    }
}
