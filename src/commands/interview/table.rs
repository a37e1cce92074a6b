//! An interview under way, and what it is held with.
//!
//! Owns: beginning, noting and ending one in the history. Does not own: what is asked (`interview`), talking (`session`).

use std::path::PathBuf;

use jiff::SignedDuration;

use crate::catalog::{Kata, Workbook};
use crate::commands::{new_seed, observed};
use crate::error::{Error, Result};
use crate::interview::{Agenda, Debrief, Progress, debrief, draw};
use crate::judge::{Judge, Options};
use crate::workspace::history::{History, Interview};
use crate::workspace::{Practice, clock};

/// What an interview is held with.
pub struct Table {
    pub practice: Practice,
    pub history: History,
    pub katas: Vec<Kata>,
}

/// An interview, with its agenda and how far it went.
pub struct Held {
    pub interview: Interview,
    pub agenda: Agenda,
    pub progress: Progress,
}

impl Held {
    /// What the history keeps of an interview. One that nobody can read any more has an empty agenda, and can be ended.
    pub fn of(interview: Interview) -> Held {
        let agenda = serde_json::from_value(interview.plan.clone()).unwrap_or_default();
        let progress =
            interview.spoken.clone().and_then(|noted| serde_json::from_value(noted).ok()).unwrap_or_default();
        Held { interview, agenda, progress }
    }

    pub fn number(&self) -> i64 {
        self.interview.id
    }
}

impl Table {
    /// Draw what is asked about, and put the starters of its katas in place.
    pub fn begin(&mut self, workbook: &Workbook, minutes: u32, topics: &[String], seed: Option<u64>) -> Result<Held> {
        let topics = known(workbook, topics)?;
        let agenda = draw(&self.katas, minutes, &topics, seed.unwrap_or_else(new_seed));
        if agenda.items.is_empty() {
            return Err(
                Error::new("there is nothing to ask about").next("`kata list` shows the topics with katas in them")
            );
        }
        let plan = serde_json::to_value(&agenda).map_err(|e| Error::new(format!("cannot write the agenda: {e}")))?;
        let number = self.history.begin_interview(minutes, &plan)?;
        for (kata, _) in agenda.katas() {
            if let Some(kata) = self.kata(kata) {
                self.practice.fresh_starter(kata, &self.practice.interview_file(number, &kata.at))?;
            }
        }
        self.read(number)?.map(Held::of).ok_or_else(|| Error::new("the interview is gone from the history"))
    }

    fn read(&self, number: i64) -> Result<Option<Interview>> {
        Ok(self.history.interviews()?.into_iter().find(|interview| interview.id == number))
    }

    pub fn kata(&self, id: &str) -> Option<&Kata> {
        self.katas.iter().find(|kata| kata.id() == id)
    }

    /// The file of a kata in an interview, as it would be typed.
    pub fn file(&self, held: &Held, kata: &Kata) -> PathBuf {
        self.practice.interview_file(held.number(), &kata.at)
    }

    /// The time that is left, whoever may have ended it meanwhile.
    pub fn left(&self, held: &Held) -> SignedDuration {
        let latest = self.read(held.number()).ok().flatten();
        latest.as_ref().unwrap_or(&held.interview).left(clock::now())
    }

    /// Remember how far it went.
    pub fn note(&mut self, held: &Held) -> Result<()> {
        self.history.note_interview(held.number(), &serde_json::to_value(&held.progress).unwrap_or_default())
    }

    /// End it, unless that was done, and draw the conclusions.
    pub fn end(&mut self, held: Held) -> Result<Debrief> {
        let number = held.number();
        if self.read(number)?.is_some_and(|interview| interview.ended.is_none()) {
            self.history.end_interview(number, &serde_json::to_value(&held.progress).unwrap_or_default())?;
        }
        let ended = self.read(number)?.map_or(held, Held::of);
        Ok(self.debrief(&ended))
    }

    pub fn debrief(&self, held: &Held) -> Debrief {
        let attempts = self.history.attempts(None).unwrap_or_default();
        let katas = self.told(&held.agenda);
        debrief(&held.interview, &held.agenda, &held.progress, &attempts, &katas, clock::now())
    }

    /// The katas of an agenda, as their pages read once what they quote has been run.
    fn told(&self, agenda: &Agenda) -> Vec<Kata> {
        let asked = |kata: &&Kata| {
            let id = kata.id();
            agenda.katas().any(|(named, _)| named == id) || agenda.questions().any(|(named, _)| named == id)
        };
        let katas: Vec<&Kata> = self.katas.iter().filter(asked).collect();
        // Without Python there are answers as well, only without what was observed.
        let runs = katas.iter().any(|kata| kata.concept.quotes_a_run());
        let judge = if runs { Judge::start(Options::default()).ok() } else { None };
        katas.into_iter().map(|kata| observed::told(judge.as_ref(), kata)).collect()
    }

    /// An interview that is over: the one of this number, or the last one.
    pub fn over(&self, number: Option<i64>) -> Result<Held> {
        let all = self.history.interviews()?;
        let found = all.into_iter().rev().find(|interview| number.is_none_or(|n| n == interview.id));
        let held = found.map(Held::of).ok_or_else(|| {
            Error::new(match number {
                Some(n) => format!("there was no interview {n} in this folder"),
                None => "there was no interview in this folder".to_owned(),
            })
            .next("`kata interview` begins one")
        })?;
        if held.interview.is_running(clock::now()) {
            return Err(Error::new(format!("interview {} is running still", held.number()))
                .next("`kata interview` returns to it, `kata interview --end` ends it and shows its debrief"));
        }
        Ok(held)
    }
}

/// The topics that were asked for.
fn known(workbook: &Workbook, asked: &[String]) -> Result<Vec<String>> {
    let known: Vec<&str> = workbook.topics.iter().map(|t| t.id.as_str()).collect();
    match asked.iter().find(|topic| !known.contains(&topic.as_str())) {
        Some(topic) => {
            Err(Error::new(format!("there is no topic {topic:?}")).next(format!("the topics are {}", known.join(", "))))
        }
        None => Ok(asked.to_vec()),
    }
}

/// Minutes and seconds, as a clock that runs down shows them.
pub fn clock_face(left: SignedDuration) -> String {
    format!("{}:{:02}", left.as_secs() / 60, left.as_secs() % 60)
}
