//! Which katas are shown.

use super::entry::Entry;
use crate::workspace::State;

/// What a kata has to be to be shown.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// What is looked for, as it is typed.
    pub words: String,
    /// What was looked for in the place of misspelt words.
    pub read_as: Vec<String>,
    pub state: Option<State>,
    pub topic: Option<String>,
}

impl Filter {
    pub fn is_set(&self) -> bool {
        !self.words.is_empty() || self.state.is_some() || self.topic.is_some()
    }

    /// Whether its words say what comes first.
    pub fn ranks(&self) -> bool {
        !self.words.trim().is_empty()
    }

    /// Whether state and topic are those that are asked for.
    pub fn admits(&self, entry: &Entry) -> bool {
        self.state.is_none_or(|state| entry.state.is(state))
            && self.topic.as_ref().is_none_or(|topic| entry.topic == *topic)
    }

    /// All states, then one after the other.
    pub fn next_state(&mut self) {
        self.state = after(self.state, &State::ALL);
    }

    /// All topics, then one after the other.
    pub fn next_topic(&mut self, topics: &[String]) {
        self.topic = after(self.topic.take(), topics);
    }

    /// The filter in words, such as `/update  state: tried`; empty if nothing is filtered.
    pub fn described(&self) -> String {
        let mut parts = Vec::new();
        if !self.words.is_empty() {
            parts.push(format!("/{}", self.words));
        }
        if !self.read_as.is_empty() {
            parts.push(format!("(for {})", self.read_as.join(", ")));
        }
        parts.extend(self.state.map(|state| format!("state: {state}")));
        parts.extend(self.topic.as_ref().map(|topic| format!("topic: {topic}")));
        parts.join("  ")
    }
}

/// What comes after `now` where None comes before the first and after the last.
fn after<T: Clone + PartialEq>(now: Option<T>, all: &[T]) -> Option<T> {
    let next = now.map_or(0, |now| all.iter().position(|one| *one == now).map_or(0, |at| at + 1));
    all.get(next).cloned()
}
