//! What a child may use: the one place where containment is applied, in the child, before any code of the
//! learner's runs.
//!
//! Owns: resource limits, and the order of layers. The layers to come (no new privileges, Landlock, seccomp,
//! an audit hook) belong into `apply`, below the limits.

use std::io;

use rustix::process::{Resource, Rlimit, setrlimit};

use crate::protocol::{Layer, Limits};

/// Contain this process. Irrevocable.
///
/// # Errors
/// A limit that the system refuses to set.
pub fn apply(limits: &Limits) -> io::Result<()> {
    let exactly = |value: u64| Rlimit { current: Some(value), maximum: Some(value) };
    setrlimit(Resource::Core, exactly(0))?;
    setrlimit(Resource::As, exactly(limits.memory))?;
    // The soft limit is a signal that names its reason (SIGXCPU); the hard one, a second later, cannot be caught.
    setrlimit(Resource::Cpu, Rlimit { current: Some(limits.cpu_seconds), maximum: Some(limits.cpu_seconds + 1) })?;
    setrlimit(Resource::Fsize, exactly(limits.file_size))?;
    setrlimit(Resource::Nofile, exactly(limits.descriptors))?;
    Ok(())
}

/// The layers that are in force for each check, and those that are not, for `kata doctor`.
pub fn layers() -> Vec<Layer> {
    let layer = |name: &str, in_force: bool, detail: &str| Layer { name: name.into(), in_force, detail: detail.into() };
    vec![
        layer("a process per check", true, "forked from a warm interpreter, killed as a group"),
        layer("limits", true, "memory, processor time, file size, open files, output"),
        layer("scratch folder", true, "each submission runs in a temporary folder, removed afterwards"),
        layer("file system", false, "not restricted yet: the code you check can read and write what you can"),
        layer("network", false, "not restricted yet: the code you check can use the network"),
    ]
}
