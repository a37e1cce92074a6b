//! A part of the map, and what is the same however it is drawn: marks, and what they mean.

use crate::catalog::Topic;
use crate::map::{Group, Map, Status, Stop};
use crate::workspace::State;

/// A part of the map.
pub enum Part<'k> {
    /// All topics of the workbook of this title.
    Whole(&'k str),
    Topic(&'k Topic),
    /// What leads to a kata, and what it opens.
    Kata(Stop),
}

impl Part<'_> {
    /// What is drawn, in groups.
    pub fn groups(&self, map: &Map<'_>) -> Vec<Group> {
        match self {
            Part::Whole(_) => map.topics(),
            Part::Topic(topic) => vec![map.topic(topic)],
            Part::Kata(stop) => {
                let kata = map.kata(*stop);
                let (mut layers, opens) = map.around(*stop);
                layers.push(vec![*stop]);
                layers.extend(opens);
                vec![Group {
                    title: kata.id().to_owned(),
                    summary: kata.facts.title.clone(),
                    after: Vec::new(),
                    layers,
                }]
            }
        }
    }
}

/// The mark of a kata, and the word for it. A kata that was never tried is marked by how far the way to it is open.
pub(super) fn mark(map: &Map<'_>, stop: Stop) -> Option<(char, &'static str)> {
    let state = map.state(stop)?;
    Some(match (state, map.status(stop)?) {
        (State::Tried, _) => (state.mark(), "tried"),
        (State::Passed, _) => (state.mark(), "passed"),
        (State::Mastered, _) => (state.mark(), "mastered"),
        (State::Due, _) => (state.mark(), "due"),
        (State::New, Status::Next) => ('○', "opens next"),
        (State::New, Status::Later) => (State::New.mark(), "later"),
        (State::New, _) => ('›', "open now"),
    })
}

/// The marks in the order of the way, with what they mean.
pub(super) const LEGEND: [(char, &str); 7] = [
    ('✓', "passed"),
    ('★', "mastered"),
    ('↻', "due"),
    ('~', "tried"),
    ('›', "open now"),
    ('○', "opens next"),
    ('·', "later"),
];

/// How many of these katas passed, of how many: `3 of 10 passed`, `10 katas`.
pub(super) fn counts(map: &Map<'_>, group: &Group) -> String {
    let all: Vec<Stop> = group.layers.iter().flatten().copied().collect();
    let passed = all.iter().filter(|stop| map.status(**stop) == Some(Status::Passed)).count();
    match map.state(0) {
        Some(_) => format!("{passed} of {} passed", all.len()),
        None => format!("{} {}", all.len(), if all.len() == 1 { "kata" } else { "katas" }),
    }
}
