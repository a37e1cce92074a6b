//! Landlock (docs.kernel.org/userspace-api/landlock.html): which files a child reads and writes.
//!
//! Owns: the rules. Read the system's files and Python's, write to the scratch folder, no TCP unless granted,
//! no signals and no abstract sockets to processes outside. As much of it as the kernel knows.

use std::path::{Path, PathBuf};

use landlock::{
    ABI, Access, AccessFs, AccessNet, BitFlags, CompatLevel, Compatible, Ruleset, RulesetAttr, RulesetCreatedAttr,
    RulesetError, Scope, path_beneath_rules,
};

use super::super::world::SYSTEM;
use crate::protocol::Grants;

/// The newest rules this program knows of; an older kernel keeps those that it knows.
const NEWEST: ABI = ABI::V6;

/// What a process may read of itself. Not its memory, its environment, or the map of them.
const OF_ITSELF: &[&str] = &[
    "/proc/self/stat",
    "/proc/self/statm",
    "/proc/self/status",
    "/proc/self/limits",
    "/proc/self/cgroup",
    "/proc/self/mountinfo",
    "/proc/self/mounts",
];

/// Folders of which it may see the names.
const LISTED: &[&str] = &["/proc/self/fd", "/proc/self/task"];

/// own_root: whether the file system holds nothing but what may be read, so that few rules say it all.
pub fn restrict(writable: &Path, readable: &[PathBuf], grants: &Grants, own_root: bool) -> Result<(), RulesetError> {
    let children = format!("/proc/self/task/{}/children", rustix::process::getpid());
    let read = AccessFs::from_read(NEWEST);
    let mut rules = Ruleset::default().handle_access(AccessFs::from_all(NEWEST))?.scope(Scope::from_all(NEWEST))?;
    if !grants.loopback {
        rules = rules.handle_access(AccessNet::from_all(NEWEST))?;
    }
    rules
        .create()?
        .add_rules(path_beneath_rules(if own_root { TOPS } else { SYSTEM }, read))?
        .add_rules(path_beneath_rules(tops(readable, own_root), read))?
        .add_rules(path_beneath_rules(OF_ITSELF, BitFlags::from(AccessFs::ReadFile)))?
        .add_rules(path_beneath_rules([children], BitFlags::from(AccessFs::ReadFile)))?
        .add_rules(path_beneath_rules(LISTED, BitFlags::from(AccessFs::ReadDir)))?
        .add_rules(path_beneath_rules(["/dev/null"], AccessFs::WriteFile | AccessFs::ReadFile))?
        .add_rules(path_beneath_rules([writable], AccessFs::from_all(NEWEST)))?
        .restrict_self()?;
    Ok(())
}

/// What `SYSTEM` comes to in a root of one's own. A folder that does not exist has no rule.
const TOPS: &[&str] = &[
    "/usr",
    "/lib",
    "/lib64",
    "/bin",
    "/etc",
    "/sys",
    "/dev/zero",
    "/dev/urandom",
    "/dev/random",
    "/proc/cpuinfo",
    "/proc/meminfo",
    "/proc/stat",
];

/// Folders, without those that are within `TOPS` there.
fn tops(folders: &[PathBuf], own_root: bool) -> impl Iterator<Item = &PathBuf> {
    folders.iter().filter(move |folder| !own_root || !TOPS.iter().any(|top| folder.starts_with(top)))
}

/// Whether this kernel has Landlock at all.
pub fn landlock_works() -> bool {
    let strict = Ruleset::default().set_compatibility(CompatLevel::HardRequirement);
    strict.handle_access(AccessFs::from_all(ABI::V1)).and_then(|ruleset| ruleset.create()).is_ok()
}
