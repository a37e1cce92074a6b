//! What is graded: katas, what they are worth and when they are due.
//!
//! Owns: the workshop file (TOML, unknown keys are errors that name the line).
//! Does not own: what a kata is (`catalog`), how a score is made from weights (`weights`), what lateness costs
//! (`lateness`).
//!
//! ```toml
//! title = "Backend week"
//! hand_in = "On Moodle, under “Week 1”."  # for handouts, in Markdown
//! check = "Run `kata check KATA`."        # the same; how it is checked, if it is not so
//! deadline = 2030-02-03T18:00:00+01:00    # for every kata that has none of its own
//! katas = ["n_plus_one", "lost_update"]   # or a table for each:
//!
//! [[kata]]
//! id = "idempotency_key"
//! weight = 2                              # points of the whole kata; 1 if it is not said
//! deadline = 2030-02-05T18:00:00+01:00
//! checks = { a_retry_pays_once = 3 }      # shares of these points; a check weighs 1, a stretch check 0
//!
//! [[extension]]                           # as often as it takes; the latest deadline counts
//! learner = "ann@example.edu"             # an id, an address, a name, or what results call the learner
//! deadline = 2030-02-10T18:00:00+01:00
//! katas = ["lost_update"]                 # all, if none is named
//!
//! [late]                                  # without it, lateness costs nothing
//! percent_per_day = 10                    # of the points that were reached, for each day begun
//! most_percent = 50                       # 100 if it is not said
//! grace_minutes = 15                      # 0 if it is not said
//!
//! [groups]
//! A = ["ann@example.edu", "Ben Ray"]
//! ```

use std::collections::BTreeMap;
use std::path::Path;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::Deserialize;
use serde::de::{Deserializer, Error as _};

use super::lateness::LatePolicy;
use super::person::Person;
use super::weights::Weights;
use crate::catalog::{Kata, Workbook, nearest, parse_toml};
use crate::error::{Error, Result};
use crate::judge::Judge;

/// What a workshop file says.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Workshop {
    #[serde(default)]
    pub title: String,
    /// Where learners hand in: Markdown, for handouts.
    #[serde(default)]
    pub hand_in: String,
    /// How learners check what they wrote: Markdown, for handouts.
    #[serde(default)]
    pub check: String,
    #[serde(default, deserialize_with = "moment")]
    pub deadline: Option<Timestamp>,
    /// Katas of which nothing else is to be said.
    #[serde(default)]
    pub katas: Vec<String>,
    #[serde(default, rename = "kata")]
    pub tables: Vec<Entry>,
    /// Who has more time.
    #[serde(default, rename = "extension")]
    pub extensions: Vec<Extension>,
    /// What lateness costs.
    pub late: Option<LatePolicy>,
    /// Who is in which group.
    #[serde(default)]
    pub groups: BTreeMap<String, Vec<String>>,
}

/// More time for one learner.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Extension {
    pub learner: String,
    #[serde(deserialize_with = "certain_moment")]
    pub deadline: Timestamp,
    /// The katas that it is for; all, if none is named.
    #[serde(default)]
    pub katas: Vec<String>,
}

/// A kata of a workshop.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    pub id: String,
    /// The points of the whole kata.
    pub weight: Option<f64>,
    #[serde(default, deserialize_with = "moment")]
    pub deadline: Option<Timestamp>,
    /// The weights of its checks, by name.
    #[serde(default)]
    pub checks: BTreeMap<String, f64>,
}

/// A kata that is graded.
#[derive(Debug, Clone)]
pub struct Asked {
    pub kata: Kata,
    /// `row::verdict_hash` of the kata.
    pub hash: String,
    pub weights: Weights,
    pub due: Option<Timestamp>,
    /// Those that are about this kata.
    pub extensions: Vec<Extension>,
    pub late: Option<LatePolicy>,
}

impl Workshop {
    /// Read a workshop file.
    ///
    /// # Errors
    /// It cannot be read or is against the rules: with the line.
    pub fn read(file: &Path) -> Result<Workshop> {
        let text = std::fs::read_to_string(file).map_err(|e| Error::io("read this file", file, &e))?;
        let workshop: Workshop = parse_toml(&text, file)?;
        if workshop.katas.is_empty() && workshop.tables.is_empty() {
            return Err(Error::new("no kata is named").in_file(file).next("add `katas = [\"…\"]`"));
        }
        workshop.reasonable().map_err(|error| error.in_file(file))?;
        Ok(workshop)
    }

    /// A workshop of these katas, each worth as much as the others.
    pub fn of(katas: &[String]) -> Workshop {
        Workshop { katas: katas.to_vec(), ..Workshop::default() }
    }

