//! What is there of one learner for one kata.

use super::moment::Moment;
use crate::judge::Submission;

/// What is there of one learner for one kata.
pub enum Found {
    There(There),
    Missing(String),
    Unreadable { file: Option<String>, problem: String },
}

/// A submission that can be judged.
pub struct There {
    /// Relative to the room.
    pub file: String,
    pub submission: Submission,
    pub submitted: Option<Moment>,
    /// What is to be told of how it was chosen.
    pub notes: Vec<String>,
}

/// Something that is there and cannot be judged, and why.
pub fn unreadable(file: &str, problem: &str) -> Found {
    Found::Unreadable { file: Some(file.to_owned()), problem: problem.to_owned() }
}
