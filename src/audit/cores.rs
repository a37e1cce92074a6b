//! Who may run now: one thing on each core, or one thing alone.
//!
//! Owns: the order in which proofs get the machine, so that none is disturbed that must not be. Does not own: threads
//! (`assessment::in_parallel`).

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use crate::assessment::cores;

/// The cores of this machine, to be given away.
pub(super) struct Cores {
    all: usize,
    state: Mutex<State>,
    changed: Condvar,
}

struct State {
    free: usize,
    /// How many wait to have the machine for themselves: nobody else begins before they did.
    want_all: usize,
}

impl Cores {
    pub fn new() -> Cores {
        let all = cores();
        Cores { all, state: Mutex::new(State { free: all, want_all: 0 }), changed: Condvar::new() }
    }

    pub fn count(&self) -> usize {
        self.all
    }

    /// Do `work` on one core, beside others.
    pub fn one<R>(&self, work: impl FnOnce() -> R) -> R {
        let mut state = self.state();
        while state.free == 0 || state.want_all > 0 {
            state = self.wait(state);
        }
        state.free -= 1;
        drop(state);
        let _held = Held { cores: self, count: 1 };
        work()
    }

    /// Do `work` while nothing else runs.
    pub fn alone<R>(&self, work: impl FnOnce() -> R) -> R {
        let mut state = self.state();
        state.want_all += 1;
        while state.free < self.all {
            state = self.wait(state);
        }
        state.want_all -= 1;
        state.free = 0;
        drop(state);
        let _held = Held { cores: self, count: self.all };
        work()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn wait<'a>(&self, state: MutexGuard<'a, State>) -> MutexGuard<'a, State> {
        self.changed.wait(state).unwrap_or_else(PoisonError::into_inner)
    }
}

/// Cores that are given back when this goes.
struct Held<'a> {
    cores: &'a Cores,
    count: usize,
}

impl Drop for Held<'_> {
    fn drop(&mut self) {
        self.cores.state().free += self.count;
        self.cores.changed.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;
    use crate::assessment::in_parallel_on;

    #[test]
    fn nothing_runs_beside_what_runs_alone() {
        let (cores, running) = (Cores::new(), AtomicUsize::new(0));
        let begun = || running.fetch_add(1, Ordering::SeqCst) + 1;
        let ended = || running.fetch_sub(1, Ordering::SeqCst);
        let seen = in_parallel_on(8, &(0..200).collect::<Vec<usize>>(), |turn| {
            let work = || {
                let together = begun();
                std::thread::yield_now();
                ended();
                together
            };
            if turn % 5 == 0 { (true, cores.alone(work)) } else { (false, cores.one(work)) }
        });
        for (alone, together) in seen {
            assert!(together <= if alone { 1 } else { cores.all }, "{together} at once, alone: {alone}");
        }
    }
}
