//! Test files as pytest rewrites them, kept for the next run: rewriting takes longer than running small tests.
//!
//! Owns: which code a process is given, and which it is believed. Does not own: rewriting, and when code that is given does
//! not serve (`_suites/rewriting.py` in the harness); where it outlives the judge (`Store`).

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::choice::Runner;
use crate::catalog::hash_of;
use crate::protocol::Event;

/// A place where something outlives a judge, for others of the same engine.
pub trait Store: std::fmt::Debug + Send + Sync {
    /// What was kept under this name; none if there is nothing, or it cannot be believed.
    fn read(&self, name: &str) -> Option<String>;
    /// Keep this, if that can be.
    fn keep(&self, name: &str, text: &str);
}

/// How many files are kept in memory. Who has more of them seldom comes back to one soon.
const FILES: usize = 64;

/// The code of test files.
#[derive(Default)]
pub struct Rewritten {
    files: Mutex<HashMap<String, Arc<str>>>,
    store: Option<Arc<dyn Store>>,
}

/// What the code of a test file depends on.
pub struct Wanted<'w> {
    pub runner: &'w Runner,
    /// The build of Python: compiled code is of one version.
    pub python: &'w str,
    pub text: &'w str,
}

impl Rewritten {
    /// What is kept in this place, too.
    pub fn within(store: Option<Arc<dyn Store>>) -> Rewritten {
        Rewritten { files: Mutex::default(), store }
    }

    /// The code of a test file, if it is known.
    pub fn of(&self, wanted: &Wanted<'_>) -> Option<Arc<str>> {
        let name = wanted.name();
        let known = self.files.lock().unwrap_or_else(PoisonError::into_inner).get(&name).cloned();
        known.or_else(|| Some(self.remember(name.clone(), self.store.as_ref()?.read(&name)?.into())))
    }

    /// Keep the code that a process, which was given none, has told of. Only its first word counts: later the submission may
    /// have a say in it, and other submissions would be checked with that.
    pub fn keep(&self, wanted: &Wanted<'_>, events: &[Event]) {
        let Some(Event::Rewritten { code }) = events.iter().find(|event| !matches!(event, Event::Ready)) else {
            return;
        };
        let name = wanted.name();
        if let Some(store) = &self.store {
            store.keep(&name, code);
        }
        self.remember(name, code.as_str().into());
    }

    fn remember(&self, name: String, code: Arc<str>) -> Arc<str> {
        let mut files = self.files.lock().unwrap_or_else(PoisonError::into_inner);
        if files.len() >= FILES {
            files.clear();
        }
        files.insert(name, code.clone());
        code
    }
}

impl Wanted<'_> {
    fn name(&self) -> String {
        hash_of(format!("{}\n{}\n{}", self.runner.told(), self.python, self.text).as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, Default)]
    struct InMemory(Mutex<HashMap<String, String>>);

    impl Store for InMemory {
        fn read(&self, name: &str) -> Option<String> {
            self.0.lock().expect("nobody panics").get(name).cloned()
        }
        fn keep(&self, name: &str, text: &str) {
            self.0.lock().expect("nobody panics").insert(name.to_owned(), text.to_owned());
        }
    }

    fn told(code: &str) -> Event {
        Event::Rewritten { code: code.into() }
    }

    fn pytest(version: &str) -> Runner {
        Runner::Pytest { version: version.into(), by: None }
    }

    #[test]
    fn the_first_word_of_a_process_is_kept_and_no_later_one() {
        let (known, runner) = (Rewritten::default(), pytest("9.0.1"));
        let wanted = Wanted { runner: &runner, python: "3.11.7", text: "text" };
        known.keep(&wanted, &[Event::Ready, Event::Collected { tests: Vec::new() }, told("forged")]);
        assert_eq!(known.of(&wanted), None);
        known.keep(&wanted, &[Event::Ready, told("c0de"), told("forged")]);
        assert_eq!(known.of(&wanted).as_deref(), Some("c0de"));
    }

    #[test]
    fn another_judge_finds_it_for_the_same_text_python_and_pytest() {
        let (store, runner): (Arc<dyn Store>, _) = (Arc::new(InMemory::default()), pytest("9.0.1"));
        let wanted = Wanted { runner: &runner, python: "3.11.7", text: "text" };
        Rewritten::within(Some(store.clone())).keep(&wanted, &[Event::Ready, told("c0de")]);
        let later = Rewritten::within(Some(store));
        assert_eq!(later.of(&wanted).as_deref(), Some("c0de"));
        (0..2 * FILES).for_each(|n| drop(later.remember(n.to_string(), "c0de".into())));
        assert!(later.files.lock().expect("nobody panics").len() <= FILES);
        assert_eq!(later.of(&wanted).as_deref(), Some("c0de"));
        assert_eq!(later.of(&Wanted { runner: &pytest("8.4.2"), ..wanted }), None);
        assert_eq!(later.of(&Wanted { python: "3.13.0", ..wanted }), None);
        assert_eq!(later.of(&Wanted { text: "other", ..wanted }), None);
    }
}
