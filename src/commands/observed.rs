//! Katas whose texts tell what a run shows.
//!
//! Owns: which run each text quotes. Does not own: filling a quote (`catalog::quoting`).

use crate::catalog::{Concept, Kata, quoting};
use crate::judge::{Judge, Submission};
use crate::outcome::Report;

/// The kata, its concept page filled from the reference's run, and what each mistake explains from that mistake's own.
/// Nothing is run for a text that quotes nothing; what cannot be run is left open.
pub fn told(judge: Option<&Judge>, kata: &Kata) -> Kata {
    let run = |name: &str, source: &str| {
        judge.and_then(|judge| judge.report(kata, &Submission::of_source(name, source.as_bytes())).ok())
    };
    let mut told = kata.clone();
    if kata.concept.quotes_a_run() {
        told.concept = Concept::new(kata.concept.shown(run("reference", &kata.reference).as_ref()));
    }
    for mistake in told.mistakes.iter_mut().filter(|mistake| !quoting::quotes(&mistake.explanation).is_empty()) {
        let shown = mistake.source().ok().and_then(|source| run(&mistake.name, source)).unwrap_or_else(nothing);
        mistake.explanation = quoting::filled(&mistake.explanation, &shown);
    }
    told
}

/// What a run shows that could not be made.
fn nothing() -> Report {
    Report::of_checks("", "", Vec::new())
}
