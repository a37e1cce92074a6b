//! The workers that are there, idle or on their way.
//!
//! Owns: starting, reusing and ending them. Does not own: what one is told (`worker`), what is asked of a child (`hold`),
//! or watching it (`watch`).

use std::collections::VecDeque;
use std::io;
use std::os::fd::OwnedFd;
use std::sync::{Arc, Mutex, MutexGuard};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use rustix::process::{Resource, Rlimit, Signal, getrlimit, setrlimit};

use super::options::{Isolation, Options};
use super::worker::{Maker, Seat, Warm, Worker, start_fresh};
use crate::error::{Error, Result};
use crate::protocol::{ProcessEnd, PythonFacts, Seating, channel};

/// Idle workers; more are started when all are in use.
pub struct Pool {
    options: Options,
    workers: Mutex<Workers>,
    /// What the first one took to start.
    starting_takes: Duration,
    /// Workers that are being started, each with a way to end it.
    starting: Mutex<Vec<(OwnedFd, JoinHandle<()>)>>,
    /// Modules that checks import, in the order they became known: imported once in a worker, not in each child.
    wanted: Mutex<Vec<String>>,
}

/// Who is there.
struct Workers {
    /// In turns: the one that has rested longest has had time to make ready.
    idle: VecDeque<Warm>,
    /// How many have a check, or are started for one.
    busy: usize,
}

/// Open files that a worker needs: its pipes are given numbers that nothing else has.
const NEEDED_FILES: u64 = 192;

/// Let this process, and the workers that it starts, have as many open files as a worker needs.
///
/// # Errors
/// The shell that started it allows fewer, and only root could raise that.
fn have_files() -> Result<()> {
    let limit = getrlimit(Resource::Nofile);
    let (current, most) = (limit.current.unwrap_or(u64::MAX), limit.maximum.unwrap_or(u64::MAX));
    if most < NEEDED_FILES {
        return Err(Error::new(format!(
            "this shell allows a program {most} open files, and checks need {NEEDED_FILES}"
        ))
        .next("start a new shell, or raise it where it was set: `ulimit -n 1024`"));
    }
    if current < NEEDED_FILES {
        let _ = setrlimit(Resource::Nofile, Rlimit { current: Some(NEEDED_FILES), maximum: limit.maximum });
    }
    Ok(())
}

impl Pool {
    pub fn start(options: Options) -> Result<(Pool, PythonFacts)> {
        have_files()?;
        let begun = Instant::now();
        let (worker, hello) = channel::pair().and_then(|pair| Warm::start(&options, pair)).map_err(cannot_start)?;
        let workers = Mutex::new(Workers { idle: VecDeque::from([worker]), busy: 0 });
        let (starting, wanted, starting_takes) = (Mutex::default(), Mutex::default(), begun.elapsed());
        Ok((Pool { options, workers, starting_takes, starting, wanted }, hello.python))
    }

    /// New processes for one check.
    pub fn seat(&self, seating: &Seating) -> Result<Seat> {
        match self.options.isolation {
            Isolation::Fresh => start_fresh(&self.options, seating).map_err(cannot_start),
            Isolation::Fork => {
                let idle = {
                    let mut workers = self.workers();
                    workers.busy += 1;
                    workers.idle.pop_front()
                };
                let seat = self.forked(idle, seating);
                if seat.is_err() {
                    self.workers().busy -= 1;
                }
                seat.map_err(cannot_start)
            }
        }
    }

    fn forked(&self, idle: Option<Warm>, seating: &Seating) -> io::Result<Seat> {
        // An idle worker that has died meanwhile costs nothing but a new one.
        if let Some(Ok(seat)) = idle.map(|worker| worker.fork(&self.wanted(), seating)) {
            return Ok(seat);
        }
        let (worker, _) = channel::pair().and_then(|pair| Warm::start(&self.options, pair))?;
        worker.fork(&self.wanted(), seating)
    }

    /// Whether there are more workers than `checks`, so that another check needs none to be started first. To look for an
    /// idle one would not do: a check that has just begun has not taken its own yet.
    pub fn is_for_more_than(&self, checks: usize) -> bool {
        let workers = self.workers();
        self.options.isolation == Isolation::Fresh || workers.idle.len() + workers.busy > checks
    }

    /// What it takes to start a worker, on this machine as busy as it is.
    pub fn starting_takes(&self) -> Duration {
        self.starting_takes
    }

    /// Start another worker while something else is done; `ready` is called once it is idle. It is not waited for: with
    /// the pool, or this process, it ends.
    pub fn start_spare(self: &Arc<Pool>, ready: impl FnOnce() + Send + 'static) {
        if self.options.isolation == Isolation::Fresh {
            return;
        }
        let Ok((ours, theirs)) = channel::pair() else { return };
        let Ok(handle) = ours.try_clone() else { return };
        let (pool, options, wanted) = (Arc::downgrade(self), self.options.clone(), self.wanted());
        let thread = thread::spawn(move || {
            // What keeps it from starting will be told when one is needed.
            let Ok((mut worker, _)) = Warm::start(&options, (ours, theirs)) else { return };
            let told = worker.tell(&wanted);
            if let (Ok(()), Some(pool)) = (told, pool.upgrade()) {
                pool.workers().idle.push_back(worker);
                ready();
            }
        });
        self.starting.lock().unwrap_or_else(|poisoned| poisoned.into_inner()).push((handle, thread));
    }

    /// Have workers import `modules` before they fork again.
    pub fn warm(&self, modules: Vec<String>) {
        let mut wanted = self.wanted.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        for module in modules {
            if !wanted.contains(&module) {
                wanted.push(module);
            }
        }
    }

    fn wanted(&self) -> Vec<String> {
        self.wanted.lock().unwrap_or_else(|poisoned| poisoned.into_inner()).clone()
    }

    /// End whatever is left of a seat: its processes and their orphans. Returns how each process ended.
    ///
    /// next: what is likely to be wanted after it.
    pub fn clear(&self, seat: Seat, next: Option<Seating>) -> Vec<ProcessEnd> {
        for child in &seat.children {
            child.process.signal(Signal::KILL);
        }
        let pids: Vec<i32> = seat.children.iter().map(|child| child.pid).collect();
        match seat.made_by {
            // Each ends by itself once its session's process has; to hang up earlier would end it before it can tell how.
            Maker::Started(workers) => workers.into_iter().map(Worker::end).collect(),
            Maker::Forked(mut worker) => {
                let ends = worker.reap(&pids, &self.wanted(), next);
                let mut workers = self.workers();
                workers.busy -= 1;
                if ends.is_ok() {
                    workers.idle.push_back(worker);
                }
                ends.unwrap_or_else(|_| vec![ProcessEnd::Unknown; pids.len()])
            }
        }
    }

    fn workers(&self) -> MutexGuard<'_, Workers> {
        self.workers.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }
}

impl Drop for Pool {
    /// No process is left: not one that was on its way either.
    fn drop(&mut self) {
        let starting = self.starting.get_mut().unwrap_or_else(|poisoned| poisoned.into_inner());
        for (channel, thread) in starting.drain(..) {
            let _ = rustix::net::shutdown(&channel, rustix::net::Shutdown::Both);
            // The one that gave the pool its last worker may be the one that lets it go.
            if thread.thread().id() != thread::current().id() {
                let _ = thread.join();
            }
        }
    }
}

fn cannot_start(problem: io::Error) -> Error {
    Error::new(format!("the worker that runs Python cannot be used: {problem}"))
        .next("`kata doctor` tells what is missing")
}
