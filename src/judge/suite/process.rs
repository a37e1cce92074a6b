//! One process that runs the tests of a file.
//!
//! Owns: what is asked of it, and where the files of a project are in its scratch folder. Does not own: how it is contained
//! and spoken to (`hold`), what its end means (`suite`).

use std::io;
use std::time::Duration;

use serde_json::json;

use super::rewritten::Wanted;
use super::whole::Suite;
use crate::catalog::{Kata, Project};
use crate::error::{Error, Result};
use crate::judge::deadlines::Deadlines;
use crate::judge::hold::{converse, outfit};
use crate::judge::sitting::Sitting;
use crate::judge::{Judge, Submission};
use crate::outcome;
use crate::protocol::{Event, Request, Seating, WORK};

/// Of the processor: for all tests of a file that is run whole. Each has its deadline beside it.
const ALL_TESTS_OF_A_FILE: Duration = Duration::from_secs(3600);

/// What a process runs of the tests of a file.
pub struct Part<'p> {
    /// Those that are through.
    pub done: Vec<&'p str>,
    pub which: Which<'p>,
    pub deadlines: Deadlines,
    /// Of the processor, for all of it.
    pub works: Option<Duration>,
}

/// Which tests are meant.
#[derive(Debug, Clone, Copy)]
pub enum Which<'p> {
    All,
    One(&'p str),
    /// None is run: they are listed.
    Listed,
}

/// Have a new process run tests of a file, and see what becomes of it.
pub fn sit_suite(
    judge: &Judge,
    kata: &Kata,
    suite: &Suite,
    submission: &Submission,
    part: &Part<'_>,
) -> Result<Sitting> {
    let failed = |e: io::Error| Error::new(format!("cannot talk to the worker: {e}"));
    let outfit = outfit(kata, WORK);
    let pool = judge.pool_of(kata)?;
    let seating = Seating { mebibytes: kata.facts.write, outfits: vec![outfit.clone()] };
    let seat = pool.seat(&seating)?;
    let Project { name, files, tests, solution, paths, .. } = &suite.project;
    let root = seat.children[0].arena.join(WORK).join(name);
    let below = |path: &String| if path.is_empty() { root.clone() } else { root.join(path) };
    let key = judge.key().map_err(failed)?;
    let only = match part.which {
        Which::One(test) => Some(test),
        Which::All | Which::Listed => None,
    };
    let wanted = Wanted { runner: &suite.runner, python: &judge.python.build, text: &kata.checks };
    let rewritten = judge.rewritten.of(&wanted);
    let request = Request {
        outfit: seat.has_to_be_dressed().then_some(outfit),
        cpu_seconds: ALL_TESTS_OF_A_FILE.as_secs(),
        cpu_milliseconds: part.works.map(|work| work.as_millis().try_into().unwrap_or(u32::MAX)),
        submission: Some(format!("{name}/{solution}")),
        files: files.iter().map(|(file, _)| format!("{name}/{file}")).collect(),
        key,
        job: json!({
            "op": "suite",
            "runner": suite.runner.name(),
            "root": root,
            "paths": paths.iter().map(below).collect::<Vec<_>>(),
            "checks": {"path": below(tests), "source": kata.checks, "tests": true},
            "submission": {"module": kata.module()},
            "done": part.done,
            "only": only,
            "list": matches!(part.which, Which::Listed),
            "rewritten": rewritten.as_deref(),
        }),
    };
    let watched = converse(&seat, &[request], submission, files, key, part.deadlines);
    let ends = pool.clear(seat, Some(seating));
    let mut watched = watched.map_err(failed)?;
    if rewritten.is_none() {
        judge.rewritten.keep(&wanted, &watched.events);
    }
    watched.events.retain(|event| !matches!(event, Event::Rewritten { .. }));
    Ok(Sitting { way: outcome::Sitting::Shared, seed: judge.seed, watched, ends, file: below(solution), root })
}
