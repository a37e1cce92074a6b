//! What running a kata's reference, starter and prompt has to show.
//!
//! Owns: the order of a kata's proof, and what these files have to show. Does not own: its wrong solutions
//! (`mistakes`), its predictions, its mutants.

use super::bench::{Bench, SEEDS, Times};
use super::finding::{Case, Finding, add_error, ending, finding, of_error};
use super::plan::Thoroughness;
use super::{breaks, facts, form, mistakes, mutants, predictions};
use crate::assessment::in_parallel_on;
use crate::catalog::{Break, Kata, Mistake};
use crate::error::Result;
use crate::outcome::{CheckReport, Outcome, Report, Verdict};

/// The part of its deadline that a check of the reference may take.
const SHARE_OF_DEADLINE: f64 = 0.1;

/// How often a check that took longer is given another chance: something else may have kept the machine busy.
const CHANCES: usize = 2;

/// What a proof came to.
#[derive(Default)]
pub(super) struct Tried {
    /// Counts, in words.
    pub summary: String,
    pub python: String,
    pub mutants: mutants::Counts,
}

/// Prove one kata. Whatever is wrong with it is a finding.
///
/// form: whether its texts are held to the form.
///
/// # Errors
/// Python cannot be run.
pub(super) fn prove(bench: &Bench, how: Thoroughness, form: bool, findings: &mut Vec<Finding>) -> Result<Tried> {
    let kata = bench.kata;
    let checks = match bench.checks() {
        Ok(checks) => checks,
        Err(error) => {
            add_error(findings, kata, &error);
            return Ok(Tried::default());
        }
    };
    let unfit = unfit(kata);
    if !unfit.is_empty() {
        findings.extend(unfit);
        return Ok(Tried::default());
    }
    let mut case = Case { kata, findings };
    let Some(times) = reference(&mut case, bench, how)? else {
        return Ok(Tried::default());
    };
    let names: Vec<&str> = checks.iter().map(|check| check.name.as_str()).collect();
    for (reason, next) in facts::rests_on_no_check(kata, &names) {
        case.find("kata.toml", reason, next);
    }
    let written_for_us = kata.facts.origin.is_none(); // see `Origin`
    let seeds = if how.repeats() { SEEDS.len() } else { 1 };
    let wrong = mistakes::run(bench, how)?;
    let broken = if how.everywhere { breaks::run(bench, how.repeats())? } else { Vec::new() };
    starter(&mut case, bench)?;
    if written_for_us {
        starter_has_names(&mut case, bench);
        texts(&mut case, bench, form);
    }
    let caught = mistakes::prove(&mut case, &wrong);
    breaks::prove(&mut case, &broken);
    for check in checks.iter().filter(|_| written_for_us && how.everywhere) {
        if !caught.contains(&check.name) {
            case.find(
                kata.checks_file(),
                format!("no mistake fails `{}`: a check that nothing fails proves nothing", check.name),
                "add the mistake it is there for, or drop the check",
            );
        }
    }
    predictions::prove(&mut case, bench, seeds);
    let mutants = match how.mutants {
        0 => mutants::Counts::default(),
        most => mutants::kill(&mut case, bench, &checks, &times, most)?,
    };
    let parts = [
        format!("{} checks", checks.len()),
        mistakes::counted(kata, how.everywhere),
        if how.everywhere { breaks::counted(kata) } else { String::new() },
        predictions::counted(kata),
        if how.everywhere { mutants.in_words() } else { String::new() },
        format!("reference passed {}×", how.times),
    ];
    let python = bench.judge()?.python().version.clone();
    let said = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
    Ok(Tried { summary: said.join(" · "), python, mutants })
}

/// The mistakes and breaks that no whole file can be made of.
fn unfit(kata: &Kata) -> Vec<Finding> {
    let sources = kata.mistakes.iter().map(Mistake::source).chain(kata.breaks.iter().map(Break::source));
    sources.filter_map(|source| source.err()).map(|error| of_error(Some(kata), &error)).collect()
}

