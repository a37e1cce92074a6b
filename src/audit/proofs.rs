//! What running a kata's files has to show.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use serde_json::json;

use super::{Finding, Judges, Thoroughness, facts, form, mutants, of_error, predictions};
use crate::assessment::run_mistakes;
use crate::catalog::{Break, Kata, Mistake};
use crate::diagnosis;
use crate::error::Result;
use crate::judge::{Judge, Submission};
use crate::outcome::{CheckReport, Outcome, Report, Verdict};

/// The part of its deadline that a check of the reference may take.
const SHARE_OF_DEADLINE: f64 = 0.1;

/// One kata under proof.
pub(super) struct Case<'a> {
    pub kata: &'a Kata,
    pub findings: &'a mut Vec<Finding>,
}

impl Case<'_> {
    pub fn find(&mut self, file: &str, reason: impl Into<String>, next: impl Into<String>) {
        let file = if file.starts_with("python_reference") {
            file.to_owned()
        } else {
            format!("{}/{file}", self.kata.at.folder())
        };
        self.findings.push(Finding {
            kata: Some(self.kata.id().to_owned()),
            file,
            line: None,
            reason: reason.into(),
            next: next.into(),
        });
    }
}

/// Prove one kata; returns what was done, in words.
pub(super) fn prove(judges: &Judges, kata: &Kata, how: Thoroughness, findings: &mut Vec<Finding>) -> Result<String> {
    let judge = judges.usual();
    let checks = match judge.checks_of(kata) {
        Ok(checks) => checks,
        Err(error) => {
            findings.push(of_error(Some(kata), &error));
            return Ok(String::new());
        }
    };
    let unfit = unfit(kata);
    if !unfit.is_empty() {
        findings.extend(unfit);
        return Ok(String::new());
    }
    let mut case = Case { kata, findings };
    let Some(slowest) = reference(&mut case, judges, how.times)? else {
        return Ok(String::new()); // nothing else can be proven with a reference that fails
    };
    let imported = kata.facts.origin.is_some();
    if !imported {
        let asks = judges.0.iter().map(|judge| -> Box<form::Ask<'_>> {
            Box::new(move |operation, source, details| judge.ask(kata, operation, source, details))
        });
        case.findings.extend(form::of_code(kata, &asks.collect::<Vec<_>>(), how.form));
        starter_has_names(&mut case, judge)?;
    }
    starter(&mut case, judge)?;
    let caught = mistakes(&mut case, judges)?;
    for check in checks.iter().filter(|c| !imported && !caught.contains_key(&c.name)) {
        case.find(
            kata.checks_file(),
            format!("no mistake fails `{}`: a check that nothing fails proves nothing", check.name),
            "add the mistake it is there for, or drop the check",
        );
    }
    let names: Vec<&str> = checks.iter().map(|c| c.name.as_str()).collect();
    for (reason, next) in facts::rests_on_no_check(kata, &names) {
        case.find("kata.toml", reason, next);
    }
    predictions::prove(&mut case, judges);
    let killed = match how.mutants {
        0 => "mutants left out".into(),
        most => mutants::kill(&mut case, judge, slowest, most)?,
    };
    Ok(format!(
        "{} checks · {} mistakes · {} · {killed} · reference passed {}×",
        checks.len(),
        kata.mistakes.len(),
        predictions::counted(kata),
        how.times
    ))
}

/// The mistakes and breaks that no whole file can be made of.
fn unfit(kata: &Kata) -> Vec<Finding> {
    let sources = kata.mistakes.iter().map(Mistake::source).chain(kata.breaks.iter().map(Break::source));
    sources.filter_map(|source| source.err()).map(|error| of_error(Some(kata), &error)).collect()
}

