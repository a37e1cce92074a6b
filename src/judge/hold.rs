//! Holds one check, in processes of its own.
//!
//! Owns: what is asked of the processes of a check. Does not own: whether its end is believed (`check`), and what it
//! means that a process did what it did (`naming`).

use std::collections::BTreeSet;
use std::io;
use std::os::fd::{AsFd, BorrowedFd};
use std::path::Path;
use std::time::Duration;

use serde_json::{Value, json};

use super::ahead::{needed_by, needed_for_tests};
use super::broken::broken_checks;
use super::deadlines::Deadlines;
use super::naming::named;
use super::sitting::{Manner, Patience, Sitting, Watched};
use super::stream::{do_not_block, pipe};
use super::watch::{Pipes, watch};
use super::worker::{Seat, Seated};
use super::{Judge, Known, Submission};
use crate::catalog::{Kata, Style, imported_by};
use crate::error::{Error, Result};
use crate::outcome;
use crate::protocol::seal::Key;
use crate::protocol::{CHECKER, CheckFacts, Event, Grants, Limits, Outfit, Request, Seating, WORK, channel};

/// What a process of a check may have, in bytes.
const MEMORY: u64 = 2 << 30;
/// For loading `checks.py`.
const LOADING_DEADLINE: Duration = Duration::from_secs(20);
/// For an author's tool: hundreds of mutants are made of a long reference, on a busy machine.
const TOOL_DEADLINE: Duration = Duration::from_secs(120);

/// Whether one check passes.
pub fn passes(
    judge: &Judge,
    kata: &Kata,
    check: &CheckFacts,
    submission: &Submission,
    patience: Patience,
) -> Result<bool> {
    let manner = Manner { way: judge.sitting_of(kata, check), patience, more: true };
    let sitting = sit_check(judge, kata, check, submission, manner, json!({}))?;
    Ok(named(check, &sitting, submission).outcome.passed())
}

/// The first lines of the statements that one check reaches, as far as it comes.
pub fn reached(
    judge: &Judge,
    kata: &Kata,
    check: &CheckFacts,
    submission: &Submission,
    patience: Patience,
) -> Result<BTreeSet<usize>> {
    let manner = Manner { way: judge.sitting_of(kata, check), patience, more: true };
    let sitting = sit_check(judge, kata, check, submission, manner, json!({"marked": true}))?;
    let told = sitting.watched.trace.lines();
    Ok(told.filter_map(|line| line.strip_prefix("reached ")?.parse().ok()).collect())
}

/// The checks that `checks.py` defines.
pub fn list(judge: &Judge, kata: &Kata) -> Result<Known> {
    let nothing = Submission::of_source("", "");
    // Most solutions to a kata import the same. Packages are tried before a worker has them, which forks.
    let likely = imported_by(&kata.reference);
    let has_packages = judge.environment.is_some() || kata.need.packages().is_some();
    let ahead = if has_packages { likely.as_slice() } else { &[] };
    let work = job(kata, "list", json!({"ahead": ahead}));
    let pool = judge.pool_of(kata)?;
    let first = |watched: &Watched| {
        let listed = |event: &Event| match event {
            Event::Checks { checks, imports, .. } => Some((checks.clone(), imports.clone())),
            _ => None,
        };
        let (checks, imports) = watched.events.iter().find_map(listed)?;
        pool.warm(imports);
        pool.warm(if ahead.is_empty() { likely.clone() } else { Vec::new() });
        pool.warm(if kata.style == Style::Tests { needed_for_tests(kata) } else { Vec::new() });
        let ways: Vec<outcome::Sitting> = checks.iter().map(|check| judge.sitting_of(kata, check)).collect();
        ways.iter().for_each(|way| pool.warm(needed_by(*way)));
        ways.first().map(|way| seating(kata, *way))
    };
    let sitting = sit(judge, kata, &nothing, work, outcome::Sitting::Shared, Patience::of(LOADING_DEADLINE), &first)?;
    let mut problem = None;
    let printed = sitting.watched.output.stderr.trim().to_owned();
    for event in sitting.watched.events {
        match event {
            Event::Checks { checks, code, .. } => return Ok(Known { checks: checks.into(), code: code.into() }),
            Event::Verdict(verdict) => problem = Some(verdict),
            _ => {}
        }
    }
    Err(match problem {
        Some(verdict) => broken_checks(kata, *verdict, judge.environment.as_deref(), || judge.way_to_pytest(kata)),
        None => Error::new(format!("this file does not load: it ended or never came back. {printed}").trim_end())
            .in_file(&kata.checks_path)
            .next("import nothing that exits, and do no work at the top level"),
    })
}

