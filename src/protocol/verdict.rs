//! What a child says of a check.
//!
//! Owns: the facts of a check before it is held, and what was seen of it. Does not own: the messages that carry them.

use serde::{Deserialize, Serialize};

use super::{Frame, Location};

/// What the file of its checks says of one check.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct CheckFacts {
    pub name: String,
    pub title: String,
    pub why: String,
    pub after: Option<String>,
    pub stretch: bool,
    pub seconds: Option<f64>,
    /// The source of the test that it is, where checks are a test file.
    #[serde(default)]
    pub test: Option<String>,
}

impl CheckFacts {
    /// A test of which no more is known than its name.
    pub fn named(name: String) -> CheckFacts {
        let title = name.clone();
        CheckFacts { name, title, why: String::new(), after: None, stretch: false, seconds: None, test: None }
    }
}

/// What a child saw of its check. It can say no more than this: that a process was killed or ran out of time
/// is for the judge to say.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Verdict {
    pub outcome: Seen,
    #[serde(default)]
    pub message: Option<String>,
    #[serde(default)]
    pub call: Option<String>,
    #[serde(default)]
    pub expected: Option<String>,
    #[serde(default)]
    pub actual: Option<String>,
    #[serde(default)]
    pub exception: Option<String>,
    /// Why what was found matters, if it is not what the check says.
    #[serde(default)]
    pub why: Option<String>,
    #[serde(default)]
    pub location: Option<Location>,
    #[serde(default)]
    pub frames: Vec<Frame>,
    #[serde(default)]
    pub frames_left_out: u32,
    /// The name that the submission lacks.
    #[serde(default)]
    pub missing: Option<String>,
    /// Where in the kata's files a check went wrong.
    #[serde(default)]
    pub broken_at: Option<BrokenAt>,
    /// Of a broken check: that no submission could have made it so.
    #[serde(default)]
    pub certain: bool,
    /// Of a test in a split sitting: that holding it again in one process would tell no more, or could not be believed.
    #[serde(default)]
    pub settled: bool,
    /// How long it took, by the child's clock: on a busy machine the judge may hear of its beginning and its end at once.
    #[serde(default)]
    pub milliseconds: f64,
}

/// A place in the kata's own files.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct BrokenAt {
    pub file: String,
    pub line: u32,
    pub source: String,
}

/// The outcomes a child can see.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Seen {
    Passed,
    Mismatch,
    Failed,
    Raised,
    CannotImport,
    Exited,
    OutOfMemory,
    CheckBroken,
    Tampered,
    /// A test of a file that is run whole printed more than a check may print.
    OutputLimit,
    /// The test says that it is not to be run.
    Skipped,
    /// In a split sitting: the other side has ended, and the judge knows better how.
    Gone,
}
