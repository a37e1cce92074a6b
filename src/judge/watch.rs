//! Watches one check to its end.
//!
//! Owns: the deadline and what does not count against it, the output caps, and collecting what comes from the child, in whatever order.
//! Does not own: what any of it means (`hold`).

use std::io;
use std::os::fd::{BorrowedFd, OwnedFd};
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::process::Signal;

use super::process::Scheduled;
use super::stream::{PRINTED_AT_MOST, Stream};
use super::worker::{Seat, Seated};
use crate::outcome::Output;
use crate::protocol::seal::{Key, Seal};
use crate::protocol::{Decoder, Event, MEMORY_REFUSED};

/// How much a check may say on its private channel, in bytes.
const SAID_AT_MOST: usize = 8 << 20;
/// For the interpreter to start, where each check starts one.
const STARTING_AT_MOST: Duration = Duration::from_secs(20);
/// For a child to say how its check has failed, once that is decided: the deadline is for the submission.
const TELLING_AT_MOST: Duration = Duration::from_secs(5);
/// How long a busy machine may make a check take: so many times its deadline, and so much more.
const PATIENT_BY: u32 = 10;
const PATIENT_FOR: Duration = Duration::from_secs(20);
/// A delay that is too short to wait on for.
const WORTH_WAITING: Duration = Duration::from_millis(5);
/// For a child that is out of time to write where it is: a busy machine may not let it at once.
const LAST_WORDS: Duration = Duration::from_millis(250);

/// The judge's ends of a child's pipes.
pub struct Pipes {
    pub stdout: OwnedFd,
    pub stderr: OwnedFd,
    pub trace: OwnedFd,
}

/// What was seen of a child.
pub struct Watched {
    pub events: Vec<Event>,
    pub output: Output,
    /// What CPython's fault handler wrote.
    pub trace: String,
    pub stop: Stop,
    pub time: Duration,
    /// What the scheduler has counted, of a check that was out of time, where the system tells.
    pub scheduled: Option<Scheduled>,
    /// Whether the submission's process asked for more memory than it may have, whatever it made of the answer.
    pub was_refused_memory: bool,
}

/// Why the watching ended.
#[derive(Debug, PartialEq, Eq)]
pub enum Stop {
    /// The process ended.
    Ended,
    OutOfTime,
    /// It was still running after many times its deadline, of which the machine had given it too little to say.
    TooBusy,
    OutOfOutput,
    /// The private channel carried something that is not a message.
    Garbled(String),
    /// Nobody wants to know any more.
    Withdrawn,
}

/// Follow the children of a seat until the one that speaks ends, or has to be ended. The caller kills and reaps.
///
/// key: what everything that the speaker says is sealed with. withdrawal: what hangs up when nobody wants to know any more.
pub fn watch(
    seat: &Seat,
    pipes: &Pipes,
    key: Key,
    deadline: Duration,
    withdrawal: Option<BorrowedFd<'_>>,
) -> io::Result<Watched> {
    let mut watcher = Watcher { withdrawal, ..Watcher::new(seat, key)? };
    let stop = watcher.follow(pipes, deadline)?;
    if matches!(stop, Stop::OutOfTime | Stop::TooBusy | Stop::OutOfOutput) {
        watcher.ask_where(pipes)?;
    }
    Ok(watcher.into_watched(stop))
}

struct Watcher<'a> {
    /// The child that runs the submission.
    runs: &'a Seated,
    /// The child that gives the verdict: the same one, but in a split sitting.
    speaks: &'a Seated,
    seal: Seal,
    decoder: Decoder,
    events: Vec<Event>,
    stdout: Stream,
    stderr: Stream,
    trace: Stream,
    said: usize,
    begun: Instant,
    ready: bool,
    /// How long the check took, once it is decided that it has failed.
    decided: Option<Duration>,
    /// What others have had of the processors while this check could have run: no time of the submission's.
    excused: Duration,
    scheduled: Option<Scheduled>,
    withdrawal: Option<BorrowedFd<'a>>,
}