/// The reference passes everything, time after time: under different hash seeds, alone and on a busy machine.
/// Returns the longest time that any check took, or None if the reference does not pass.
fn reference(case: &mut Case, judges: &Judges, times: u32) -> Result<Option<Duration>> {
    let submission = Submission::of_source("reference", case.kata.reference.as_bytes());
    let mut quickest: HashMap<String, f64> = HashMap::new();
    let mut slowest: f64 = 0.0;
    let mut quoted = false;
    for run in 0..times {
        let judge = &judges.0[run as usize % judges.0.len()];
        let busy = run % 2 == 1;
        let report = if busy {
            with_busy_cores(|| judge.report(case.kata, &submission))?
        } else {
            judge.report(case.kata, &submission)?
        };
        let imported = case.kata.facts.origin.is_some(); // its tests may be skipped on purpose, and are not ours to drop
        let holds = |c: &CheckReport| c.outcome.passed() || (imported && c.outcome == Outcome::Skipped);
        if let Some(check) = report.checks.iter().find(|c| !holds(c)) {
            let circumstances = if busy { ", with all cores busy" } else { "" };
            case.find(
                &case.kata.at.reference(),
                format!("run {}{circumstances}: `{}` {}", run + 1, check.name, ending(check)),
                "a reference passes every check on every run",
            );
            return Ok(None);
        }
        for check in &report.checks {
            let time = quickest.entry(check.name.clone()).or_insert(f64::MAX);
            *time = time.min(check.milliseconds);
            slowest = slowest.max(check.milliseconds);
        }
        if report.verdict != Verdict::Passed {
            case.find("kata.toml", report.problem.unwrap_or_default(), "audit it with a Python that can run it");
            return Ok(None);
        }
        if !std::mem::replace(&mut quoted, true) {
            case.findings.extend(form::of_page(case.kata, &report));
        }
    }
    let hurried = case.kata.facts.origin.is_none();
    for check in judges.usual().checks_of(case.kata)?.iter().filter(|_| hurried) {
        let deadline = 1000.0 * check.seconds.unwrap_or(case.kata.facts.seconds);
        let time = quickest.get(&check.name).copied().unwrap_or_default();
        if time > SHARE_OF_DEADLINE * deadline {
            case.find(
                case.kata.checks_file(),
                format!("`{}` takes {time:.0} ms of its {deadline:.0} ms with the reference", check.name),
                "do less work, or give it more `seconds`: a slow machine needs the room",
            );
        }
    }
    Ok(Some(Duration::from_secs_f64(slowest / 1000.0)))
}

/// Do `work` while every core has something else to do.
fn with_busy_cores<R>(work: impl FnOnce() -> R) -> R {
    let stop = AtomicBool::new(false);
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(|| {
                while !stop.load(Ordering::Relaxed) {
                    std::hint::spin_loop();
                }
            });
        }
        let result = work();
        stop.store(true, Ordering::Relaxed);
        result
    })
}

/// The starter has the reference's public names.
fn starter_has_names(case: &mut Case, judge: &Judge) -> Result<()> {
    let names = |source: &str| judge.ask(case.kata, "names", source, json!({}));
    let public = |answer: serde_json::Value| answer.as_array().cloned().unwrap_or_default();
    let (ours, theirs) = (public(names(&case.kata.reference)?), public(names(&case.kata.starter)?));
    let missing: Vec<&str> = ours.iter().filter(|n| !theirs.contains(n)).filter_map(|n| n.as_str()).collect();
    if !missing.is_empty() {
        case.find(
            "starter.py",
            format!("the starter lacks public names of the reference: {}", missing.join(", ")),
            "add them to the starter, or make them private in the reference",
        );
    }
    Ok(())
}

/// The starter imports, and fails without breaking a check. An imported one may lack what is to be imported from it.
fn starter(case: &mut Case, judge: &Judge) -> Result<()> {
    let facts = &case.kata.facts;
    let (imported, refactoring) = (facts.origin.is_some(), facts.refactoring);
    let report = judge.report(case.kata, &Submission::of_source("starter.py", case.kata.starter.as_bytes()))?;
    if report.verdict == Verdict::Passed && !refactoring {
        case.find("starter.py", "the starter passes already", "leave the learner something to do");
    }
    for check in &report.checks {
        let orderly = match check.outcome {
            Outcome::CheckBroken | Outcome::TimedOut => false,
            Outcome::CannotImport => imported,
            _ => true,
        };
        if !orderly {
            case.find(
                "starter.py",
                format!("with the starter, `{}` {}", check.name, ending(check)),
                "the starter imports cleanly and fails in an orderly way",
            );
            break;
        }
    }
    Ok(())
}

