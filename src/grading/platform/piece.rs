//! What lies in an export, as all platforms have it.

use crate::grading::moment::{Moment, Zone};

/// What lies at the top of an export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Top {
    pub name: String,
    pub is_folder: bool,
}

/// A folder or a file of one learner's.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Piece {
    pub platform: &'static str,
    /// What the platform knows the learner by.
    pub id: Option<String>,
    pub name: Option<String>,
    pub email: Option<String>,
    /// Its name at the top.
    pub entry: String,
    /// How the learner called the file; none for a folder, and for what the platform wrote itself.
    pub file: Option<String>,
    pub is_folder: bool,
    /// Which attempt it is of: what is greater came later.
    pub attempt: String,
    /// How many attempts before this one the platform tells of.
    pub earlier: u32,
    pub submitted: Option<Moment>,
    /// The platform's mark of lateness, if it has one.
    pub late: Option<bool>,
}

/// What is at the top of an export and can be read.
pub struct Export<'e> {
    pub top: &'e [Top],
    /// The text of a file at the top.
    pub text: &'e mut dyn FnMut(&str) -> Option<String>,
    pub zone: &'e Zone,
}
