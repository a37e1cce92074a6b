//! The agenda of an interview, and how far one got: what the history keeps of it, as JSON.

use serde::{Deserialize, Serialize};

/// What is asked, in its order.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agenda {
    pub minutes: u32,
    /// What it was drawn from.
    pub seed: u64,
    /// The topics that were asked for; none means all.
    pub topics: Vec<String>,
    pub items: Vec<Item>,
}

/// One thing that is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Item {
    Kata { kata: String, minutes: u32 },
    Spoken { kata: String, question: String, minutes: u32 },
}

/// How far one got.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Progress {
    /// Which of the katas is the current one.
    pub kata: usize,
    /// The spoken questions that were answered.
    pub answered: Vec<Answered>,
}

/// A spoken question that was answered, and what of it was named, by one's own judgement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answered {
    pub kata: String,
    pub question: String,
    pub named: Named,
}

/// How much of a senior answer one named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "lowercase")]
pub enum Named {
    Yes,
    Partly,
    No,
}

impl Item {
    pub fn minutes(&self) -> u32 {
        match self {
            Item::Kata { minutes, .. } | Item::Spoken { minutes, .. } => *minutes,
        }
    }
}

impl Agenda {
    /// The katas in their order, each with its minutes.
    pub fn katas(&self) -> impl Iterator<Item = (&str, u32)> {
        self.items.iter().filter_map(|item| match item {
            Item::Kata { kata, minutes } => Some((kata.as_str(), *minutes)),
            Item::Spoken { .. } => None,
        })
    }

    /// The spoken questions in their order: (kata, question).
    pub fn questions(&self) -> impl Iterator<Item = (&str, &str)> {
        self.items.iter().filter_map(|item| match item {
            Item::Spoken { kata, question, .. } => Some((kata.as_str(), question.as_str())),
            Item::Kata { .. } => None,
        })
    }
}

impl Progress {
    /// What became of a question, if it was answered.
    pub fn named(&self, kata: &str, question: &str) -> Option<Named> {
        self.answered.iter().find(|a| a.kata == kata && a.question == question).map(|a| a.named)
    }
}
