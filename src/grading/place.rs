//! Where a learner's files are in a room.

use std::collections::BTreeMap;
use std::path::PathBuf;

/// Where a learner's files are.
#[derive(Debug, Clone)]
pub(super) enum Place {
    /// A folder, and how it is called from the room.
    Folder(PathBuf, String),
    /// In the room's zip, below this path.
    Within(String),
    /// Files that lie beside those of others, zips among them.
    Files(Vec<Named>),
    /// By kata: all the files that the pattern finds, relative to the room.
    Pattern(BTreeMap<String, Vec<String>>),
    /// Nothing was handed in: the roster alone names the learner.
    Nothing,
    /// Nothing of it can be read, for this reason.
    Odd(String),
}

/// A file that lies beside those of others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Named {
    /// As the learner called it.
    pub path: String,
    /// Where it is, from the room.
    pub file: String,
}
