//! Holds checks, one process each, and names how each one ended.
//!
//! Owns: what is asked of a child, and the meaning of what was seen of it.

use std::io;
use std::os::fd::AsFd;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::{Value, json};

use super::watch::{Pipes, Stop, Watched, do_not_block, pipe, watch};
use super::{Judge, Submission, trace};
use crate::catalog::Kata;
use crate::error::{Error, Result};
use crate::outcome::{CheckReport, Evidence, Location, Outcome, Output, Report};
use crate::protocol::{BrokenAt, CheckFacts, Event, Limits, ProcessEnd, Request, Seen, Verdict, channel};

/// For loading `checks.py`.
const LOADING_DEADLINE: Duration = Duration::from_secs(20);
/// For an author's tool: hundreds of mutants are made of a long reference, on a busy machine.
const TOOL_DEADLINE: Duration = Duration::from_secs(120);

/// One process's work, seen from outside.
struct Sitting {
    watched: Watched,
    end: ProcessEnd,
    /// The submission, as the process knew it.
    file: PathBuf,
}

/// Every check of a kata, held against one submission.
pub fn all(judge: &Judge, kata: &Kata, checks: &[CheckFacts], submission: &Submission) -> Result<Report> {
    let mut reports: Vec<CheckReport> = Vec::with_capacity(checks.len());
    let mut not_importable: Option<CheckReport> = None;
    for check in checks {
        let report = if let Some(first) = &not_importable {
            not_imported_either(check, first)
        } else if let Some(needed) = unmet(check, &reports) {
            skipped(check, format!("it comes after “{}”, which did not pass", needed.title))
        } else {
            let (report, imported) = one(judge, kata, check, submission)?;
            if !imported && !report.outcome.passed() && report.outcome != Outcome::CheckBroken {
                not_importable = Some(report.clone());
            }
            report
        };
        reports.push(report);
    }
    Ok(Report::of_checks(kata.id(), submission.name(), reports))
}

