//! Where a learner's files are in a room.

use std::collections::BTreeMap;
use std::path::PathBuf;

/// Where a learner's files are.
pub(super) enum Place {
    Folder(PathBuf),
    Zip(PathBuf),
    /// In the room's zip, below this path.
    Within(String),
    /// By kata: all the files that the pattern finds, relative to the room.
    Named(BTreeMap<String, Vec<String>>),
    /// Nothing of it can be read, for this reason.
    Odd(String),
}
