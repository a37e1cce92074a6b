//! What a child may use: the one place where containment is applied, in the child, before any code of the
//! learner's runs.
//!
//! Owns: the layers and their order: limits, capabilities, no new privileges, Landlock, seccomp.
//! Does not own: the world that the worker lives in (`enclosure`, `arena`), what Python code may ask of the
//! interpreter (`audit_hook`), and what is done to a child from outside: deadlines, killing (`judge`).

#[cfg(target_os = "linux")]
mod call_lists;
#[cfg(target_os = "linux")]
mod calls;
#[cfg(target_os = "linux")]
mod files;

use std::io;
use std::path::{Path, PathBuf};

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

use super::arena::Arena;
use super::world::Apart;
use crate::protocol::{Grants, Layer, Limits};

/// What a machine is able to hold a child with; found out once, in the worker.
#[derive(Debug)]
pub struct Containment {
    apart: Apart,
    bounded: bool,
    own_root: bool,
    landlock: bool,
    seccomp: bool,
    readable: Vec<PathBuf>,
}

/// Layers that are left out on purpose, to see how a machine without them behaves.
#[derive(Debug, Clone, Copy, Default)]
pub struct Without {
    pub landlock: bool,
    pub seccomp: bool,
}

impl Containment {
    /// Prepare everything that does not differ between children. What can be applied to the worker itself is:
    /// its children inherit it.
    ///
    /// readable: the folders of Python itself, and what else is to be seen.
    pub fn prepare(apart: Apart, arena: &Arena, readable: Vec<PathBuf>, without: Without) -> Containment {
        #[cfg(target_os = "linux")]
        let (landlock, seccomp) = {
            let _ = rustix::thread::set_no_new_privs(true);
            empty_bounding_set();
            (!without.landlock && files::landlock_works(), !without.seccomp && calls::restrict_worker().is_ok())
        };
        #[cfg(not(target_os = "linux"))]
        let (landlock, seccomp) = (false, false);
        let _ = without;
        Containment { apart, bounded: arena.bounded, own_root: arena.own_root, landlock, seccomp, readable }
    }

    /// Contain this process, in all but processor time. Irrevocable.
    ///
    /// scratch: the folder it may write to.  shared: the folder that the scratch folder is in.
    ///
    /// # Errors
    /// A layer that this machine has refuses to go into force.
    pub fn apply(&self, limits: &Limits, grants: &Grants, scratch: &Path, shared: &Path) -> io::Result<()> {
        limit(limits, self.apart)?;
        #[cfg(target_os = "linux")]
        {
            drop_capabilities()?;
            if self.landlock {
                let writable = if grants.processes { shared } else { scratch };
                files::restrict(writable, &self.readable, grants, self.own_root)
                    .map_err(|e| io::Error::other(format!("Landlock: {e}")))?;
            }
            if self.seccomp {
                calls::restrict_child(grants, self.apart, self.own_root)?;
            }
        }
        #[cfg(not(target_os = "linux"))]
        let _ = (grants, scratch, shared);
        Ok(())
    }