/// Each mistake fails at the checks it names, is recognised as itself, and stays itself in a second run, and on other
/// inputs. Returns, for each check, that a mistake fails it.
fn mistakes(case: &mut Case, judges: &Judges) -> Result<HashMap<String, ()>> {
    let first = run_mistakes(judges.usual(), case.kata)?;
    let second = run_mistakes(judges.usual(), case.kata)?;
    let draws = first.iter().any(|(_, report)| report.checks.iter().any(|check| check.seed.is_some()));
    let elsewhere = if draws { run_mistakes(judges.another(), case.kata)? } else { first.clone() };
    case.findings.extend(form::of_mistakes(case.kata, &first));
    let mut caught = HashMap::new();
    for (((mistake, report), (_, again)), (_, other)) in first.iter().zip(&second).zip(&elsewhere) {
        let file = format!("mistakes/{}.py", mistake.name);
        for check in report.checks.iter().filter(|c| !c.outcome.passed() && !c.outcome.says_nothing()) {
            caught.insert(check.name.clone(), ());
        }
        if let Some((reason, next)) = wrong_with(mistake, report) {
            case.find(&file, reason, next);
        } else if let Some(reason) = unrecognised(mistake, again, &first) {
            case.find(
                &file,
                reason,
                "have a check show evidence that tells them apart, or drop one; evidence that varies is not `exact`",
            );
        }
        if let Some((reason, next)) = wrong_with(mistake, other).filter(|_| wrong_with(mistake, report).is_none()) {
            case.find(&file, format!("on other drawn inputs, {reason}"), next);
        } else if unrecognised(mistake, again, &first).is_none()
            && let Some(reason) = unrecognised(mistake, other, &elsewhere)
        {
            case.find(
                &file,
                format!("on other drawn inputs, {reason}"),
                "have the check try what tells them apart first",
            );
        }
        if let Some(other) = kata_twin(mistake, &case.kata.mistakes) {
            case.find(&file, format!("it has the explanation of {other}"), "explain each mistake in its own words");
        }
    }
    Ok(caught)
}

fn wrong_with(mistake: &Mistake, report: &Report) -> Option<(String, String)> {
    if report.verdict == Verdict::Passed && report.mastered {
        return Some(("it passes every check".into(), "add the check that tells it from a right solution".into()));
    }
    for name in &mistake.fails {
        match report.checks.iter().find(|c| &c.name == name) {
            None => {
                return Some((
                    format!("it says it fails `{name}`, and there is no such check"),
                    "name a check of this kata after `Fails:`".into(),
                ));
            }
            Some(check) if check.outcome.passed() || check.outcome.says_nothing() => {
                let instead: Vec<&str> =
                    report.checks.iter().filter(|c| !c.outcome.passed()).map(|c| c.name.as_str()).collect();
                return Some((
                    format!("it does not fail `{name}`"),
                    format!("it fails {} instead: correct `Fails:`, the check or the mistake", instead.join(", ")),
                ));
            }
            Some(_) => {}
        }
    }
    let broken = report.checks.iter().find(|c| c.outcome == Outcome::CheckBroken)?;
    Some((
        format!("it breaks the check `{}`: {}", broken.name, ending(broken)),
        "a check survives any submission".into(),
    ))
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
            Some("its evidence differs from run to run, so it is never recognised for certain".into())
        }
        Some(_) => None,
    }
}

fn kata_twin(mistake: &Mistake, all: &[Mistake]) -> Option<String> {
    all.iter()
        .find(|m| m.name < mistake.name && (m.explanation == mistake.explanation || m.title == mistake.title))
        .map(|m| m.name.clone())
}

/// How a check ended, for an author.
pub(super) fn ending(check: &CheckReport) -> String {
    let outcome =
        serde_json::to_value(check.outcome).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default();
    match &check.message {
        Some(message) => format!("ended as {outcome}: {message}"),
        None => format!("ended as {outcome}"),
    }
}
