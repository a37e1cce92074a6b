//! What a check observed.
//!
//! Owns: an observation, and which of them belong to an exception. Does not own: what a check found (`outcome`).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Something that was observed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Evidence {
    pub label: String,
    /// One line, or several for a table.
    pub text: String,
    /// Whether it is the same on each run and machine; the diagnosis compares such evidence only.
    pub exact: bool,
}

/// The labels of what came with an exception. A note may also be one on how the check was held: both belong to a failure.
const OF_AN_EXCEPTION: [&str; 4] = ["note", "in the group", "caused by", "while handling"];

impl Evidence {
    /// Whether it is a cause of the exception that was raised, or a member of it, or a note.
    pub fn came_with_exception(&self) -> bool {
        OF_AN_EXCEPTION.iter().any(|label| self.label.starts_with(label))
    }

    pub fn is_cause(&self) -> bool {
        OF_AN_EXCEPTION[2..].contains(&self.label.as_str())
    }
}