    /// The layers that are in force for each check, and those that are not.
    pub fn layers(&self) -> Vec<Layer> {
        let layer = |name: &str, in_force: bool, yes: &str, no: &str| Layer {
            name: name.into(),
            in_force,
            detail: if in_force { yes } else { no }.into(),
        };
        let linux = cfg!(target_os = "linux");
        let enclosed = self.apart == Apart::Enclosed;
        vec![
            layer("a process per check", true, "forked from a warm interpreter, killed with all it started", ""),
            layer("limits", true, "memory, processor time, file size, open files, output", ""),
            layer("environment", true, "emptied, but for PATH, the locale, the time zone and the scratch folder", ""),
            layer(
                "namespaces",
                enclosed,
                "users, mounts, processes, network and IPC of its own, with nothing in them but the check",
                "this machine lets ordinary users have none: other processes can be seen, not touched",
            ),
            layer(
                "privileges",
                linux,
                "no capabilities, and none to be gained",
                "this system has no way to give privileges up for good",
            ),
            layer(
                "files",
                self.landlock || self.own_root,
                match (self.landlock, self.own_root) {
                    (true, true) => "Landlock, and a root of its own: Python and the system's libraries, read-only",
                    (true, false) => "Landlock: reads Python and the system's libraries, nothing of yours",
                    _ => "a root of its own: Python and the system's libraries, read-only; no Landlock",
                },
                "no Landlock (Linux 5.13) and no namespaces: code under check can read and write what you can",
            ),
            layer(
                "scratch folder",
                self.bounded,
                "a file system in memory, of bounded size, emptied after each check",
                "a temporary folder, emptied after each check; the sum of its files is not bounded",
            ),
            layer(
                "network",
                enclosed || self.seccomp,
                "none; a kata that asks for loopback gets one that nobody else is on",
                "neither namespaces nor seccomp: code under check can use the network",
            ),
            layer(
                "system calls",
                self.seccomp,
                "seccomp: those that ordinary programs make",
                "no seccomp: all that your user may make",
            ),
        ]
    }
}

/// Let this process use so much processor time: in seconds, and in milliseconds where seconds are too coarse.
pub fn limit_time(seconds: u64, milliseconds: Option<u32>) -> io::Result<()> {
    // The soft limit is a signal that names its reason (SIGXCPU); the hard one, a second later, cannot be caught.
    let most = allowed(Resource::Cpu, seconds + 1);
    setrlimit(Resource::Cpu, Rlimit { current: Some(seconds.min(most)), maximum: Some(most) })?;
    milliseconds.map_or(Ok(()), super::ending::end_after)
}

/// As much of what a limit would allow as the shell does that started this program (`ulimit`): only root could raise it.
fn allowed(resource: Resource, value: u64) -> u64 {
    getrlimit(resource).maximum.map_or(value, |maximum| value.min(maximum))
}

/// Bound what this process may have, in the resource's unit, for good.
fn bound(resource: Resource, value: u64) -> io::Result<()> {
    let most = allowed(resource, value);
    Ok(setrlimit(resource, Rlimit { current: Some(most), maximum: Some(most) })?)
}

fn limit(limits: &Limits, apart: Apart) -> io::Result<()> {
    bound(Resource::Core, 0)?;
    bound(Resource::As, limits.memory)?;
    bound(Resource::Fsize, limits.file_size)?;
    bound(Resource::Nofile, limits.descriptors)?;
    #[cfg(not(target_os = "linux"))]
    let _ = apart;
    #[cfg(target_os = "linux")]
    {
        // Counted for each user namespace; in the machine's own, all that the user runs would count.
        if apart == Apart::Enclosed {
            bound(Resource::Nproc, limits.processes)?;
        }
        // What else a process can have the kernel keep or do for it.
        for none in [Resource::Memlock, Resource::Msgqueue, Resource::Nice, Resource::Rtprio] {
            bound(none, 0)?;
        }
    }
    Ok(())
}

/// No process started from here on can gain a capability by what it executes. Without the privilege to say so,
/// there is nothing to gain either: no_new_privs is in force.
#[cfg(target_os = "linux")]
fn empty_bounding_set() {
    for capability in rustix::thread::CapabilitySet::all().iter() {
        let _ = rustix::thread::remove_capability_from_bounding_set(capability);
    }
}

/// Give up every capability, those of the ambient set included (capabilities(7)).
#[cfg(target_os = "linux")]
fn drop_capabilities() -> io::Result<()> {
    use rustix::thread::{CapabilitySet, CapabilitySets, clear_ambient_capability_set, set_capabilities};
    clear_ambient_capability_set()?;
    let none = CapabilitySet::empty();
    set_capabilities(None, CapabilitySets { effective: none, permitted: none, inheritable: none })?;
    rustix::process::set_dumpable_behavior(rustix::process::DumpableBehavior::NotDumpable)?;
    Ok(())
}
