//! What a kata's breaks have to show: whoever breaks a sentence of the prompt fails a check.
//!
//! Does not own: finding the sentence in the prompt (`files`), and which sentences nobody breaks (`form`).

use super::bench::Bench;
use super::finding::{Case, ending};
use super::mistakes::{failing, not_imported};
use crate::assessment::in_parallel_on;
use crate::catalog::{Break, Kata};
use crate::error::Result;
use crate::outcome::{CheckReport, Outcome, Report, Verdict};

/// How many breaks there are, in words; nothing if there are none.
pub(super) fn counted(kata: &Kata) -> String {
    match kata.breaks.len() {
        0 => String::new(),
        1 => "1 break".into(),
        n => format!("{n} breaks"),
    }
}

/// The runs of all breaks, in their order.
///
/// whole: whether every check is held against each of them. Otherwise a break is run as far as it takes to see it fail,
/// which is all that is asked of it, and less than half of the work.
pub(super) fn run(bench: &Bench, whole: bool) -> Result<Vec<Report>> {
    let run = |one: &Break| {
        let file = format!("breaks/{}.py", one.name);
        match whole || !one.fails.is_empty() {
            true => bench.report(&file, one.source()?, &one.fails),
            false => bench.until_it_fails(&file, one.source()?),
        }
    };
    in_parallel_on(bench.at_once(), &bench.kata.breaks, run).into_iter().collect()
}

/// Each break fails in the core, or where it says in the stretch, and is never called mastered.
pub(super) fn prove(case: &mut Case, runs: &[Report]) {
    for (one, report) in case.kata.breaks.iter().zip(runs) {
        if let Some((reason, next)) = wrong_with(one, report) {
            case.find(&format!("breaks/{}.py", one.name), reason, next);
        }
    }
}

fn wrong_with(one: &Break, report: &Report) -> Option<(String, &'static str)> {
    if let Some(broken) = report.checks.iter().find(|c| c.outcome == Outcome::CheckBroken) {
        return Some((
            format!("it breaks the check `{}`: {}", broken.name, ending(broken)),
            "a check survives any submission",
        ));
    }
    if failing(report).next().is_none() {
        return Some((
            format!("it passes every check, and the prompt says {:?}", one.sentence),
            "have a check ask for what the sentence says, or take it out of the prompt",
        ));
    }
    if one.fails.is_empty()
        && let Some(problem) = not_imported(report)
    {
        return Some((
            problem,
            "a file that cannot be imported breaks no sentence: let it run, or name checks after `Fails:`",
        ));
    }
    let of_name = |name: &String| report.checks.iter().find(|check| &check.name == name);
    if let Some(name) = one.fails.iter().find(|name| of_name(name).is_none()) {
        return Some((format!("it says it fails `{name}`, and there is no such check"), "name a check of this kata"));
    }
    let fails = |name: &String| failing(report).any(|check| &check.name == name);
    if let Some(name) = one.fails.iter().find(|name| !fails(name)) {
        return Some((format!("it does not fail `{name}`"), "correct `Fails:`, the check or the break"));
    }
    let stretch = |check: Option<&CheckReport>| check.is_some_and(|check| check.stretch);
    let named_stretch = one.fails.iter().any(|name| stretch(of_name(name)));
    (report.verdict == Verdict::Passed && !named_stretch).then(|| {
        (
            "it passes the core, and fails stretch checks only".to_owned(),
            "have a core check ask for what the sentence says, or name the stretch check after `Fails:`",
        )
    })
}
