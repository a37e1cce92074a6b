//! Names what was seen of a check.
//!
//! Owns: the meaning of a verdict, of its absence, and of the way a process ended; the report of one check.
//! Does not own: what was asked (`hold`), or how it was watched (`watch`).

use std::path::Path;

use super::Submission;
use super::sitting::{Sitting, Stop, Watched};
use super::trace;
use crate::outcome::{self, CheckReport, Evidence, Location, Outcome, Output};
use crate::protocol::{BrokenAt, CheckFacts, Event, ProcessEnd, Seen, Verdict};

/// The report of one check.
pub fn named(check: &CheckFacts, sitting: &Sitting, submission: &Submission) -> CheckReport {
    let mut report = blank(check, Outcome::Passed, sitting.way);
    report.milliseconds = (sitting.watched.time.as_secs_f64() * 1e5).round() / 100.0;
    report.output = sitting.watched.output.clone();
    collect(&mut report, &sitting.watched.events);
    report.seed = sitting.watched.events.iter().any(|e| matches!(e, Event::Drew)).then_some(sitting.seed);
    let mut lacks_a_name = false;
    match verdict(sitting) {
        Ok(verdict) => {
            report.milliseconds = report.milliseconds.max((verdict.milliseconds * 100.0).round() / 100.0);
            lacks_a_name = verdict.missing.is_some();
            apply(&mut report, verdict);
            if matches!(report.outcome, Outcome::Raised | Outcome::Exited | Outcome::OutOfMemory) {
                report.call = report.call.or_else(|| unfinished_call(&sitting.watched.events));
            }
        }
        Err((outcome, message)) => {
            report.outcome = outcome;
            report.message = Some(message);
            report.call = unfinished_call(&sitting.watched.events);
            report.doubtful = matches!(outcome, Outcome::TimedOut | Outcome::Undecided)
                && is_computing(&sitting.watched) != Some(true);
            report.location = trace::place(&sitting.watched.trace, &sitting.file, submission.source());
        }
    }
    let told_without = matches!(report.outcome, Outcome::Passed | Outcome::CannotImport | Outcome::Skipped);
    if !told_without {
        // What the check is about explains how a thing behaves, and not that it is not there.
        let why = report.why.take().or_else(|| why_of_part(&sitting.watched.events));
        report.why = Some(why.unwrap_or_else(|| check.why.clone())).filter(|why| !why.is_empty() && !lacks_a_name);
        if sitting.watched.was_refused_memory && report.outcome != Outcome::OutOfMemory {
            report.evidence.push(refused_memory());
        }
        report.evidence.extend(submission.reads_wrongly().map(note));
    }
    // A check may know no more of a place than its line.
    if let Some(place) = report.location.as_mut().filter(|place| place.source.is_empty()) {
        *place = trace::location(place.line, submission.source());
    }
    without_scratch(&mut report, Some(&sitting.root));
    if let Some(notebook) = submission.notebook() {
        notebook.place(&mut report);
    }
    report
}

/// The verdict that the child gave, or what is to be said instead.
fn verdict(sitting: &Sitting) -> std::result::Result<Verdict, (Outcome, String)> {
    let verdicts: Vec<&Verdict> = sitting.watched.events.iter().filter_map(verdict_in).collect();
    let is_gone = |verdicts: &[&Verdict]| verdicts.iter().all(|verdict| verdict.outcome == Seen::Gone);
    if verdicts.len() < 2
        && is_gone(&verdicts)
        && let Some(verdict) = found(sitting)
    {
        return Ok(verdict);
    }
    match (&sitting.watched.stop, verdicts.as_slice()) {
        (Stop::Garbled(why), _) => {
            Err((Outcome::Tampered, format!("the check's private channel carried something else: {why}")))
        }
        (_, [_, _, ..]) => Err((Outcome::Tampered, "the check gave more than one verdict".into())),
        (_, [only]) if only.outcome == Seen::Gone => Err(without_verdict(sitting.runs_end())),
        (Stop::Ended | Stop::OutOfTime | Stop::TooBusy | Stop::OutOfOutput, [only]) => Ok((*only).clone()),
        (Stop::OutOfTime, []) if sitting.watched.was_refused_memory => {
            Err((Outcome::OutOfMemory, "it asked for more memory than a check may have, and went on until its time was up: an `except` that catches `MemoryError` hides that".into()))
        }
        (Stop::OutOfTime, []) => Err((Outcome::TimedOut, out_of_time(&sitting.watched).into())),
        (Stop::TooBusy, []) => Err((Outcome::Undecided, too_busy(&sitting.watched))),
        (Stop::OutOfOutput, []) => {
            Err((Outcome::OutputLimit, "it printed more than a check may print, and was stopped".into()))
        }
        (Stop::Withdrawn, _) => Err((Outcome::Skipped, "the submission was withdrawn".into())),
        (Stop::Ended, []) => match sitting.watched.events.iter().find_map(never_imported) {
            Some(verdict) => Ok(Verdict { outcome: Seen::CannotImport, ..verdict.clone() }),
            None => Err(without_verdict(sitting.speaks_end())),
        },
    }
}

