//! A kata as the browser shows it.

use std::collections::HashMap;

use crate::catalog::{Difficulty, Kata, Rarity};
use crate::workspace::{Standing, State};

/// A kata, and how the learner stands with it.
#[derive(Debug, Clone)]
pub struct Entry {
    pub id: String,
    pub topic: String,
    pub title: String,
    pub summary: String,
    /// What interviews ask.
    pub questions: Vec<String>,
    pub difficulty: Difficulty,
    pub rarity: Rarity,
    /// How long it takes, if its author says so.
    pub minutes: Option<u32>,
    pub state: State,
    pub needs: Vec<Need>,
    /// Markdown.
    pub prompt: String,
}

/// A kata that comes before another.
#[derive(Debug, Clone)]
pub struct Need {
    pub id: String,
    pub passed: bool,
}

impl Entry {
    /// A kata as an entry, with what the learner's attempts say of it and of what it needs.
    pub fn new(kata: &Kata, standings: &HashMap<String, Standing>) -> Entry {
        let state = |id: &str| standings.get(id).map_or(State::New, |standing| standing.state);
        let facts = &kata.facts;
        Entry {
            id: kata.id().to_owned(),
            topic: kata.at.topic.clone(),
            title: facts.title.clone(),
            summary: facts.summary.clone(),
            questions: facts.questions.clone(),
            difficulty: facts.difficulty,
            rarity: facts.rarity,
            minutes: facts.minutes,
            state: state(kata.id()),
            needs: facts.needs.iter().map(|id| Need { id: id.clone(), passed: state(id).passed() }).collect(),
            prompt: kata.prompt.clone(),
        }
    }
}
