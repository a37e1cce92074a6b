//! How long what a child does may take.
//!
//! Owns: the deadline of each test, where a child runs several. Does not own: keeping it, and what does not count against it
//! (`watch`).

use std::time::Duration;

use crate::protocol::Event;

/// A test that says itself how long it may take is stopped by what it says that to, if that is there; so much later here.
const AFTER_ITS_OWN: Duration = Duration::from_secs(1);
/// The longest that a test may ask for.
const LONGEST_TEST: Duration = Duration::from_secs(600);

/// How long what a child does may take.
#[derive(Debug, Clone, Copy)]
pub struct Deadlines {
    /// Until it ends, or says that the first of several tests begins.
    pub first: Duration,
    /// From one test to the next, where a child runs several.
    pub each: Duration,
}

impl From<Duration> for Deadlines {
    fn from(all: Duration) -> Deadlines {
        Deadlines { first: all, each: all }
    }
}

impl Deadlines {
    /// How long may be taken from this event on, if it is one with which a test of several begins or ends.
    pub fn after(&self, event: &Event) -> Option<Duration> {
        match event {
            Event::Begun { seconds: Some(own), .. } => {
                Duration::try_from_secs_f64(*own).ok().map(|own| own.min(LONGEST_TEST) + AFTER_ITS_OWN)
            }
            Event::Begun { seconds: None, .. } | Event::Collected { .. } | Event::Told { .. } => Some(self.each),
            _ => None,
        }
    }
}
