//! The facts of a kata: `kata.toml`.
//!
//! Owns: its keys and their meaning, and the messages for a file that does not keep to them.

use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;

use serde::{Deserialize, Serialize, de::DeserializeOwned};

use crate::error::Error;
use crate::outcome::Sitting;

/// What `kata.toml` says. Unknown keys are errors.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Facts {
    pub title: String,
    /// One line: what the learner takes away.
    pub summary: String,
    pub difficulty: Difficulty,
    /// How often interviews ask it.
    pub rarity: Rarity,
    /// How long it takes who has met the concept, but not this kata.
    pub minutes: Option<u32>,
    /// The questions of the source lists that it answers, such as "003-20".
    #[serde(default)]
    pub covers: Vec<String>,
    /// The interview questions that it answers, in this project's own words: what `covers` points to, and how people ask it.
    #[serde(default)]
    pub questions: Vec<String>,
    /// Ids of the katas that come before.
    #[serde(default)]
    pub needs: Vec<String>,
    /// PyPI requirements beyond the standard library.
    #[serde(default)]
    pub requires: Vec<String>,
    /// The environment of its workbook that has them, where it is not the only one; alone, all that is in it is required.
    pub environment: Option<String>,
    /// The oldest Python that can run it, such as "3.12".
    pub min_python: Option<String>,
    /// The deadline of each check.
    #[serde(default = "two_seconds")]
    pub seconds: f64,
    /// How checks sit, unless `sittings` says otherwise; without it, tests sit split and checks shared.
    pub sitting: Option<Sitting>,
    /// How single checks sit, by name.
    #[serde(default)]
    pub sittings: BTreeMap<String, Sitting>,
    /// Checks that rest on an earlier kata's concept, by name: whoever fails one may lack that.
    #[serde(default)]
    pub rests_on: BTreeMap<String, String>,
    /// The name by which a test file imports the submission, if it is not the kata's id.
    pub module: Option<String>,
    /// Modules beside the checks that a submission may import as well: data that belongs to the task.
    #[serde(default)]
    pub shares: Vec<String>,
    /// Whether a submission may start programs and processes.
    #[serde(default)]
    pub processes: bool,
    /// Whether it may use TCP and UDP, on a loopback interface of its own.
    #[serde(default)]
    pub loopback: bool,
    /// Whether it may look at frames and at all objects there are: where that is what it is about.
    #[serde(default)]
    pub frames: bool,
    /// How many MiB its files may hold together, if the usual 64 are not right.
    pub write: Option<u32>,
    /// Whether its subject is time itself: its checks run one at a time, on a machine as quiet as can be had, and it is
    /// proven when it changes.
    #[serde(default)]
    pub measures_time: bool,
    /// Where it was imported from: such a kata was not written for this program, and `kata audit` asks less of it.
    pub origin: Option<Origin>,
    /// Whether the starter may pass, since the task is to improve code that works.
    #[serde(default)]
    pub refactoring: bool,
    /// From a nudge to nearly the answer.
    #[serde(default)]
    pub hints: Vec<String>,
    /// Mutants of the reference that behave as it does, or that no check should care about.
    #[serde(default)]
    pub equivalent_mutants: Vec<EquivalentMutant>,
}

impl Facts {
    /// How long the kata takes, in minutes: as it says itself, or as its difficulty suggests.
    pub fn expected_minutes(&self) -> u32 {
        self.minutes.unwrap_or(match self.difficulty {
            Difficulty::Easy => 15,
            Difficulty::Medium => 25,
            Difficulty::Hard => 40,
        })
    }

    /// What is to be known of a test file that belongs to no kata.
    pub(super) fn of_tests(title: &str) -> Facts {
        Facts {
            title: title.to_owned(),
            summary: String::new(),
            difficulty: Difficulty::Medium,
            rarity: Rarity::Medium,
            minutes: None,
            covers: Vec::new(),
            questions: Vec::new(),
            needs: Vec::new(),
            requires: Vec::new(),
            environment: None,
            min_python: None,
            seconds: two_seconds(),
            sitting: None,
            sittings: BTreeMap::new(),
            rests_on: BTreeMap::new(),
            module: None,
            shares: Vec::new(),
            processes: false,
            loopback: false,
            frames: false,
            write: None,
            measures_time: false,
            origin: None,
            refactoring: false,
            hints: Vec::new(),
            equivalent_mutants: Vec::new(),
        }
    }
}

/// A mutant that survives with good reason.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EquivalentMutant {
    /// The id that `kata audit` prints.
    pub id: String,
    pub reason: String,
}

/// What a kata was imported from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Origin {
    Exercism,
    Pytest,
    Classroom,
}

/// How hard a kata is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "lowercase")]
pub enum Difficulty {
    Easy,
    Medium,
    Hard,
}

/// How often interviews ask for the concept, most often first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, clap::ValueEnum)]
pub enum Rarity {
    #[serde(rename = "very common")]
    VeryCommon,
    #[serde(rename = "common")]
    Common,
    #[serde(rename = "medium")]
    Medium,
    #[serde(rename = "uncommon")]
    Uncommon,
}

impl fmt::Display for Difficulty {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Difficulty::Easy => "easy",
            Difficulty::Medium => "medium",
            Difficulty::Hard => "hard",
        })
    }
}

impl fmt::Display for Rarity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Rarity::VeryCommon => "very common",
            Rarity::Common => "common",
            Rarity::Medium => "medium",
            Rarity::Uncommon => "uncommon",
        })
    }
}

fn two_seconds() -> f64 {
    2.0
}

/// Read TOML, with the line and the nearest known key in the error.
pub fn parse<T: DeserializeOwned>(text: &str, file: &Path) -> Result<T, Error> {
    toml::from_str(text).map_err(|problem| {
        let mut error = Error::new(problem.message().trim_end().replace('\n', "; ")).in_file(file);
        if let Some(span) = problem.span() {
            error = error.at_line(text[..span.start].matches('\n').count() + 1);
        }
        match nearest_key(problem.message()) {
            Some(key) => error.next(format!("did you mean {key:?}?")),
            None => error,
        }
    })
}

/// The known key that is nearest to the unknown one a serde message names.
fn nearest_key(message: &str) -> Option<String> {
    let rest = message.strip_prefix("unknown field ")?;
    let mut quoted = rest.split('`').skip(1).step_by(2);
    let unknown = quoted.next()?;
    nearest(unknown, quoted).map(str::to_owned)
}

/// The candidate that is nearest to `word`, if any is near enough to be what was meant.
pub fn nearest<'a>(word: &str, candidates: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    candidates
        .map(|c| (strsim::jaro_winkler(word, c), c))
        .filter(|(likeness, _)| *likeness > 0.75)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, c)| c)
}
