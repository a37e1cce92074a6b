//! The table of katas.

use serde::Serialize;

use super::style::Style;
use crate::catalog::{Difficulty, Kata, Rarity, Workbook};

/// A kata in `kata list --format json`.
#[derive(Serialize)]
pub struct Row<'a> {
    pub id: &'a str,
    pub topic: &'a str,
    pub title: &'a str,
    pub summary: &'a str,
    pub difficulty: Difficulty,
    pub rarity: Rarity,
    pub covers: &'a [String],
    pub needs: &'a [String],
    pub requires: &'a [String],
}

pub fn row(kata: &Kata) -> Row<'_> {
    let facts = &kata.facts;
    Row {
        id: kata.id(),
        topic: &kata.at.topic,
        title: &facts.title,
        summary: &facts.summary,
        difficulty: facts.difficulty,
        rarity: facts.rarity,
        covers: &facts.covers,
        needs: &facts.needs,
        requires: &facts.requires,
    }
}

/// The katas by topic, in reading order.
pub fn render(workbook: &Workbook, katas: &[Kata], style: &Style) -> String {
    let mut text = String::new();
    for topic in &workbook.topics {
        let of_topic: Vec<&Kata> = katas.iter().filter(|k| k.at.topic == topic.id).collect();
        if of_topic.is_empty() {
            continue;
        }
        text += &format!("{}  {}\n", style.strong(&topic.id), style.faint(&topic.summary));
        for kata in of_topic {
            let facts = &kata.facts;
            text += &format!("  {:<26} {:<7} {:<12} {}\n", kata.id(), facts.difficulty, facts.rarity, facts.title);
            if !facts.needs.is_empty() {
                text += &style.faint(&format!("  {:<26} after {}", "", facts.needs.join(", ")));
                text.push('\n');
            }
        }
        text.push('\n');
    }
    text + &format!(
        "{} {}. `kata show KATA` shows one.\n",
        katas.len(),
        if katas.len() == 1 { "kata" } else { "katas" }
    )
}
