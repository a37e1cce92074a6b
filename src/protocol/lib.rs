//! What judge and worker say to each other.
//!
//! Owns: the messages, their version, and the framing (`frame`).
//! Does not own: what either side does about a message.
//!
//! Three conversations. The *control* channel runs between the judge and a warm worker: start children, reap
//! them. The *session* channel runs between the judge and one child, which has been contained (`Outfit`) by then: a
//! `Request` goes in with its descriptors (stdout, stderr, trace, and in a split sitting the wire to the other child),
//! then the submission's text as a frame of bytes. `Event`s come out, a `Verdict` the last of them, each sealed with
//! the request's key (`seal`). A worker that does not fork is one session from its start. The *wire* between the two
//! children of a split sitting is the harness's own (`_split/wire.py`).

pub mod channel;
mod frame;
mod places;
pub mod seal;
mod verdict;

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

pub use frame::{Decoder, LONGEST_FRAME, encode, encode_bytes};
pub use places::{Frame, InCell, Location, Output};
pub use verdict::{BrokenAt, CheckFacts, Seen, Verdict};

/// Both sides are of one version of katabook, so these can only differ if a stale one is left running; the judge
/// refuses to talk to it.
pub const VERSION: u32 = 5;

/// The worker's first message on the control channel.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Hello {
    pub version: u32,
    pub python: PythonFacts,
    /// The folder that holds the scratch folders, as the children know it.
    pub arena: String,
}

/// What a child writes to the pipe of its fault handler, once, when it is refused memory. It names an end that is not
/// "passed" and proves nothing, so it is not sealed.
pub const MEMORY_REFUSED: &str = "Memory was refused\n";

/// The name of the scratch folder that a submission works in.
pub const WORK: &str = "work";
/// The name of the scratch folder of a process that holds checks only.
pub const CHECKER: &str = "checker";

/// Which Python a worker runs.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PythonFacts {
    /// "3.11.7"
    pub version: String,
    /// `sys.version`, with the build and the compiler.
    pub build: String,
    pub prefix: String,
    /// The interpreter that belongs to the library.
    pub executable: String,
    /// The shared library that is loaded, as the system names it.
    pub library: Option<String>,
    /// SQLite's version, if the worker is warm.
    pub sqlite: Option<String>,
    /// What a child is contained by, and what this machine cannot do, in words.
    pub isolation: Vec<Layer>,
}

/// Which Python a worker's program is built with, as `--which` prints it: known without starting Python.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Which {
    pub executable: PathBuf,
    /// Such as "3.11".
    pub version: String,
}

/// One layer of containment.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Layer {
    pub name: String,
    pub in_force: bool,
    pub detail: String,
}

/// Judge to warm worker.
#[derive(Debug, Serialize, Deserialize)]
pub enum Control {
    /// Have children for a check: those that wait already, if they are as they should be, or new ones.
    Start(Seating),
    /// Import standard-library modules that the next children will want. Not answered.
    Warm { modules: Vec<String> },
    /// Wait for children that have ended or been killed, and for whatever they left behind. Then, with nothing else
    /// of a check about, import what has become known to be wanted, and make the children that are likely to be wanted
    /// `next`: they wait, contained.
    Reap { pids: Vec<i32>, modules: Vec<String>, next: Option<Seating> },
}

/// Warm worker to judge.
#[derive(Debug, Serialize, Deserialize)]
pub enum Answer {
    /// In the order asked for. With the judge's end of each one's session, and then, on Linux, a pidfd for each: the
    /// numbers mean something to the worker only, which may be in a pid namespace of its own.
    Started {
        pids: Vec<i32>,
    },
    CannotFork {
        why: String,
    },
    Reaped {
        ends: Vec<ProcessEnd>,
    },
}

/// How a process ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ProcessEnd {
    Code(i32),
    Signal(i32),
    Unknown,
}

