//! Places in a submission, and what it printed: what a child tells, and reports repeat.
//!
//! Owns: their form, which is also that of the JSON of reports. Does not own: who says it (`verdict`, `outcome`).

use serde::{Deserialize, Serialize};

/// One line of the submission.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Location {
    /// 1-based. Of a notebook, that of its code cells put together.
    pub line: u32,
    /// The line's text without surrounding blanks.
    pub source: String,
    /// The character of `source` that is meant, 1-based.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub column: Option<u32>,
    /// The same place in a notebook.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cell: Option<InCell>,
}

/// A line of a notebook.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct InCell {
    /// The code cell, 1-based.
    pub cell: u32,
    /// The line within it, 1-based.
    pub line: u32,
}

impl InCell {
    /// `line 3`, or `cell 2, line 1`.
    pub fn or_line(cell: Option<InCell>, line: u32) -> String {
        match cell {
            Some(InCell { cell, line }) => format!("cell {cell}, line {line}"),
            None => format!("line {line}"),
        }
    }
}

/// One frame of a traceback, in the submission.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Frame {
    pub line: u32,
    pub source: String,
    pub function: String,
    /// How often it is there in a row, if more than once; from a hundred on, in whole hundreds.
    #[serde(default = "once", skip_serializing_if = "is_once")]
    pub times: u32,
    /// The same place in a notebook.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cell: Option<InCell>,
}

fn once() -> u32 {
    1
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks by reference")]
fn is_once(times: &u32) -> bool {
    *times == 1
}

/// What the submission printed during a check.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Output {
    pub stdout: String,
    pub stderr: String,
    /// Whether more was printed than is kept here.
    pub cut: bool,
}
