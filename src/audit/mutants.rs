//! Mutation testing of the reference: every small change of it has to fail a check.
//!
//! The mutants are made by the harness (`_mutants.py`), which can read Python. Which statements a check reaches is
//! recorded once with the reference (`_reach.py`): a mutant is first held against the checks that reach it, the quickest
//! first, and against the others only if it passes all of these. So the record saves time, and decides nothing.

use std::collections::{BTreeSet, HashSet};
use std::time::Duration;

use serde::Deserialize;
use serde_json::json;

use super::bench::{Bench, Times};
use super::finding::Case;
use crate::assessment::in_parallel_on;
use crate::error::{Error, Result};
use crate::judge::{CheckFacts, Patience, Submission};

#[derive(Deserialize)]
struct Mutant {
    id: String,
    line: usize,
    /// The first line of the statement that the line is in.
    statement: usize,
    description: String,
    source: String,
}

/// What became of the mutants.
#[derive(Default)]
pub(super) struct Counts {
    pub killed: usize,
    pub explained: usize,
    run: usize,
    there: usize,
}

impl Counts {
    pub fn in_words(&self) -> String {
        match (self.run, self.there) {
            (0, 0) => "mutants left out".to_owned(),
            (run, there) if run < there => format!("{}/{run} of {there} mutants killed", self.killed),
            (run, _) => format!("{}/{run} mutants killed", self.killed),
        }
    }
}

/// A mutant that loops for ever is given up after this many times what the reference took of the processor, and a
/// little; one that waits for ever, after the same on the clock, and two seconds at the least.
const PATIENCE: u32 = 4;
const LITTLE_WORK: Duration = Duration::from_millis(300);
const LEAST_WAIT: Duration = Duration::from_secs(2);

/// How often a mutant may survive where the subject is time, and so a survival chance.
const CHANCES: usize = 3;

/// Run every mutant; survivors that kata.toml does not explain are findings.
///
/// times: what the checks take with the reference.  most: how many to run at the most.
pub(super) fn kill(
    case: &mut Case,
    bench: &Bench,
    checks: &[CheckFacts],
    times: &Times,
    most: usize,
) -> Result<Counts> {
    let answer = bench.ask(0, "mutants", &case.kata.reference, json!({}))?;
    let all: Vec<Mutant> =
        serde_json::from_value(answer).map_err(|e| Error::new(format!("the mutants cannot be read: {e}")))?;
    let known: HashSet<String> = all.iter().map(|m| m.id.clone()).collect();
    let step = all.len().div_ceil(most).max(1);
    let mutants: Vec<Mutant> = all.into_iter().step_by(step).collect();
    let range = Range::record(bench, checks, times)?;
    let kills = |mutant: &Mutant| range.kills(bench, mutant);
    let killed: Vec<bool> = in_parallel_on(bench.at_once(), &mutants, kills).into_iter().collect::<Result<_>>()?;
    let explained: HashSet<&str> = case.kata.facts.equivalent_mutants.iter().map(|m| m.id.as_str()).collect();
    let mut counts = Counts { run: mutants.len(), there: known.len(), ..Counts::default() };
    for (mutant, killed) in mutants.iter().zip(&killed) {
        if *killed {
            counts.killed += 1;
        } else if explained.contains(mutant.id.as_str()) {
            counts.explained += 1;
        } else {
            survives(case, mutant);
        }
    }
    // Where a subject is a race, a mutant can survive one run and be killed in the next: it has to exist, no more.
    for id in explained.iter().filter(|id| !known.contains(**id)) {
        case.find("kata.toml", format!("`equivalent_mutants` names {id:?}, and there is no such mutant"), "remove it");
    }
    Ok(counts)
}

fn survives(case: &mut Case, mutant: &Mutant) {
    case.find(
        &case.kata.at.reference(),
        format!("a mutant survives every check: {}  [id: {}]", mutant.description, mutant.id),
        "add what tells it from the reference to a check, or record it under `equivalent_mutants` in kata.toml with a reason",
    );
    if let Some(last) = case.findings.last_mut() {
        last.line = Some(mutant.line);
    }
}

/// What mutants are held against: the checks, the quickest first, each with what it reaches.
struct Range<'c> {
    lanes: Vec<Lane<'c>>,
}

struct Lane<'c> {
    check: &'c CheckFacts,
    reaches: BTreeSet<usize>,
    patience: Patience,
}

impl<'c> Range<'c> {
    /// Run the reference once more, its statements marked.
    fn record(bench: &Bench, checks: &'c [CheckFacts], times: &Times) -> Result<Range<'c>> {
        let judge = bench.judge()?;
        let time = |check: &CheckFacts| {
            Duration::from_secs_f64(times.get(&check.name).copied().unwrap_or_default().max(0.0) / 1000.0)
        };
        let slowest = checks.iter().map(time).max().unwrap_or_default();
        let mut sorted: Vec<&CheckFacts> = checks.iter().collect();
        sorted.sort_by_key(|check| time(check));
        let reference = Submission::of_source("reference", bench.kata.reference.as_bytes());
        let lane = |check: &&'c CheckFacts| {
            let patience = Patience {
                waits: (PATIENCE * slowest).max(LEAST_WAIT),
                works: Some(PATIENCE * time(check) + LITTLE_WORK),
            };
            let reaches = bench.turn(|| judge.reached(bench.kata, check, &reference, patience))?;
            Ok(Lane { check, reaches, patience })
        };
        let lanes = in_parallel_on(bench.at_once(), &sorted, lane).into_iter().collect::<Result<_>>()?;
        Ok(Range { lanes })
    }

    /// Whether any check fails with the mutant.
    fn kills(&self, bench: &Bench, mutant: &Mutant) -> Result<bool> {
        let judge = bench.judge()?;
        let submission = Submission::of_source("mutant", mutant.source.as_bytes());
        let (reaching, others): (Vec<&Lane>, Vec<&Lane>) =
            self.lanes.iter().partition(|lane| lane.reaches.contains(&mutant.statement));
        let chances = if bench.kata.facts.measures_time { CHANCES } else { 1 };
        for _ in 0..chances {
            for lane in reaching.iter().chain(&others) {
                if !bench.turn(|| judge.passes(bench.kata, lane.check, &submission, lane.patience))? {
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }
}