/// The children of one check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seating {
    /// How much all files of theirs may hold together, in MiB, if it is not the usual.
    pub mebibytes: Option<u32>,
    pub outfits: Vec<Outfit>,
}

/// What a child is contained with, before it knows what it is to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outfit {
    /// The name, in the arena, of the folder that is the child's working directory and the only place it is
    /// meant to write to.
    pub scratch: String,
    pub limits: Limits,
    pub grants: Grants,
}

/// What a child is asked to do. `job` is handed to the harness as it is.
#[derive(Debug, Serialize, Deserialize)]
pub struct Request {
    /// Of a worker that is one session from its start; all others have theirs by now.
    pub outfit: Option<Outfit>,
    /// Processor time, in seconds.
    pub cpu_seconds: u64,
    /// The same in milliseconds, where seconds are too coarse.
    #[serde(default)]
    pub cpu_milliseconds: Option<u32>,
    /// The name of the file there that the text which follows goes to; none if no text follows.
    pub submission: Option<String>,
    /// The names of further files there, whose bytes follow that text: those beside the tests of a file that is run whole.
    #[serde(default)]
    pub files: Vec<String>,
    /// What the child seals its messages with. Never seen by Python code.
    pub key: seal::Key,
    pub job: serde_json::Value,
}

/// What a kata asks for beyond what every check may do.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grants {
    /// Start programs and processes.
    pub processes: bool,
    /// TCP and UDP on a loopback interface of its own.
    pub loopback: bool,
    /// Look at frames, and at all objects there are, where checks share the interpreter.
    pub frames: bool,
}

/// Resource limits of one child.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// Address space, in bytes.
    pub memory: u64,
    /// The largest file that may be written, in bytes.
    pub file_size: u64,
    /// Open descriptors.
    pub descriptors: u64,
    /// Processes and threads of this user, where the system counts them for each user namespace.
    pub processes: u64,
}

/// Child to judge.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum Event {
    /// The child is set up; the deadline runs from here.
    Ready,
    /// The submission has been imported.
    Imported,
    Checks {
        checks: Vec<CheckFacts>,
        /// The standard-library modules that loading them imported.
        imports: Vec<String>,
        /// The kata's modules, compiled, as the harness reads them again.
        code: String,
    },
    Evidence {
        label: String,
        text: String,
        exact: bool,
    },
    /// The check has drawn inputs from the seed.
    Drew,
    /// The check has failed, and what follows is said of it: this is no longer the submission's time.
    ///
    /// found: the verdict as far as it is known before any value is asked for its text.
    Decided {
        #[serde(default)]
        found: Option<Box<Verdict>>,
    },
    /// Why the part of the check that begins matters; without a text, the check's own reason.
    Why {
        text: Option<String>,
    },
    /// A call into the submission is about to be made; without a text, the last one has come back.
    Calling {
        call: String,
    },
    /// A call that returned what it should.
    Example {
        call: String,
        value: String,
    },
    /// The answer of an authors' tool.
    Answer {
        value: serde_json::Value,
    },
    /// Of a test file that pytest runs: its code with asserts rewritten, as the harness reads it again. Only what comes before
    /// anything else is the harness's word for sure: nothing of the submission has run then.
    Rewritten {
        code: String,
    },
    /// Of a test file that is run whole: its tests, in the order in which they are run.
    Collected {
        tests: Vec<CheckFacts>,
    },
    /// The test that what follows belongs to, until it is told how it ended. Said again, it has its time anew.
    ///
    /// seconds: how long it may take, if it says so itself.
    Begun {
        test: String,
        #[serde(default)]
        seconds: Option<f64>,
    },
    /// How a test of such a file ended. Said by Python code that shares a process with the submission: whoever wants a proof
    /// asks for a split sitting.
    Told {
        test: String,
        verdict: Box<Verdict>,
        #[serde(default)]
        output: Output,
    },
    Verdict(Box<Verdict>),
    /// The submission would never end being imported, and the process has left: why that is.
    NotImported {
        verdict: Box<Verdict>,
    },
}