/// Whether any check ends otherwise than passed; stops at the first.
pub fn any_fails(
    judge: &Judge,
    kata: &Kata,
    checks: &[CheckFacts],
    submission: &Submission,
    patience: Duration,
) -> Result<bool> {
    for check in checks {
        let sitting = sit_check(judge, kata, check, submission.source(), patience)?;
        if !named(check, &sitting, submission).outcome.passed() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The checks that `checks.py` defines.
pub fn list(judge: &Judge, kata: &Kata) -> Result<Vec<CheckFacts>> {
    let sitting = sit(judge, kata, b"", job(kata, "list", json!({})), LOADING_DEADLINE)?;
    let mut problem = None;
    for event in sitting.watched.events {
        match event {
            Event::Checks { checks, imports } => {
                judge.pool.warm(imports);
                return Ok(checks);
            }
            Event::Verdict(verdict) => problem = Some(verdict),
            _ => {}
        }
    }
    Err(match problem {
        Some(verdict) => broken_checks(kata, *verdict),
        None => Error::new("this file does not load: it ended or never came back")
            .in_file(kata.checks_path())
            .next("import nothing that exits, and do no work at the top level"),
    })
}

/// An author's tool.
pub fn ask(judge: &Judge, kata: &Kata, operation: &str, source: &str, details: Value) -> Result<Value> {
    let sitting = sit(judge, kata, source.as_bytes(), job(kata, operation, details), TOOL_DEADLINE)?;
    let Sitting { watched, end, .. } = sitting;
    let answer = watched.events.into_iter().find_map(|event| match event {
        Event::Answer { value } => Some(value),
        _ => None,
    });
    answer.ok_or_else(|| {
        let printed = watched.output.stderr.trim();
        Error::new(format!("{operation}: no answer ({:?}, {end:?}) {printed}", watched.stop)).in_file(kata.at.folder())
    })
}

/// One check. Also tells whether the submission was imported.
fn one(judge: &Judge, kata: &Kata, check: &CheckFacts, submission: &Submission) -> Result<(CheckReport, bool)> {
    let sitting = sit_check(judge, kata, check, submission.source(), Duration::MAX)?;
    let imported = sitting.watched.events.iter().any(|e| matches!(e, Event::Imported));
    let mut report = named(check, &sitting, submission);
    if report.outcome == Outcome::CheckBroken && submission.source() != kata.reference.as_bytes() {
        let reference = Submission::of_source("reference", kata.reference.as_bytes());
        let proof = sit_check(judge, kata, check, reference.source(), Duration::MAX)?;
        if named(check, &proof, &reference).outcome.passed() {
            stumbled(&mut report);
        }
    }
    Ok((report, imported))
}

/// One check in a process of its own, for as long as it may take, but no longer than `at_most`.
fn sit_check(judge: &Judge, kata: &Kata, check: &CheckFacts, source: &[u8], at_most: Duration) -> Result<Sitting> {
    let seconds = check.seconds.unwrap_or(kata.facts.seconds).clamp(0.05, 600.0);
    let job = job(kata, "check", json!({"check": check.name, "seed": judge.seed}));
    sit(judge, kata, source, job, Duration::from_secs_f64(seconds).min(at_most))
}

/// The check works with the reference, and stumbled over this submission: that is a finding.
fn stumbled(report: &mut CheckReport) {
    report.outcome = Outcome::Failed;
    let problem = report.message.take().unwrap_or_default();
    report.message = Some(format!("the check could not go on with what it got: {problem}"));
}

// -- asking ---------------------------------------------------------------------------------------

fn job(kata: &Kata, operation: &str, details: Value) -> Value {
    let folder = kata.at.folder();
    let helpers: serde_json::Map<String, Value> = kata
        .helpers
        .iter()
        .map(|(name, source)| (name.clone(), json!({"path": format!("{folder}/{name}.py"), "source": source})))
        .collect();
    let mut job =
        json!({"op": operation, "helpers": helpers, "checks": {"path": kata.checks_path(), "source": kata.checks}});
    if let (Some(job), Value::Object(details)) = (job.as_object_mut(), details) {
        job.extend(details);
    }
    job
}

/// Give a new process a scratch folder with the submission and its job, and see what becomes of it.
fn sit(judge: &Judge, kata: &Kata, source: &[u8], mut job: Value, deadline: Duration) -> Result<Sitting> {
    let failed = |doing: &str| {
        let doing = doing.to_owned();
        move |e: io::Error| Error::new(format!("cannot {doing}: {e}"))
    };
    let scratch = tempfile::Builder::new().prefix("kata-").tempdir().map_err(failed("make a scratch folder"))?;
    let file = scratch.path().join(format!("{}.py", kata.id()));
    std::fs::write(&file, source).map_err(failed("write to the scratch folder"))?;
    job["submission"] = json!({"path": file, "module": kata.id()});
    let request = Request { scratch: scratch.path().display().to_string(), limits: limits(deadline), job };

    let seat = judge.pool.seat()?;
    let watched = converse(&seat, &request, deadline);
    let end = judge.pool.clear(seat);
    Ok(Sitting { watched: watched.map_err(failed("talk to the worker"))?, end, file })
}

fn converse(seat: &super::pool::Seat, request: &Request, deadline: Duration) -> io::Result<Watched> {
    let ((stdout, out), (stderr, err), (trace, faults)) = (pipe()?, pipe()?, pipe()?);
    channel::send(&seat.session, request, &[out.as_fd(), err.as_fd(), faults.as_fd()])?;
    drop((out, err, faults));
    do_not_block(&seat.session)?;
    watch(seat, &Pipes { stdout, stderr, trace }, deadline)
}

fn limits(deadline: Duration) -> Limits {
    Limits { memory: 2 << 30, cpu_seconds: 2 * deadline.as_secs() + 2, file_size: 64 << 20, descriptors: 256 }
}

// -- naming what was seen -------------------------------------------------------------------------

fn named(check: &CheckFacts, sitting: &Sitting, submission: &Submission) -> CheckReport {
    let mut report = blank(check, Outcome::Passed);
    report.milliseconds = (sitting.watched.time.as_secs_f64() * 1e5).round() / 100.0;
    report.output = sitting.watched.output.clone();
    collect(&mut report, &sitting.watched.events);
    match verdict(sitting) {
        Ok(verdict) => {
            apply(&mut report, verdict);
            if matches!(report.outcome, Outcome::Raised | Outcome::Exited | Outcome::OutOfMemory) {
                report.call = report.call.or_else(|| unfinished_call(&sitting.watched.events));
            }
        }
        Err((outcome, message)) => {
            report.outcome = outcome;
            report.message = Some(message);
            report.call = unfinished_call(&sitting.watched.events);
            report.location = trace::place(&sitting.watched.trace, &sitting.file, submission.source());
        }
    }
    if !report.outcome.passed() && report.outcome != Outcome::CannotImport && !check.why.is_empty() {
        report.why = Some(check.why.clone());
    }
    without_scratch(&mut report, sitting.file.parent());
    report
}

/// The verdict that the child gave, or what is to be said instead.
fn verdict(sitting: &Sitting) -> std::result::Result<Verdict, (Outcome, String)> {
    let verdicts: Vec<&Verdict> = sitting.watched.events.iter().filter_map(verdict_in).collect();
    match (&sitting.watched.stop, verdicts.as_slice()) {
        (Stop::Garbled(why), _) => {
            Err((Outcome::Tampered, format!("the check's private channel carried something else: {why}")))
        }
        (_, [_, _, ..]) => Err((Outcome::Tampered, "the check gave more than one verdict".into())),
        (Stop::Ended | Stop::OutOfTime | Stop::OutOfOutput, [only]) => Ok((*only).clone()),
        (Stop::OutOfTime, []) => Err((Outcome::TimedOut, "it was still running when its time was up".into())),
        (Stop::OutOfOutput, []) => {
            Err((Outcome::OutputLimit, "it printed more than a check may print, and was stopped".into()))
        }
        (Stop::Ended, []) => Err(without_verdict(sitting.end)),
    }
}

fn verdict_in(event: &Event) -> Option<&Verdict> {
    if let Event::Verdict(verdict) = event { Some(verdict) } else { None }
}

fn without_verdict(end: ProcessEnd) -> (Outcome, String) {
    match end {
        ProcessEnd::Code(code) => (
            Outcome::Exited,
            format!("the process left with exit code {code} before the check ended, as `os._exit` does"),
        ),
        ProcessEnd::Signal(libc::SIGXCPU) => {
            (Outcome::TimedOut, "it used more processor time than a check may use".into())
        }
        ProcessEnd::Signal(signal) => (Outcome::Killed, format!("the process was ended by {}", signal_name(signal))),
        ProcessEnd::Unknown => (Outcome::Killed, "the process is gone, and nobody can say how".into()),
    }
}

fn signal_name(signal: i32) -> String {
    match signal {
        libc::SIGSEGV => "SIGSEGV, a segmentation fault: memory was used that does not belong to it".into(),
        libc::SIGABRT => "SIGABRT: it gave up by itself".into(),
        libc::SIGBUS => "SIGBUS, a bad memory access".into(),
        libc::SIGFPE => "SIGFPE, an arithmetic error".into(),
        libc::SIGKILL => "SIGKILL".into(),
        libc::SIGTERM => "SIGTERM".into(),
        other => format!("signal {other}"),
    }
}

fn apply(report: &mut CheckReport, verdict: Verdict) {
    report.outcome = match verdict.outcome {
        Seen::Passed => Outcome::Passed,
        Seen::Mismatch => Outcome::Mismatch,
        Seen::Failed => Outcome::Failed,
        Seen::Raised => Outcome::Raised,
        Seen::CannotImport => Outcome::CannotImport,
        Seen::Exited => Outcome::Exited,
        Seen::OutOfMemory => Outcome::OutOfMemory,
        Seen::CheckBroken => Outcome::CheckBroken,
        Seen::Tampered => Outcome::Tampered,
    };
    report.message = verdict.message;
    report.call = verdict.call;
    report.expected = verdict.expected;
    report.actual = verdict.actual;
    report.exception = verdict.exception;
    report.location = verdict.location;
    report.frames = verdict.frames;
    if let Some(BrokenAt { file, line, source }) = verdict.broken_at {
        report.message = report.message.take().map(|m| format!("{m} ({file}, line {line})"));
        report.call = Some(source).filter(|s| !s.is_empty());
    }
}

/// Evidence as it came; a check that showed none shows the calls it made.
fn collect(report: &mut CheckReport, events: &[Event]) {
    let observed = |e: &Event| match e {
        Event::Evidence { label, text, exact } => {
            Some(Evidence { label: label.clone(), text: text.clone(), exact: *exact })
        }
        _ => None,
    };
    let example = |e: &Event| match e {
        Event::Example { call, value } => Some(Evidence { label: call.clone(), text: value.clone(), exact: true }),
        _ => None,
    };
    report.evidence = events.iter().filter_map(observed).collect();
    if report.evidence.is_empty() {
        report.evidence = events.iter().filter_map(example).take(2).collect();
    }
}

/// The call that was under way: announced, and not followed by its result.
fn unfinished_call(events: &[Event]) -> Option<String> {
    match events.iter().rev().find(|e| matches!(e, Event::Calling { .. } | Event::Example { .. })) {
        Some(Event::Calling { call }) => Some(call.clone()),
        _ => None,
    }
}

/// Texts name the learner's file as the learner does, not by a folder that is gone by now.
fn without_scratch(report: &mut CheckReport, scratch: Option<&Path>) {
    let Some(scratch) = scratch else { return };
    let prefix = format!("{}/", scratch.display());
    let clean = |text: &mut String| {
        if text.contains(&prefix) {
            *text = text.replace(&prefix, "");
        }
    };
    for text in [&mut report.message, &mut report.call, &mut report.expected, &mut report.actual].into_iter().flatten()
    {
        clean(text);
    }
    clean(&mut report.output.stdout);
    clean(&mut report.output.stderr);
    for item in &mut report.evidence {
        clean(&mut item.text);
    }
}

// -- checks that are not held ---------------------------------------------------------------------

fn unmet<'a>(check: &CheckFacts, so_far: &'a [CheckReport]) -> Option<&'a CheckReport> {
    let name = check.after.as_ref()?;
    so_far.iter().find(|r| &r.name == name && !r.outcome.passed())
}