/// The reference passes everything, time after time: under different hash seeds, alone and on a busy machine.
/// None if it does not.
fn reference(case: &mut Case, bench: &Bench, how: Thoroughness) -> Result<Option<Times>> {
    let first = bench.report("reference", &case.kata.reference, &[])?;
    if let Some(problem) = not_passed(case.kata, &first, 1, false) {
        case.findings.push(problem);
        return Ok(None);
    }
    case.findings.extend(form::of_page(case.kata, &first));
    // Every other run has nothing beside it but busy cores; those between run beside each other, which is no less usual.
    let (busy, quiet): (Vec<u32>, Vec<u32>) = (1..how.times).partition(|run| run % 2 == 1);
    let mut reports = vec![(0, Ok(first))];
    let run = |run: &u32| bench.again(*run as usize, "reference", &case.kata.reference, &[]);
    reports.extend(quiet.iter().copied().zip(in_parallel_on(bench.at_once(), &quiet, run)));
    reports.extend(busy.iter().map(|run| (*run, bench.alone(*run as usize, true))));
    reports.sort_by_key(|(run, _)| *run);
    let mut quickest = Times::new();
    for (run, report) in reports {
        let report = report?;
        if let Some(problem) = not_passed(case.kata, &report, run + 1, busy.contains(&run)) {
            case.findings.push(problem);
            return Ok(None);
        }
        note_times(&mut quickest, &report);
    }
    if case.kata.facts.origin.is_none() && how.in_time {
        in_time(case, bench, &mut quickest)?;
    }
    Ok(Some(quickest))
}

/// What kept a run of the reference from passing.
fn not_passed(kata: &Kata, report: &Report, run: u32, busy: bool) -> Option<Finding> {
    let imported = kata.facts.origin.is_some(); // its tests may be skipped on purpose, and are not ours to drop
    let holds = |c: &CheckReport| c.outcome.passed() || (imported && c.outcome == Outcome::Skipped);
    if let Some(check) = report.checks.iter().find(|c| !holds(c)) {
        let circumstances = if busy { ", with all cores busy" } else { "" };
        return Some(finding(
            kata,
            &kata.at.reference(),
            format!("run {run}{circumstances}: `{}` {}", check.name, ending(check)),
            "a reference passes every check on every run",
        ));
    }
    (report.verdict != Verdict::Passed).then(|| {
        finding(kata, "kata.toml", report.problem.clone().unwrap_or_default(), "audit it with a Python that can run it")
    })
}

fn note_times(quickest: &mut Times, report: &Report) {
    for check in &report.checks {
        let time = quickest.entry(check.name.clone()).or_insert(f64::MAX);
        *time = time.min(check.milliseconds);
    }
}

/// Every check of the reference takes a small part of its deadline.
fn in_time(case: &mut Case, bench: &Bench, quickest: &mut Times) -> Result<()> {
    let checks = bench.checks()?;
    let deadline = |seconds: Option<f64>| 1000.0 * seconds.unwrap_or(case.kata.facts.seconds);
    let late = |times: &Times| -> Vec<(String, f64, f64)> {
        let time = |name: &str| times.get(name).copied().unwrap_or_default();
        let all = checks.iter().map(|c| (c.name.clone(), time(&c.name), deadline(c.seconds)));
        all.filter(|(_, time, deadline)| *time > SHARE_OF_DEADLINE * deadline).collect()
    };
    for _ in 0..CHANCES {
        if late(quickest).is_empty() {
            return Ok(());
        }
        // A judge that runs one check at a time, so that no other check of the kata is beside this one.
        note_times(quickest, &bench.alone(1, false)?);
    }
    for (name, time, deadline) in late(quickest) {
        case.find(
            case.kata.checks_file(),
            format!("`{name}` takes {time:.0} ms of its {deadline:.0} ms with the reference"),
            "do less work, or give it more `seconds`: a slow machine needs the room",
        );
    }
    Ok(())
}

/// The code of the kata's texts runs, under each seed of hashing, in a light proof as well: the ledger is not asked about
/// texts.
fn texts(case: &mut Case, bench: &Bench, form: bool) {
    let ask = |number| -> Box<form::Ask<'_>> {
        Box::new(move |operation, source, details| bench.ask(number, operation, source, details))
    };
    let asks: Vec<_> = (0..SEEDS.len()).map(ask).collect();
    case.findings.extend(form::of_code(case.kata, &asks, form));
}

/// The starter has the reference's public names.
fn starter_has_names(case: &mut Case, bench: &Bench) {
    let (ours, theirs) = (bench.names(&case.kata.reference), bench.names(&case.kata.starter));
    let missing: Vec<&str> = ours.iter().filter(|n| !theirs.contains(n)).filter_map(|n| n.as_str()).collect();
    if !missing.is_empty() {
        case.find(
            "starter.py",
            format!("the starter lacks public names of the reference: {}", missing.join(", ")),
            "add them to the starter, or make them private in the reference",
        );
    }
}

/// The starter imports, and fails without breaking a check. An imported one may lack what is to be imported from it.
fn starter(case: &mut Case, bench: &Bench) -> Result<()> {
    let facts = &case.kata.facts;
    let (imported, refactoring) = (facts.origin.is_some(), facts.refactoring);
    let report = bench.report("starter.py", &case.kata.starter, &[])?;
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
