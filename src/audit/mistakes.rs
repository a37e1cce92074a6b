//! What a kata's mistakes have to show: each fails where it says and nowhere else in the core, and is told from all
//! others.
//!
//! Does not own: recognising one (`diagnosis`).

use std::collections::HashSet;

use super::bench::Bench;
use super::finding::{Case, ending};
use super::form;
use super::plan::Thoroughness;
use crate::assessment::in_parallel_on;
use crate::catalog::{Kata, Mistake};
use crate::comparison::differing;
use crate::diagnosis;
use crate::error::Result;
use crate::outcome::{CheckReport, Outcome, Report, Verdict};

/// The runs of all mistakes, in their order.
type Runs<'k> = Vec<(&'k Mistake, Report)>;

/// How a kata's mistakes ran.
pub(super) struct Wrong<'k> {
    /// Whether every check was held against them.
    everywhere: bool,
    first: Runs<'k>,
    /// Run again, with the same inputs and with others, if that was asked.
    again: Option<(Runs<'k>, Runs<'k>)>,
}

/// How many there are, in words, and how they were run.
pub(super) fn counted(kata: &Kata, everywhere: bool) -> String {
    let told = format!("{} mistakes", kata.mistakes.len());
    if everywhere { told } else { told + " where they fail" }
}

/// Run the mistakes, once or repeatedly, against all checks or where they fail.
pub(super) fn run<'k>(bench: &Bench<'k>, how: Thoroughness) -> Result<Wrong<'k>> {
    let everywhere = how.everywhere;
    let first = runs(bench, |name, source, fails| match everywhere {
        true => bench.report(name, source, fails),
        false => bench.where_it_fails(name, source, fails),
    })?;
    if !how.repeats() {
        return Ok(Wrong { everywhere, first, again: None });
    }
    let second = runs(bench, |name, source, slow| bench.again(0, name, source, slow))?;
    let draws = first.iter().any(|(_, report)| report.checks.iter().any(|check| check.seed.is_some()));
    let elsewhere =
        if draws { runs(bench, |name, source, slow| bench.again(1, name, source, slow))? } else { first.clone() };
    Ok(Wrong { everywhere, first, again: Some((second, elsewhere)) })
}

fn runs<'k>(bench: &Bench<'k>, run: impl Fn(&str, &str, &[String]) -> Result<Report> + Sync) -> Result<Runs<'k>> {
    let mistakes = &bench.kata.mistakes;
    let work = |mistake: &Mistake| run(&format!("mistakes/{}.py", mistake.name), mistake.source()?, &mistake.fails);
    let reports = in_parallel_on(bench.at_once(), mistakes, work);
    mistakes.iter().zip(reports).map(|(mistake, report)| Ok((mistake, report?))).collect()
}

/// Each mistake fails at the checks it names, is recognised as itself, and stays itself in a second run, and on other
/// inputs, if there were any. Returns the checks that a mistake fails.
pub(super) fn prove(case: &mut Case, wrong: &Wrong) -> HashSet<String> {
    let first = &wrong.first;
    if wrong.everywhere {
        case.findings.extend(form::of_mistakes(case.kata, first));
    }
    let mut caught = HashSet::new();
    for (index, (mistake, report)) in first.iter().enumerate() {
        let file = format!("mistakes/{}.py", mistake.name);
        caught.extend(failing(report).map(|check| check.name.clone()));
        let (again, other) = match &wrong.again {
            Some((second, elsewhere)) => (&second[index].1, elsewhere.get(index).map(|(_, other)| (other, elsewhere))),
            None => (report, None),
        };
        let unlike = unrecognised(mistake, again, first);
        let unproven = wrong_with(mistake, report);
        if let Some((reason, next)) = &unproven {
            case.find(&file, reason, next);
        } else if let Some(reason) = &unlike {
            case.find(
                &file,
                reason,
                "have a check show evidence that tells them apart, or drop one; evidence that varies is not `exact`",
            );
        }
        if let Some((other, elsewhere)) = other {
            if let Some((reason, next)) = wrong_with(mistake, other).filter(|_| unproven.is_none()) {
                case.find(&file, format!("on other drawn inputs, {reason}"), next);
            } else if unlike.is_none()
                && let Some(reason) = unrecognised(mistake, other, elsewhere)
            {
                case.find(
                    &file,
                    format!("on other drawn inputs, {reason}"),
                    "have the check try what tells them apart first",
                );
            }
        }
        if let Some(other) = twin(mistake, &case.kata.mistakes) {
            case.find(&file, format!("it has the explanation of {other}"), "explain each mistake in its own words");
        }
    }
    caught
}

pub(super) fn failing(report: &Report) -> impl Iterator<Item = &CheckReport> {
    report.checks.iter().filter(|check| check.outcome.failed())
}

