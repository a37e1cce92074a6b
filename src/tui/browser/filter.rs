//! Which katas are shown.

use super::entry::Entry;
use crate::workspace::State;

/// What a kata has to be to be shown.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Words, in any order, that its id, title, summary and topic have among them.
    pub words: String,
    pub state: Option<State>,
    pub topic: Option<String>,
}

impl Filter {
    pub fn is_set(&self) -> bool {
        !self.words.is_empty() || self.state.is_some() || self.topic.is_some()
    }

    pub fn admits(&self, entry: &Entry) -> bool {
        self.state.is_none_or(|state| entry.state.is(state))
            && self.topic.as_ref().is_none_or(|topic| entry.topic == *topic)
            && self.has_all_words(entry)
    }

    fn has_all_words(&self, entry: &Entry) -> bool {
        if self.words.is_empty() {
            return true;
        }
        let text = [&entry.id, &entry.title, &entry.summary, &entry.topic].map(|part| part.to_lowercase()).join("\n");
        self.words.to_lowercase().split_whitespace().all(|word| text.contains(word))
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