/// An author's tool.
pub fn ask(judge: &Judge, kata: &Kata, operation: &str, source: &str, details: Value) -> Result<Value> {
    let work = job(kata, operation, details);
    let source = Submission::of_source("source", source);
    let sitting = sit(judge, kata, &source, work, outcome::Sitting::Shared, Patience::of(TOOL_DEADLINE), &|_| None)?;
    let (end, watched) = (sitting.speaks_end(), sitting.watched);
    let answer = watched.events.into_iter().find_map(|event| match event {
        Event::Answer { value } => Some(value),
        _ => None,
    });
    answer.ok_or_else(|| {
        let printed = watched.output.stderr.trim();
        Error::new(format!("{operation}: no answer ({:?}, {end:?}) {printed}", watched.stop)).in_file(kata.at.folder())
    })
}

pub fn deadline(kata: &Kata, check: &CheckFacts) -> Duration {
    Duration::from_secs_f64(check.seconds.unwrap_or(kata.facts.seconds).clamp(0.05, 600.0))
}

/// One check in a process of its own, for as long as it may take, but no longer than patience lasts.
///
/// details: what else the process that runs the submission is told about it.
pub fn sit_check(
    judge: &Judge,
    kata: &Kata,
    check: &CheckFacts,
    submission: &Submission,
    manner: Manner,
    details: Value,
) -> Result<Sitting> {
    let Manner { way, patience, more } = manner;
    let code = judge.known(kata)?.code;
    let mut job = job(kata, "check", json!({"check": check.name, "seed": judge.seed, "code": &*code}));
    job["submission"] = details;
    let patience = Patience { waits: deadline(kata, check).min(patience.waits), ..patience };
    let next = (more || judge.stays).then(|| seating(kata, way));
    sit(judge, kata, submission, job, way, patience, &|_| next.clone())
}

// -- asking ---------------------------------------------------------------------------------------

fn job(kata: &Kata, operation: &str, details: Value) -> Value {
    let helpers = modules(kata, |_| true);
    let tests = kata.style == Style::Tests;
    let checks = json!({"path": kata.checks_path, "source": kata.checks, "tests": tests});
    let mut job = json!({"op": operation, "helpers": helpers, "checks": checks});
    if let (Some(job), Value::Object(details)) = (job.as_object_mut(), details) {
        job.extend(details);
    }
    job
}

/// The modules beside the checks, those that are wanted.
fn modules(kata: &Kata, wanted: impl Fn(&String) -> bool) -> serde_json::Map<String, Value> {
    let folder = kata.checks_path.rsplit_once('/').map_or(".", |(folder, _)| folder);
    let told = |(name, source): (&String, &String)| {
        (name.clone(), json!({"path": format!("{folder}/{name}.py"), "source": source}))
    };
    kata.helpers.iter().filter(|(name, _)| wanted(name)).map(told).collect()
}

