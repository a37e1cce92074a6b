//! A file that somebody handed in, before anybody has read it.

use std::path::PathBuf;

/// A file that somebody handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// As the learner has it: relative to their folder or zip, with `/` between its parts.
    pub path: String,
    /// Where it is, from the room: what is in a zip has the zip's path before its own.
    pub file: String,
    pub kind: Kind,
    pub source: Source,
}

/// Where its bytes are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    Disk(PathBuf),
    /// Its number in the room's zip.
    Room(usize),
    /// The number of a zip that was opened for this learner, and its own in there.
    Opened(usize, usize),
}

/// What an item is, as far as its name and its entry tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    File,
    Zip,
    Link,
    /// The path leads out of the zip that it is in.
    Climbing,
    /// The zip has two entries of this name.
    Double,
    NotUtf8,
}

impl Item {
    /// The name without folders.
    pub fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }

    /// Why it is not read, whatever is in it.
    pub fn forbidden(&self) -> Option<&'static str> {
        match self.kind {
            Kind::File | Kind::Zip => None,
            Kind::Link => Some("a symbolic link, which is not followed"),
            Kind::Climbing => Some("its path leads out of the zip"),
            Kind::Double => Some("the zip has two files of this name"),
            Kind::NotUtf8 => Some("its name is not UTF-8: rename it"),
        }
    }
}
