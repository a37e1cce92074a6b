//! How a learner stands with each kata.
//!
//! Owns: the conclusion from attempts. Nothing here is stored: passing is what the attempts say.

use std::collections::HashMap;
use std::fmt;

use jiff::civil::Date;
use serde::Serialize;

use super::clock;
use super::history::{Attempt, History};
use super::schedule::Due;
use crate::error::Result;
use crate::outcome::Verdict;

/// How one stands with a kata. Ordered from the beginning on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, clap::ValueEnum)]
#[serde(rename_all = "lowercase")]
pub enum State {
    /// Never checked.
    #[default]
    New,
    /// Checked, and never passed.
    Tried,
    /// Its core passed.
    Passed,
    /// The stretch checks passed too.
    Mastered,
    /// It passed some time ago, and is due for review.
    Due,
}

impl State {
    pub const ALL: [State; 5] = [State::New, State::Tried, State::Passed, State::Mastered, State::Due];

    pub fn passed(self) -> bool {
        self >= State::Passed
    }

    /// Whether one who asks for `asked` means this state too: who asks for passed katas means all that passed.
    pub fn is(self, asked: State) -> bool {
        self == asked || (asked == State::Passed && self.passed())
    }

    /// The character that stands for it in lists.
    pub fn mark(self) -> char {
        match self {
            State::New => '·',
            State::Tried => '~',
            State::Passed => '✓',
            State::Mastered => '★',
            State::Due => '↻',
        }
    }

    /// What the marks mean, in a line.
    pub fn legend() -> String {
        State::ALL.map(|state| format!("{} {state}", state.mark())).join("  ")
    }
}

impl fmt::Display for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            State::New => "new",
            State::Tried => "tried",
            State::Passed => "passed",
            State::Mastered => "mastered",
            State::Due => "due",
        })
    }
}

/// What the attempts say of one kata.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Standing {
    pub state: State,
    pub attempts: u32,
    /// How many attempts it took until the first pass, that one included.
    pub until_passed: Option<u32>,
}

/// How one stands with each kata that was ever attempted, without regard to time: nothing is due.
pub fn standings(attempts: &[Attempt]) -> HashMap<String, Standing> {
    let mut found: HashMap<String, Standing> = HashMap::new();
    for attempt in attempts {
        let standing = found.entry(attempt.kata.clone()).or_default();
        standing.attempts += 1;
        let reached = match attempt.verdict {
            Verdict::Passed if attempt.mastered => State::Mastered,
            Verdict::Passed => State::Passed,
            Verdict::Failed | Verdict::Unproven | Verdict::NotChecked => State::Tried,
        };
        if reached.passed() && standing.until_passed.is_none() {
            standing.until_passed = Some(standing.attempts);
        }
        standing.state = standing.state.max(reached);
    }
    found
}

impl History {
    /// How one stands today with each kata that was ever attempted.
    ///
    /// # Errors
    /// The history cannot be read.
    pub fn standings(&self) -> Result<HashMap<String, Standing>> {
        Ok(standings_on(clock::today(), &self.attempts(None)?, &self.schedule()?))
    }
}

/// The same on a given day: what was passed may have come due since.
pub fn standings_on(today: Date, attempts: &[Attempt], schedule: &HashMap<String, Due>) -> HashMap<String, Standing> {
    let mut found = standings(attempts);
    for (kata, standing) in &mut found {
        if standing.state.passed() && schedule.get(kata).is_some_and(|due| due.is_due(today)) {
            standing.state = State::Due;
        }
    }
    found
}