fn skipped(check: &CheckFacts, message: String) -> CheckReport {
    CheckReport { message: Some(message), ..blank(check, Outcome::Skipped) }
}

/// What kept the file from being imported for the first check keeps it from every other.
fn not_imported_either(check: &CheckFacts, first: &CheckReport) -> CheckReport {
    match first.outcome {
        Outcome::CannotImport => CheckReport {
            message: first.message.clone(),
            exception: first.exception.clone(),
            location: first.location.clone(),
            ..blank(check, Outcome::CannotImport)
        },
        _ => skipped(check, "the file does not finish being imported".into()),
    }
}

fn blank(check: &CheckFacts, outcome: Outcome) -> CheckReport {
    CheckReport {
        name: check.name.clone(),
        title: check.title.clone(),
        outcome,
        stretch: check.stretch,
        message: None,
        why: None,
        call: None,
        expected: None,
        actual: None,
        exception: None,
        location: None::<Location>,
        frames: Vec::new(),
        evidence: Vec::new(),
        output: Output::default(),
        milliseconds: 0.0,
    }
}

fn broken_checks(kata: &Kata, verdict: Verdict) -> Error {
    let what = verdict.message.unwrap_or_else(|| "this file does not load".into());
    let error = Error::new(format!("this kata's checks do not load: {what}"));
    match verdict.broken_at {
        Some(place) => error
            .in_file(place.file)
            .at_line(place.line as usize)
            .next("correct this line; `kata audit` then proves the kata"),
        None => error.in_file(kata.checks_path()),
    }
}