impl<'a> Watcher<'a> {
    fn new(seat: &'a Seat, key: Key) -> io::Result<Watcher<'a>> {
        let (Some(runs), Some(speaks)) = (seat.children.first(), seat.children.last()) else {
            return Err(io::Error::other("nobody is seated"));
        };
        Ok(Watcher {
            runs,
            speaks,
            seal: Seal::new(key),
            decoder: Decoder::default(),
            events: Vec::new(),
            stdout: Stream::default(),
            stderr: Stream::default(),
            trace: Stream::default(),
            said: 0,
            begun: Instant::now(),
            ready: false,
            decided: None,
            excused: Duration::ZERO,
            scheduled: None,
            withdrawal: None,
        })
    }

    fn follow(&mut self, pipes: &Pipes, deadline: Duration) -> io::Result<Stop> {
        let mut session_closed = false;
        loop {
            let allowed = match self.decided {
                Some(at) => at + TELLING_AT_MOST,
                None if self.ready => deadline + self.excused,
                None => STARTING_AT_MOST,
            };
            let Some(left) = allowed.checked_sub(self.begun.elapsed()).filter(|d| !d.is_zero()) else {
                // It may have ended in time, and this process be the one that is late.
                let ended = self.read_session().is_ok() && self.events.iter().any(|e| matches!(e, Event::Verdict(_)));
                if ended {
                    return Ok(Stop::Ended);
                }
                if self.ready && self.decided.is_none() && self.is_excused() && !self.has_had(deadline) {
                    if self.begun.elapsed() < deadline * PATIENT_BY + PATIENT_FOR {
                        continue;
                    }
                    return Ok(Stop::TooBusy);
                }
                return Ok(Stop::OutOfTime);
            };
            let Some(exited) = self.wait(pipes, session_closed, left)? else {
                return Ok(Stop::Withdrawn);
            };
            match self.read_session() {
                Ok(closed) => session_closed |= closed,
                Err(problem) => return Ok(Stop::Garbled(problem.to_string())),
            }
            self.stdout.read(&pipes.stdout)?;
            self.stderr.read(&pipes.stderr)?;
            self.trace.read(&pipes.trace)?;
            if exited || (self.speaks.process.exit().is_none() && session_closed) {
                return Ok(Stop::Ended);
            }
            if self.stdout.total + self.stderr.total > PRINTED_AT_MOST || self.said > SAID_AT_MOST {
                return Ok(Stop::OutOfOutput);
            }
        }
    }

    /// Whether others kept it from running for longer than was known so far.
    fn is_excused(&mut self) -> bool {
        let of = |seated: &Seated| seated.process.scheduled();
        self.scheduled = match self.is_split() {
            true => of(self.runs).zip(of(self.speaks)).map(|(runs, speaks)| runs.in_turn(speaks)),
            false => of(self.runs),
        };
        // Before it was ready it has waited as well, but not for long.
        let kept = self.scheduled.map_or(Duration::ZERO, |seen| seen.kept_waiting).min(self.begun.elapsed());
        let more = kept > self.excused + WORTH_WAITING;
        self.excused = self.excused.max(kept);
        more
    }

    /// Whether it has been given as much of the processors as its deadline is long: then it is not the machine that is slow.
    fn has_had(&self, deadline: Duration) -> bool {
        self.scheduled.is_some_and(|seen| seen.ran >= deadline)
    }

    fn is_split(&self) -> bool {
        !std::ptr::eq(self.runs, self.speaks)
    }

    /// Wait until something happens: true if the process has ended, nothing if the submission is withdrawn.
    fn wait(&self, pipes: &Pipes, session_closed: bool, left: Duration) -> io::Result<Option<bool>> {
        let mut waiting = Vec::with_capacity(6);
        let exit = self.speaks.process.exit();
        if let Some(exit) = &exit {
            waiting.push(PollFd::new(exit, PollFlags::IN));
        }
        if !session_closed {
            waiting.push(PollFd::new(&self.speaks.session, PollFlags::IN));
        }
        for (stream, pipe) in
            [(&self.stdout, &pipes.stdout), (&self.stderr, &pipes.stderr), (&self.trace, &pipes.trace)]
        {
            if !stream.closed {
                waiting.push(PollFd::new(pipe, PollFlags::IN));
            }
        }
        if let Some(withdrawal) = &self.withdrawal {
            waiting.push(PollFd::new(withdrawal, PollFlags::IN));
        }
        let left = Timespec { tv_sec: left.as_secs() as i64, tv_nsec: left.subsec_nanos().into() };
        rustix::io::retry_on_intr(|| poll(&mut waiting, Some(&left)))?;
        let happened = |at: Option<&PollFd<'_>>| at.is_some_and(|fd| !fd.revents().is_empty());
        let withdrawn = self.withdrawal.is_some() && happened(waiting.last());
        Ok((!withdrawn).then(|| exit.is_some() && happened(waiting.first())))
    }

    /// Take in what the child said; true when it has closed its end.
    fn read_session(&mut self) -> io::Result<bool> {
        let mut buffer = [0; 16 << 10];
        loop {
            match rustix::io::read(&self.speaks.session, &mut buffer) {
                Ok(0) => return Ok(true),
                Ok(n) => {
                    self.said += n;
                    let (events, seal) = (&mut self.events, &mut self.seal);
                    let mut decided = false;
                    self.decoder.feed(&buffer[..n], |frame| {
                        let event = seal.open(frame)?;
                        decided |= matches!(event, Event::Decided { .. });
                        events.push(event);
                        Ok(())
                    })?;
                    if !self.ready && !self.events.is_empty() {
                        self.begun = Instant::now();
                        self.ready = true;
                    }
                    if decided && self.decided.is_none() {
                        self.decided = Some(self.begun.elapsed());
                    }
                    if self.said > SAID_AT_MOST {
                        return Ok(false);
                    }
                }
                Err(rustix::io::Errno::AGAIN) => return Ok(false),
                Err(rustix::io::Errno::INTR) => {}
                Err(_) => return Ok(true),
            }
        }
    }

    /// The child has to be ended: have the fault handler write where it is.
    fn ask_where(&mut self, pipes: &Pipes) -> io::Result<()> {
        self.runs.process.signal(Signal::USR1);
        let until = Instant::now() + LAST_WORDS;
        while let Some(left) = until.checked_duration_since(Instant::now()) {
            let mut waiting = [PollFd::new(&pipes.trace, PollFlags::IN)];
            let left = Timespec { tv_sec: 0, tv_nsec: left.subsec_nanos().into() };
            if rustix::io::retry_on_intr(|| poll(&mut waiting, Some(&left)))? == 0 {
                break;
            }
            self.trace.read(&pipes.trace)?;
            // The handler writes line by line, a thread's head first: a short silence after a frame is the end.
            if self.trace.closed || ends_with_a_frame(&self.trace.bytes) {
                std::thread::sleep(Duration::from_millis(2));
                self.trace.read(&pipes.trace)?;
                break;
            }
        }
        Ok(())
    }

    fn into_watched(self, stop: Stop) -> Watched {
        let cut = self.stdout.total > self.stdout.bytes.len() || self.stderr.total > self.stderr.bytes.len();
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let trace = text(&self.trace.bytes);
        Watched {
            time: self.decided.unwrap_or_else(|| self.begun.elapsed()),
            events: self.events,
            output: Output { stdout: text(&self.stdout.bytes), stderr: text(&self.stderr.bytes), cut },
            was_refused_memory: trace.contains(MEMORY_REFUSED),
            trace: trace.replace(MEMORY_REFUSED, ""),
            scheduled: self.scheduled,
            stop,
        }
    }
}

/// Whether the last thing that the fault handler wrote is a whole line about a frame, such as `  File "a.py", line 3 in f`.
fn ends_with_a_frame(trace: &[u8]) -> bool {
    let Some(whole) = trace.strip_suffix(b"\n") else { return false };
    whole.rsplit(|byte| *byte == b'\n').next().is_some_and(|line| line.starts_with(b"  "))
}
