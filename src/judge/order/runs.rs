//! Checks that run side by side.
//!
//! Owns: how many run at the same time, when another worker is worth starting, and that a neighbour on the other
//! processor costs no check its deadline. Does not own: which checks can be run (`board`).

use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::{self, Scope};
use std::time::{Duration, Instant};

use super::board::{Board, Place, Reports};
use crate::error::Result;
use crate::judge::check::Ended;
use crate::judge::lanes::Lane;
use crate::outcome::{CheckReport, Outcome};

/// Before nothing is known of how long checks take.
const LOOKING_ON: Duration = Duration::from_millis(20);

/// A check that failed this late may have failed because it was slow.
const NEARLY: f64 = 0.75;

/// Every check, several at a time.
pub fn side_by_side(mut board: Board<'_>, mut seen: impl FnMut(&CheckReport)) -> Reports {
    let (tell, told) = channel();
    thread::scope(|scope| {
        let mut runs = Runs {
            scope,
            tell,
            running: 0,
            lanes: Vec::new(),
            doubted: Vec::new(),
            abreast: true,
            spare: Spare::new(),
        };
        loop {
            board.settle(&mut seen);
            while let Some(check) = runs.next(&board) {
                runs.start(&mut board, check);
            }
            if runs.running == 0 {
                return Ok(Some(std::mem::take(&mut board.reports)));
            }
            if let Some((check, ended)) = runs.wait(&board, &told) {
                runs.end(&mut board, check, ended?);
            }
            if board.hands.is_withdrawn() {
                return Ok(None); // those that still run end at once, and are waited for
            }
        }
    })
}

/// What a coordinator is told.
enum Told {
    Ended(usize, Result<Ended>),
    /// Another worker is there.
    Spare,
}

/// The checks that are running.
struct Runs<'scope, 'env> {
    scope: &'scope Scope<'scope, 'env>,
    tell: Sender<Told>,
    running: usize,
    /// What they run in beside the one that the submission has for sure: always one less than there are checks running,
    /// whichever of them ends first.
    lanes: Vec<Lane<'env>>,
    /// Those that ran out of time beside another: each is run once more, alone, before that is believed.
    doubted: Vec<usize>,
    /// Whether checks may run at the same time: not after one ran out of time alone as well. What hangs once often
    /// hangs in every check, and to run each of them twice would take longer than one after the other.
    abreast: bool,
    spare: Spare,
}

/// Another worker, started when it is worth it.
struct Spare {
    begun: Instant,
    asked: bool,
}

impl Spare {
    fn new() -> Spare {
        Spare { begun: Instant::now(), asked: false }
    }

    /// How long to wait before asking for one; none if there is nothing to be gained.
    fn patience(&self, board: &Board<'_>) -> Option<Duration> {
        let left = board.places.iter().filter(|place| matches!(place, Place::Waiting)).count();
        let free = board.hands.lanes().is_one_free() && board.next_waiting().is_some();
        if self.asked || left == 0 || !free {
            return None;
        }
        let done = board.places.iter().filter(|place| matches!(place, Place::Ended(_))).count();
        // It is worth it when what is left seems to take longer than its start.
        let each = board.hands.starting_takes().mul_f64(done.max(1) as f64 / left as f64);
        Some(each.max(LOOKING_ON).saturating_sub(self.begun.elapsed()))
    }
}

impl<'scope, 'env: 'scope> Runs<'scope, 'env> {
    /// The check to start now.
    fn next(&self, board: &Board<'env>) -> Option<usize> {
        if self.running == 0 {
            let open = |check: &&usize| **check >= board.reports.len(); // nobody asks about the others any more
            return self.doubted.iter().filter(open).min().copied().or_else(|| board.next_waiting());
        }
        let hands = board.hands;
        let possible = self.abreast && self.doubted.is_empty() && hands.is_one_idle() && hands.lanes().is_one_free();
        possible.then(|| board.next_waiting()).flatten()
    }

    fn start(&mut self, board: &mut Board<'env>, check: usize) {
        let lane = if self.running == 0 { None } else { board.hands.lanes().take_if_free() };
        self.lanes.extend(lane);
        let beside = self.running > 0;
        board.places[check] = Place::Running { beside };
        if beside {
            for place in &mut board.places {
                if let Place::Running { beside } = place {
                    *beside = true;
                }
            }
        }
        self.running += 1;
        let (hands, tell, more) = (board.hands, self.tell.clone(), board.is_more_waiting());
        self.scope.spawn(move || {
            let ended = hands.run(check, more);
            let _ = tell.send(Told::Ended(check, ended)); // who waited no longer does if another check broke down
        });
    }

    /// Wait for a check to end; ask for a spare worker meanwhile, if it gets long.
    fn wait(&mut self, board: &Board<'env>, told: &Receiver<Told>) -> Option<(usize, Result<Ended>)> {
        let patience = if self.abreast { self.spare.patience(board) } else { None };
        let news = match patience {
            Some(patience) => told.recv_timeout(patience),
            None => told.recv().map_err(|_| RecvTimeoutError::Disconnected),
        };
        match news {
            Ok(Told::Ended(check, ended)) => return Some((check, ended)),
            Ok(Told::Spare) | Err(RecvTimeoutError::Disconnected) => {}
            Err(RecvTimeoutError::Timeout) => {
                self.spare.asked = true;
                let tell = self.tell.clone();
                board.hands.start_spare(Box::new(move || {
                    let _ = tell.send(Told::Spare);
                }));
            }
        }
        None
    }

    fn end(&mut self, board: &mut Board<'env>, check: usize, ended: Ended) {
        self.running -= 1;
        self.lanes.truncate(self.running.saturating_sub(1));
        let beside = matches!(board.places[check], Place::Running { beside: true });
        if beside && ended.may_have_been_slow(NEARLY) {
            self.doubted.push(check);
            return;
        }
        if self.doubted.contains(&check) {
            self.doubted.retain(|doubted| *doubted != check);
            self.abreast &= ended.report.outcome != Outcome::TimedOut;
        }
        board.places[check] = Place::Ended(ended);
    }
}
