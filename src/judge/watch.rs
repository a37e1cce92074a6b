//! Watches one check to its end.
//!
//! Owns: the deadline and what does not count against it, the output caps, and collecting what comes from the child, in whatever order.
//! Does not own: what any of it means (`hold`).

use std::io;
use std::os::fd::{BorrowedFd, OwnedFd};
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::process::Signal;

use super::deadlines::Deadlines;
use super::process::Scheduled;
use super::sitting::{Stop, Watched};
use super::stream::{PRINTED_AT_MOST, Stream};
use super::trace::ends_with_a_frame;
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

/// What the scheduler has counted is not asked for more often than this.
const COUNTED_EVERY: Duration = Duration::from_millis(100);

/// The judge's ends of a child's pipes.
pub struct Pipes {
    pub stdout: OwnedFd,
    pub stderr: OwnedFd,
    pub trace: OwnedFd,
}

/// Follow the children of a seat until the one that speaks ends, or has to be ended. The caller kills and reaps.
///
/// key: what everything that the speaker says is sealed with. withdrawal: what hangs up when nobody wants to know any more.
pub fn watch(
    seat: &Seat,
    pipes: &Pipes,
    key: Key,
    deadlines: Deadlines,
    withdrawal: Option<BorrowedFd<'_>>,
) -> io::Result<Watched> {
    let mut watcher = Watcher { withdrawal, ..Watcher::new(seat, key, deadlines)? };
    let stop = watcher.follow(pipes)?;
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
    /// How long what is under way may take.
    deadline: Duration,
    deadlines: Deadlines,
    ready: bool,
    /// How long the check took, once it is decided that it has failed.
    decided: Option<Duration>,
    /// What others have had of the processors while this check could have run: no time of the submission's.
    excused: Duration,
    scheduled: Option<Scheduled>,
    /// What it had counted, and when, before the test that is under way.
    before: (Option<Scheduled>, Instant),
    withdrawal: Option<BorrowedFd<'a>>,
}

impl<'a> Watcher<'a> {
    fn new(seat: &'a Seat, key: Key, deadlines: Deadlines) -> io::Result<Watcher<'a>> {
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
            deadline: deadlines.first,
            deadlines,
            ready: false,
            decided: None,
            excused: Duration::ZERO,
            scheduled: None,
            before: (None, Instant::now()),
            withdrawal: None,
        })
    }

    fn follow(&mut self, pipes: &Pipes) -> io::Result<Stop> {
        let mut session_closed = false;
        loop {
            let allowed = match self.decided {
                Some(at) => at + TELLING_AT_MOST,
                None if self.ready => self.deadline + self.excused,
                None => STARTING_AT_MOST,
            };
            let Some(left) = allowed.checked_sub(self.begun.elapsed()).filter(|d| !d.is_zero()) else {
                // It may have ended in time, and this process be the one that is late.
                let ended = self.read_session().is_ok() && self.events.iter().any(|e| matches!(e, Event::Verdict(_)));
                if ended {
                    return Ok(Stop::Ended);
                }
                if self.ready && self.decided.is_none() && self.is_excused() && !self.has_had(self.deadline) {
                    if self.begun.elapsed() < self.deadline * PATIENT_BY + PATIENT_FOR {
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
        if let (Some(now), Some(before)) = (self.scheduled, self.before.0) {
            self.scheduled = Some(now.since(before));
        }
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
                    let known = events.len();
                    self.decoder.feed(&buffer[..n], |frame| {
                        events.push(seal.open(frame)?);
                        Ok(())
                    })?;
                    let time = |event: &Event| self.deadlines.after(event);
                    let new = &self.events[known..];
                    let turn = new.iter().rposition(|event| time(event).is_some());
                    let decided =
                        new[turn.unwrap_or_default()..].iter().any(|event| matches!(event, Event::Decided { .. }));
                    let next = turn.and_then(|turn| time(&new[turn]));
                    if !self.ready && !self.events.is_empty() {
                        self.begun = Instant::now();
                        self.ready = true;
                    }
                    if let Some(deadline) = next {
                        self.begin_anew(deadline);
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

    /// The clock of the next test, or of what comes between two.
    fn begin_anew(&mut self, deadline: Duration) {
        self.deadline = deadline;
        (self.begun, self.excused, self.decided, self.said) = (Instant::now(), Duration::ZERO, None, 0);
        if self.before.1.elapsed() > COUNTED_EVERY {
            self.before = (self.runs.process.scheduled(), Instant::now());
        }
        self.scheduled = None;
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