    /// The katas, read, in order.
    ///
    /// # Errors
    /// A kata that is not in the workbook, cannot be read, or is named twice.
    pub fn asked(&self, workbook: &Workbook) -> Result<Vec<Asked>> {
        let plain =
            self.katas.iter().map(|id| Entry { id: id.clone(), weight: None, deadline: None, checks: BTreeMap::new() });
        let mut asked: Vec<Asked> = Vec::new();
        for entry in plain.chain(self.tables.iter().cloned()) {
            let kata = workbook.kata(&entry.id)?;
            if asked.iter().any(|before| before.kata.id() == kata.id()) {
                return Err(Error::new(format!("the kata {} is named twice", kata.id())).next("name it once"));
            }
            let weights = Weights { kata: Some(entry.weight.unwrap_or(1.0)), checks: entry.checks };
            let hash = super::row::verdict_hash(&kata);
            let due = entry.deadline.or(self.deadline).or_else(|| due_by_workbook(&kata));
            let is_for = |extension: &&Extension| extension.katas.is_empty() || extension.katas.contains(&entry.id);
            let extensions = self.extensions.iter().filter(is_for).cloned().collect();
            asked.push(Asked { kata, hash, weights, due, extensions, late: self.late });
        }
        self.extensions_are_of(&asked)?;
        Ok(asked)
    }

    /// What the checks of a kata are worth.
    ///
    /// # Errors
    /// The workshop has no such kata.
    pub fn weights_of(&self, kata: &str) -> Result<Weights> {
        let entry = self.tables.iter().find(|entry| entry.id == kata);
        let plain =
            || self.katas.iter().any(|id| id == kata).then(|| Weights { kata: Some(1.0), checks: BTreeMap::new() });
        let weighed =
            entry.map(|entry| Weights { kata: Some(entry.weight.unwrap_or(1.0)), checks: entry.checks.clone() });
        weighed.or_else(plain).ok_or_else(|| {
            Error::new(format!("this workshop has no kata {kata}")).next("name one of its katas, or another workshop")
        })
    }

    fn extensions_are_of(&self, asked: &[Asked]) -> Result<()> {
        let ids = || asked.iter().map(|asked| asked.kata.id());
        let mut named = self.extensions.iter().flat_map(|extension| &extension.katas);
        match named.find(|kata| !ids().any(|id| id == *kata)) {
            Some(kata) => Err(Error::new(format!("an extension names the kata {kata}, which is not graded"))
                .next(format!("graded are {}", ids().collect::<Vec<_>>().join(", ")))),
            None => Ok(()),
        }
    }

    fn reasonable(&self) -> Result<()> {
        if let Some(late) = &self.late {
            late.is_reasonable()?;
        }
        let weights = self.tables.iter().flat_map(|entry| {
            let checks = entry.checks.iter().map(|(name, weight)| (name.as_str(), *weight));
            entry.weight.map(|weight| (entry.id.as_str(), weight)).into_iter().chain(checks)
        });
        match weights.into_iter().find(|(_, weight)| !(0.0..=1e6).contains(weight)) {
            Some((of, weight)) => Err(Error::new(format!("{of} weighs {weight}")).next("a weight is 0 to 1000000")),
            None => Ok(()),
        }
    }
}

impl Asked {
    /// When it is due for a learner, and whether that is by an extension.
    pub fn due_for(&self, learner: &str, person: &Person) -> (Option<Timestamp>, bool) {
        let own = self.extensions.iter().filter(|extension| person.is_meant_by(learner, &extension.learner));
        let extended =
            own.map(|extension| extension.deadline).max().filter(|own| self.due.is_none_or(|due| *own > due));
        (extended.or(self.due), extended.is_some())
    }

    /// # Errors
    /// The kata's checks do not load, or a weight is of a check that it does not have.
    pub fn fits(&self, judge: &Judge) -> Result<()> {
        let checks = judge.checks_of(&self.kata)?;
        let names = || checks.iter().map(|check| check.name.as_str());
        let Some(wrong) = self.weights.checks.keys().find(|name| !names().any(|known| known == *name)) else {
            return Ok(());
        };
        let error = Error::new(format!("the kata {} has no check {wrong:?}", self.kata.id()));
        Err(match nearest(wrong, names()) {
            Some(near) => error.next(format!("did you mean {near:?}?")),
            None => error.next(format!("it has {}", names().collect::<Vec<_>>().join(", "))),
        })
    }
}

/// The deadline that the workbook's selection gives a kata: a time on the clocks here.
fn due_by_workbook(kata: &Kata) -> Option<Timestamp> {
    let due = kata.deadline?.to_zoned(TimeZone::system()).ok()?;
    Some(due.timestamp())
}

/// A moment as people write it, with its offset from UTC: the same for everybody who grades.
///
/// # Errors
/// It has no offset, or is none.
pub fn moment_of(text: &str) -> Result<Timestamp> {
    text.parse().map_err(|_| {
        Error::new(format!("{text:?} is no moment with an offset from UTC"))
            .next("for example, 2030-02-03T18:00:00+01:00")
    })
}

fn moment<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Timestamp>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Written {
        Date(toml::value::Datetime),
        Text(String),
    }
    let text = match Written::deserialize(from)? {
        Written::Date(date) => date.to_string(),
        Written::Text(text) => text,
    };
    moment_of(&text).map(Some).map_err(|error| D::Error::custom(error.with_next()))
}

fn certain_moment<'de, D: Deserializer<'de>>(from: D) -> Result<Timestamp, D::Error> {
    moment(from)?.ok_or_else(|| D::Error::custom("there is no moment"))
}