/// Have new processes do a job on a submission, and see what becomes of them.
///
/// next: what is likely to be wanted after it.
fn sit(
    judge: &Judge,
    kata: &Kata,
    submission: &Submission,
    mut job: Value,
    way: outcome::Sitting,
    patience: Patience,
    next: &dyn Fn(&Watched) -> Option<Seating>,
) -> Result<Sitting> {
    let failed = |e: io::Error| Error::new(format!("cannot talk to the worker: {e}"));
    let pool = judge.pool_of(kata)?;
    pool.warm(needed_by(way));
    let seating = seating(kata, way);
    let key = judge.key().map_err(failed)?;
    let seat = pool.seat(&seating)?;
    let name = format!("{}.py", kata.module());
    let file = seat.children[0].arena.join(WORK).join(&name);
    let shared = modules(kata, |name| kata.facts.shares.contains(name));
    job["submission"]["path"] = json!(file);
    job["submission"]["module"] = json!(kata.module());
    job["submission"]["shared"] = json!(shared);
    let mut outfits = seating.outfits.into_iter().map(|outfit| seat.has_to_be_dressed().then_some(outfit));
    let mut request = |submission: Option<String>, job: Value| Request {
        outfit: outfits.next().flatten(),
        cpu_seconds: 2 * patience.waits.as_secs() + 7,
        cpu_milliseconds: patience.works.map(|work| work.as_millis().try_into().unwrap_or(u32::MAX)),
        submission,
        files: Vec::new(),
        key,
        job,
    };
    let requests = match way {
        outcome::Sitting::Shared => vec![request(Some(name), job)],
        outcome::Sitting::Split => {
            let learner = json!({"op": "learner", "submission": job["submission"].clone()});
            // The process that runs the submission is told nothing that it could prove itself with.
            let learner = Request { key: [0; 16], ..request(Some(name), learner) };
            vec![learner, request(None, job)]
        }
    };
    let watched = converse(&seat, &requests, submission, &[], key, patience.waits.into());
    let ends = pool.clear(seat, watched.as_ref().ok().and_then(next));
    let root = file.parent().map(Path::to_owned).unwrap_or_default();
    Ok(Sitting { way, seed: judge.seed, watched: watched.map_err(failed)?, ends, file, root })
}

pub fn converse(
    seat: &Seat,
    requests: &[Request],
    submission: &Submission,
    files: &[(String, Vec<u8>)],
    key: Key,
    deadlines: Deadlines,
) -> io::Result<Watched> {
    let ((stdout, out), (stderr, err), (trace, faults)) = (pipe()?, pipe()?, pipe()?);
    let wire = channel::pair()?;
    let ends = [wire.0.as_fd(), wire.1.as_fd()];
    for ((child, request), end) in seat.children.iter().zip(requests).zip(ends) {
        let mut descriptors = vec![out.as_fd(), err.as_fd(), faults.as_fd()];
        if requests.len() > 1 {
            descriptors.push(end);
        }
        ask_child(child, request, &descriptors, submission.source(), files)?;
    }
    drop((out, err, faults, wire));
    watch(seat, &Pipes { stdout, stderr, trace }, key, deadlines, submission.withdrawal())
}

fn ask_child(
    child: &Seated,
    request: &Request,
    descriptors: &[BorrowedFd<'_>],
    source: &[u8],
    files: &[(String, Vec<u8>)],
) -> io::Result<()> {
    channel::send(&child.session, request, descriptors)?;
    if request.submission.is_some() {
        channel::send_bytes(&child.session, source)?;
        for (_, bytes) in files {
            channel::send_bytes(&child.session, bytes)?;
        }
    }
    do_not_block(&child.session)
}

/// What is forked for a check of a kata that sits in this way.
fn seating(kata: &Kata, way: outcome::Sitting) -> Seating {
    // Tests and submission work with each other's files; what a kata's checks write is theirs alone.
    let checker = if kata.style == Style::Tests { WORK } else { CHECKER };
    let folders: &[&str] = match way {
        outcome::Sitting::Shared => &[WORK],
        outcome::Sitting::Split => &[WORK, checker],
    };
    let outfits = folders.iter().map(|scratch| outfit(kata, scratch)).collect();
    Seating { mebibytes: kata.facts.write, outfits }
}

/// What a process of a kata's checks is contained with: the same for each of them, so that it can be made ahead.
pub fn outfit(kata: &Kata, scratch: &str) -> Outfit {
    let facts = &kata.facts;
    let limits = Limits {
        memory: MEMORY,
        file_size: u64::from(facts.write.unwrap_or(0).max(64)) << 20,
        descriptors: 256,
        processes: 512,
    };
    let grants = Grants { processes: facts.processes, loopback: facts.loopback, frames: facts.frames };
    Outfit { scratch: scratch.to_owned(), limits, grants }
}
