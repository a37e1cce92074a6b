//! How far a learner has come with a workbook.
//!
//! Owns: the counts by topic, difficulty and rarity, and what they rest on.
//! Does not own: how one kata stands (`standing`), or any encouragement: counts are facts.

use std::collections::{BTreeSet, HashMap};

use serde::Serialize;

use super::history::{History, Look};
use super::{Standing, State, Why, clock, next_kata};
use crate::catalog::{Difficulty, Kata, Rarity, Workbook};
use crate::error::Result;

/// Version of the JSON of `kata progress`; raised when a reader would have to change.
const FORMAT_VERSION: u32 = 1;

/// How far one has come.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Progress {
    pub format_version: u32,
    pub total: Counts,
    /// In the workbook's order; topics without katas are left out.
    pub topics: Vec<Group>,
    pub difficulties: Vec<Group>,
    pub rarities: Vec<Group>,
    /// All attempts, those at katas that are no longer in the workbook included.
    pub attempts: usize,
    /// The median of how many attempts a kata took until it passed.
    pub attempts_until_passed: Option<f64>,
    pub hints: Hints,
    pub predictions: Predictions,
    /// What to do now; none if everything is passed and nothing is due.
    pub next: Option<Next>,
}

/// How many katas are in which state.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    pub katas: usize,
    /// All that passed once, those that are mastered or due among them.
    pub passed: usize,
    pub mastered: usize,
    pub due: usize,
    pub tried: usize,
    pub new: usize,
}

/// Katas that have something in common.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Group {
    pub name: String,
    #[serde(flatten)]
    pub counts: Counts,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Hints {
    pub shown: usize,
    /// At how many katas.
    pub katas: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Predictions {
    pub made: usize,
    pub held: usize,
}

/// What to do now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Next {
    pub kata: String,
    /// How it stands: due, tried or new.
    pub state: State,
}

/// How far one has come with `katas`, which are the workbook's in reading order.
///
/// # Errors
/// The history cannot be read.
pub fn progress(workbook: &Workbook, katas: &[Kata], history: &History) -> Result<Progress> {
    let attempts = history.attempts(None)?;
    let standings = history.standings()?;
    let schedule = history.schedule()?;
    let looks = history.looks(None)?;
    let hinted: Vec<&str> = looks.iter().filter(|l| l.what == Look::Hint).map(|l| l.kata.as_str()).collect();
    let predictions = history.predictions(None)?;
    let group = |name: &str, has: &dyn Fn(&Kata) -> bool| Group {
        name: name.to_owned(),
        counts: counted(katas.iter().filter(|k| has(k)).map(|k| state(&standings, k))),
    };
    let some = |groups: Vec<Group>| groups.into_iter().filter(|g| g.counts.katas > 0).collect();
    Ok(Progress {
        format_version: FORMAT_VERSION,
        total: group("", &|_| true).counts,
        topics: some(workbook.topics.iter().map(|t| group(&t.id, &|k| k.at.topic == t.id)).collect()),
        difficulties: some(
            [Difficulty::Easy, Difficulty::Medium, Difficulty::Hard]
                .map(|d| group(&d.to_string(), &|k| k.facts.difficulty == d))
                .into(),
        ),
        rarities: some(
            [Rarity::VeryCommon, Rarity::Common, Rarity::Medium, Rarity::Uncommon]
                .map(|r| group(&r.to_string(), &|k| k.facts.rarity == r))
                .into(),
        ),
        attempts: attempts.len(),
        attempts_until_passed: median(standings.values().filter_map(|s| s.until_passed).collect()),
        hints: Hints { shown: hinted.len(), katas: hinted.iter().collect::<BTreeSet<_>>().len() },
        predictions: Predictions { made: predictions.len(), held: predictions.iter().filter(|made| made.held).count() },
        next: next_kata(katas, &standings, &schedule, clock::today())
            .filter(|next| next.why != Why::Stretch)
            .map(|next| Next { kata: next.kata.id().to_owned(), state: state(&standings, next.kata) }),
    })
}

fn state(standings: &HashMap<String, Standing>, kata: &Kata) -> State {
    standings.get(kata.id()).map_or(State::New, |standing| standing.state)
}

fn counted(states: impl Iterator<Item = State>) -> Counts {
    let mut counts = Counts::default();
    for state in states {
        counts.katas += 1;
        counts.passed += usize::from(state.passed());
        match state {
            State::New => counts.new += 1,
            State::Tried => counts.tried += 1,
            State::Passed => {}
            State::Mastered => counts.mastered += 1,
            State::Due => counts.due += 1,
        }
    }
    counts
}

/// The middle of some numbers, or the mean of the two in the middle.
fn median(mut numbers: Vec<u32>) -> Option<f64> {
    numbers.sort_unstable();
    let (last, half) = (numbers.len().checked_sub(1)?, numbers.len() / 2);
    Some((f64::from(numbers[last / 2]) + f64::from(numbers[half])) / 2.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_the_middle_or_between_the_two_in_the_middle() {
        assert_eq!(median(vec![]), None);
        assert_eq!(median(vec![9, 1, 2]), Some(2.0));
        assert_eq!(median(vec![4, 1, 3, 2]), Some(2.5));
    }

    #[test]
    fn what_is_mastered_or_due_has_passed() {
        let counts = counted([State::New, State::Tried, State::Passed, State::Mastered, State::Due].into_iter());
        assert_eq!(counts, Counts { katas: 5, passed: 3, mastered: 1, due: 1, tried: 1, new: 1 });
    }
}