/// That no check could even import the file, and why.
pub(super) fn not_imported(report: &Report) -> Option<String> {
    let first = report.checks.first()?;
    let none_could = report.checks.iter().all(|check| check.outcome == Outcome::CannotImport);
    none_could.then(|| format!("it cannot be imported: {}", ending(first)))
}

/// A name that is not there when the file is put together from changes: no belief of anybody's leads to that.
fn lacks_a_name(report: &Report) -> bool {
    report.checks.iter().all(|check| check.exception.as_deref().is_some_and(|text| text.starts_with("NameError")))
}

fn wrong_with(mistake: &Mistake, report: &Report) -> Option<(String, String)> {
    let others_are_held = report.checks.iter().any(|check| !mistake.fails.contains(&check.name));
    if report.verdict == Verdict::Passed && report.mastered && others_are_held {
        return Some(("it passes every check".into(), "add the check that tells it from a right solution".into()));
    }
    if let Some(problem) = not_imported(report).filter(|_| lacks_a_name(report)) {
        return Some((problem, "`kata audit --print KATA/MISTAKE` shows the file that is made of it".into()));
    }
    for name in &mistake.fails {
        if !report.checks.iter().any(|check| &check.name == name) {
            return Some((
                format!("it says it fails `{name}`, and there is no such check"),
                "name a check of this kata after `Fails:`".into(),
            ));
        }
        if !failing(report).any(|check| &check.name == name) {
            let instead: Vec<&str> =
                report.checks.iter().filter(|c| !c.outcome.passed()).map(|c| c.name.as_str()).collect();
            let instead = match instead.as_slice() {
                [] => String::new(),
                some => format!("it fails {} instead: ", some.join(", ")),
            };
            return Some((
                format!("it does not fail `{name}`"),
                format!("{instead}correct `Fails:`, the check or the mistake"),
            ));
        }
    }
    if let Some(broken) = report.checks.iter().find(|c| c.outcome == Outcome::CheckBroken) {
        return Some((
            format!("it breaks the check `{}`: {}", broken.name, ending(broken)),
            "a check survives any submission".into(),
        ));
    }
    let unnamed = unnamed(mistake, report);
    (!unnamed.is_empty()).then(|| {
        (
            format!("it also fails {}", unnamed.join(", ")),
            "name it after `Fails:`, behind the check that tells most: a learner's file is compared where a mistake fails"
                .into(),
        )
    })
}

/// The checks that a mistake fails and does not name: those of the core, or stretch checks if it passes the core.
fn unnamed(mistake: &Mistake, report: &Report) -> Vec<String> {
    let stretch = report.verdict == Verdict::Passed;
    let counted = failing(report).filter(|check| check.stretch == stretch);
    counted.filter(|check| !mistake.fails.contains(&check.name)).map(|check| format!("`{}`", check.name)).collect()
}

fn unrecognised(mistake: &Mistake, again: &Report, known: &[(&Mistake, Report)]) -> Option<String> {
    match diagnosis::recognise(again, known).into_iter().next() {
        None => Some("run again, it fails in another way, so nobody would be told about it".into()),
        Some(found) if found.name != mistake.name || !found.also.is_empty() => {
            let others: Vec<String> =
                std::iter::once(found.name).chain(found.also).filter(|n| *n != mistake.name).collect();
            Some(format!("it fails just like {}", others.join(", ")))
        }
        Some(found) if found.likely => {
            let what = known.iter().find(|(m, _)| m.name == mistake.name).and_then(|(_, first)| varying(first, again));
            Some(format!(
                "its evidence differs from run to run, so it is never recognised for certain{}",
                what.map(|what| format!(": {what}")).unwrap_or_default()
            ))
        }
        Some(_) => None,
    }
}

/// The first thing that two runs of one mistake show otherwise, where it fails.
fn varying(first: &Report, again: &Report) -> Option<String> {
    let pairs = failing(first).filter_map(|one| Some((one, again.checks.iter().find(|c| c.name == one.name)?)));
    let mut told = pairs.filter_map(|(one, other)| {
        if (one.outcome, &one.message) != (other.outcome, &other.message) {
            return Some(format!("`{}` ended once with {}, once with {}", one.name, ending(one), ending(other)));
        }
        let difference = differing(&one.evidence, &other.evidence).into_iter().next()?;
        let text = |side: Option<String>| side.map_or("nothing".to_owned(), |text| format!("“{text}”"));
        let (label, was, is) = (difference.label, text(difference.mine), text(difference.reference));
        Some(format!("`{}` shows as “{label}” once {was}, once {is}", one.name))
    });
    told.next()
}

fn twin(mistake: &Mistake, all: &[Mistake]) -> Option<String> {
    all.iter()
        .find(|m| m.name < mistake.name && (m.explanation == mistake.explanation || m.title == mistake.title))
        .map(|m| m.name.clone())
}
