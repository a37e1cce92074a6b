//! Test files as pytest rewrites them, kept while a judge lives: rewriting takes longer than running small tests.
//!
//! Owns: which code a process is given, and which it is believed. Does not own: rewriting, and when code that is given does
//! not serve (`_suites/rewriting.py` in the harness).

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::choice::Runner;
use crate::protocol::Event;

/// How many files are kept. Who has more of them seldom comes back to one soon.
const FILES: usize = 64;

/// The code of test files, by what runs them and their text.
#[derive(Default)]
pub struct Rewritten(Mutex<HashMap<(String, String), Arc<str>>>);

impl Rewritten {
    /// The code of the test file with this text, if it is known.
    pub fn of(&self, runner: &Runner, text: &str) -> Option<Arc<str>> {
        let key = (runner.told(), text.to_owned());
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&key).cloned()
    }

    /// Keep the code that a process, which was given none, has told of. Only its first word counts: later the submission may
    /// have a say in it, and other submissions would be checked with that.
    pub fn keep(&self, runner: &Runner, text: &str, events: &[Event]) {
        let Some(Event::Rewritten { code }) = events.iter().find(|event| !matches!(event, Event::Ready)) else {
            return;
        };
        let mut files = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if files.len() >= FILES {
            files.clear();
        }
        files.insert((runner.told(), text.to_owned()), code.as_str().into());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_word_of_a_process_is_kept_and_no_later_one() {
        let told = |code: &str| Event::Rewritten { code: code.into() };
        let (known, runner) = (Rewritten::default(), Runner::Pytest { version: "9.0.1".into(), by: None });
        known.keep(&runner, "text", &[Event::Ready, Event::Collected { tests: Vec::new() }, told("forged")]);
        assert_eq!(known.of(&runner, "text"), None);
        known.keep(&runner, "text", &[Event::Ready, told("c0de"), told("forged")]);
        assert_eq!(known.of(&runner, "text").as_deref(), Some("c0de"));
        assert_eq!(known.of(&Runner::Pytest { version: "8.4".into(), by: None }, "text"), None);
    }
}