/// What else is to be said of a check that failed for something else after it was refused memory.
fn refused_memory() -> Evidence {
    let text = "more than a check may have was asked for, and refused; something caught the `MemoryError`";
    Evidence { label: "memory".into(), text: text.into(), exact: false }
}

/// A word on how a check was held.
pub fn note(text: String) -> Evidence {
    Evidence { label: "note".into(), text, exact: false }
}

/// What it did with its time: computing and waiting are mended in different ways.
fn out_of_time(watched: &Watched) -> &'static str {
    match is_computing(watched) {
        Some(true) => "it was still computing when its time was up: a loop that never ends, or far too much work",
        Some(false) => "it was waiting when its time was up, for something that did not come",
        None => "it was still running when its time was up",
    }
}

/// Whether a check that was out of time computed for most of it; nothing if the system does not tell.
fn is_computing(watched: &Watched) -> Option<bool> {
    let seen = watched.scheduled?;
    let own = watched.time.saturating_sub(seen.kept_waiting);
    Some(seen.ran * 2 > own)
}

fn too_busy(watched: &Watched) -> String {
    let ran = watched.scheduled.map_or(0.0, |seen| seen.ran.as_secs_f64());
    format!(
        "in {:.0} s the check was given {ran:.1} s of processor time, and had not ended: run it again when less else runs here",
        watched.time.as_secs_f64()
    )
}

fn verdict_in(event: &Event) -> Option<&Verdict> {
    if let Event::Verdict(verdict) = event { Some(verdict) } else { None }
}

/// What was found before a value was asked for its text, if that never came.
fn found(sitting: &Sitting) -> Option<Verdict> {
    let why = match sitting.watched.stop {
        Stop::Ended => "making its text ended the process",
        Stop::OutOfTime | Stop::TooBusy => "its text never came",
        Stop::OutOfOutput => "making its text printed without an end",
        Stop::Garbled(_) | Stop::Withdrawn => return None,
    };
    // Only a finding: in a shared sitting any code can send this event, and a pass is said on a way that none can reach.
    let is_finding = |verdict: &&Verdict| matches!(verdict.outcome, Seen::Mismatch | Seen::Failed);
    let verdict = sitting.watched.events.iter().filter_map(found_in).find(is_finding)?.clone();
    let actual = verdict.actual.clone().unwrap_or_else(|| format!("(a value that cannot be shown: {why})"));
    Some(Verdict { actual: Some(actual), ..verdict })
}

fn found_in(event: &Event) -> Option<&Verdict> {
    if let Event::Decided { found: Some(verdict) } = event { Some(verdict) } else { None }
}

fn never_imported(event: &Event) -> Option<&Verdict> {
    if let Event::NotImported { verdict } = event { Some(verdict) } else { None }
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
        libc::SIGALRM => "SIGALRM: an alarm that was set rang".into(),
        libc::SIGPIPE => "SIGPIPE".into(),
        libc::SIGHUP => "SIGHUP".into(),
        libc::SIGINT => "SIGINT".into(),
        libc::SIGUSR1 => "SIGUSR1".into(),
        libc::SIGUSR2 => "SIGUSR2".into(),
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
        Seen::OutputLimit => Outcome::OutputLimit,
        Seen::Skipped => Outcome::Skipped,
        Seen::Gone => Outcome::Killed, // named by the process's end before it comes to this
    };
    report.message = verdict.message;
    report.call = verdict.call;
    report.expected = verdict.expected;
    report.actual = verdict.actual;
    report.exception = verdict.exception;
    report.why = verdict.why;
    report.location = verdict.location;
    report.frames = verdict.frames;
    report.frames_left_out = verdict.frames_left_out;
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
        Some(Event::Calling { call }) => Some(call.clone()).filter(|call| !call.is_empty()),
        _ => None,
    }
}

/// What the check said last of why the part matters that it was in.
fn why_of_part(events: &[Event]) -> Option<String> {
    events.iter().rev().find_map(|e| if let Event::Why { text } = e { Some(text.clone()) } else { None }).flatten()
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

/// A report of which no more is known yet than how the check ended.
pub fn blank(check: &CheckFacts, outcome: Outcome, sitting: outcome::Sitting) -> CheckReport {
    CheckReport {
        name: check.name.clone(),
        title: check.title.clone(),
        outcome,
        sitting,
        stretch: check.stretch,
        message: None,
        why: None,
        rests_on: None,
        call: None,
        expected: None,
        actual: None,
        exception: None,
        location: None::<Location>,
        frames: Vec::new(),
        frames_left_out: 0,
        seed: None,
        evidence: Vec::new(),
        test: check.test.clone(),
        output: Output::default(),
        milliseconds: 0.0,
        doubtful: false,
    }
}

#[cfg(test)]
mod tests;
