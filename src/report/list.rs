//! The table of katas.

use std::collections::HashMap;

use jiff::civil::DateTime;
use serde::Serialize;

use super::style::Style;
use crate::catalog::{Difficulty, Kata, Rarity, Workbook};
use crate::workspace::{Standing, State};

/// How the learner stands with each kata; None where nothing is remembered, outside a practice folder.
pub type Standings = Option<HashMap<String, Standing>>;

/// A kata in `kata list --format json`.
#[derive(Serialize)]
pub struct Row<'a> {
    pub id: &'a str,
    pub topic: &'a str,
    pub title: &'a str,
    pub summary: &'a str,
    pub difficulty: Difficulty,
    pub rarity: Rarity,
    /// About how long it takes.
    pub minutes: u32,
    pub covers: &'a [String],
    pub needs: &'a [String],
    pub requires: &'a [String],
    /// Where the workbook that includes it says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deadline: Option<DateTime>,
    /// In a practice folder.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub state: Option<State>,
}

pub fn row<'k>(kata: &'k Kata, standings: &Standings) -> Row<'k> {
    let facts = &kata.facts;
    Row {
        id: kata.id(),
        topic: &kata.at.topic,
        title: &facts.title,
        summary: &facts.summary,
        difficulty: facts.difficulty,
        rarity: facts.rarity,
        minutes: facts.expected_minutes(),
        covers: &facts.covers,
        needs: &facts.needs,
        requires: &facts.requires,
        deadline: kata.deadline,
        state: state_of(kata, standings),
    }
}

/// How the learner stands with a kata, if that is known.
pub fn state_of(kata: &Kata, standings: &Standings) -> Option<State> {
    standings.as_ref().map(|all| all.get(kata.id()).map_or(State::New, |standing| standing.state))
}

/// The katas by topic, in reading order, with the marks of their states if those are known.
pub fn render(workbook: &Workbook, katas: &[Kata], standings: &Standings, style: &Style) -> String {
    let mut text = String::new();
    for topic in &workbook.topics {
        let of_topic: Vec<&Kata> = katas.iter().filter(|k| k.at.topic == topic.id).collect();
        if of_topic.is_empty() {
            continue;
        }
        text += &format!("{}  {}\n", style.strong(&topic.id), style.faint(&topic.summary));
        for kata in of_topic {
            let facts = &kata.facts;
            let mark = state_of(kata, standings).map_or(" ".to_owned(), |state| mark(state, style));
            let minutes = format!("{} min", facts.expected_minutes());
            text += &format!(
                "{mark} {:<26} {:<7} {:<12} {minutes:>6}  {}\n",
                kata.id(),
                facts.difficulty,
                facts.rarity,
                facts.title
            );
            if !facts.needs.is_empty() {
                text += &style.faint(&format!("  {:<26} after {}", "", facts.needs.join(", ")));
                text.push('\n');
            }
            if let Some(deadline) = kata.deadline {
                text += &style.warn(&format!("  {:<26} by {}", "", deadline.strftime("%Y-%m-%d %H:%M")));
                text.push('\n');
            }
        }
        text.push('\n');
    }
    if standings.is_some() && !katas.is_empty() {
        text += &format!("{}\n\n", style.faint(&State::legend()));
    }
    text + &format!(
        "{} {}. `kata show KATA` shows one.\n",
        katas.len(),
        if katas.len() == 1 { "kata" } else { "katas" }
    )
}

fn mark(state: State, style: &Style) -> String {
    let mark = state.mark().to_string();
    match state {
        State::New => style.faint(&mark),
        State::Tried | State::Due => style.warn(&mark),
        State::Passed | State::Mastered => style.good(&mark),
    }
}
