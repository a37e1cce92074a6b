//! How many things a judge does at a time.

use std::sync::atomic::{AtomicUsize, Ordering};

/// How many things a judge does at a time. Whoever has a submission judged takes a lane and is never kept waiting for
/// one; a second check of the same submission takes one only if it is free. So a room that is judged on all
/// processors does one check of each submission at a time, and a single file gets them all.
pub struct Lanes {
    pub all: usize,
    taken: AtomicUsize,
}

/// A lane, until it is dropped.
pub struct Lane<'l>(&'l Lanes);

impl Lanes {
    pub fn new(all: usize) -> Lanes {
        Lanes { all, taken: AtomicUsize::new(0) }
    }

    /// A lane, in any case.
    pub fn take(&self) -> Lane<'_> {
        self.taken.fetch_add(1, Ordering::SeqCst);
        Lane(self)
    }

    pub fn take_if_free(&self) -> Option<Lane<'_>> {
        let one_more = |taken| (taken < self.all).then_some(taken + 1);
        self.taken.fetch_update(Ordering::SeqCst, Ordering::SeqCst, one_more).ok().map(|_| Lane(self))
    }

    pub fn is_one_free(&self) -> bool {
        self.taken() < self.all
    }

    pub fn taken(&self) -> usize {
        self.taken.load(Ordering::SeqCst)
    }
}

impl Drop for Lane<'_> {
    fn drop(&mut self) {
        self.0.taken.fetch_sub(1, Ordering::SeqCst);
    }
}
