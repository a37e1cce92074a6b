//! What a child may use: the one place where containment is applied, in the child, before any code of the
//! learner's runs.
//!
//! Owns: the layers and their order: limits, no new privileges, Landlock. The layers still to come (seccomp,
//! namespaces, an audit hook) belong into `apply`, below these.
//! Does not own: what is done to a child from outside: deadlines, the output cap, killing (`judge`).

use std::io;
use std::path::{Path, PathBuf};

use rustix::process::{Resource, Rlimit, setrlimit};

use crate::protocol::{Layer, Limits};

/// System files that programs need, beside Python itself. Nothing of a user's is among them, and of /etc only
/// what no secret is in; /proc is this process's own part of it, and facts about the machine.
const SYSTEM: &[&str] = &[
    "/usr",
    "/lib",
    "/lib64",
    "/bin",
    "/opt",
    "/etc/ld.so.cache",
    "/etc/localtime",
    "/etc/timezone",
    "/etc/ssl",
    "/etc/mime.types",
    "/etc/hosts",
    "/etc/nsswitch.conf",
    "/dev/zero",
    "/dev/urandom",
    "/dev/random",
    "/proc/self",
    "/proc/cpuinfo",
    "/proc/meminfo",
    "/proc/stat",
    "/proc/uptime",
    "/proc/loadavg",
    "/sys/devices/system/cpu",
    "/sys/fs/cgroup",
];

/// Contain this process. Irrevocable.
///
/// scratch: the folder it may write to.  readable: what it may read beside the system's files.
///
/// # Errors
/// A limit that the system refuses to set. A layer that this system lacks is no error: `layers` tells of it.
pub fn apply(limits: &Limits, scratch: &Path, readable: &[PathBuf]) -> io::Result<()> {
    limit(limits)?;
    #[cfg(target_os = "linux")]
    {
        rustix::thread::set_no_new_privs(true)?;
        restrict_files(scratch, readable).map_err(|e| io::Error::other(format!("Landlock: {e}")))?;
    }
    #[cfg(not(target_os = "linux"))]
    let _ = (scratch, readable);
    Ok(())
}

fn limit(limits: &Limits) -> io::Result<()> {
    let exactly = |value: u64| Rlimit { current: Some(value), maximum: Some(value) };
    setrlimit(Resource::Core, exactly(0))?;
    setrlimit(Resource::As, exactly(limits.memory))?;
    // The soft limit is a signal that names its reason (SIGXCPU); the hard one, a second later, cannot be caught.
    let seconds = limits.cpu_seconds;
    setrlimit(Resource::Cpu, Rlimit { current: Some(seconds), maximum: Some(seconds + 1) })?;
    setrlimit(Resource::Fsize, exactly(limits.file_size))?;
    setrlimit(Resource::Nofile, exactly(limits.descriptors))?;
    Ok(())
}

/// Landlock (docs.kernel.org/userspace-api/landlock.html): read the system's files, write to the scratch folder,
/// no TCP, no signals and no abstract sockets to processes outside. As much of it as the kernel knows.
#[cfg(target_os = "linux")]
fn restrict_files(scratch: &Path, readable: &[PathBuf]) -> Result<(), landlock::RulesetError> {
    use landlock::{
        ABI, Access, AccessFs, AccessNet, Ruleset, RulesetAttr, RulesetCreatedAttr, Scope, path_beneath_rules,
    };
    let abi = ABI::V6;
    let write = AccessFs::WriteFile | AccessFs::ReadFile;
    Ruleset::default()
        .handle_access(AccessFs::from_all(abi))?
        .handle_access(AccessNet::from_all(abi))?
        .scope(Scope::from_all(abi))?
        .create()?
        .add_rules(path_beneath_rules(SYSTEM, AccessFs::from_read(abi)))?
        .add_rules(path_beneath_rules(readable, AccessFs::from_read(abi)))?
        .add_rules(path_beneath_rules(["/dev/null"], write))?
        .add_rules(path_beneath_rules([scratch], AccessFs::from_all(abi)))?
        .restrict_self()?;
    Ok(())
}

/// Whether this kernel has Landlock at all.
#[cfg(target_os = "linux")]
fn landlock_works() -> bool {
    use landlock::{ABI, Access, AccessFs, CompatLevel, Compatible, Ruleset, RulesetAttr};
    let strict = Ruleset::default().set_compatibility(CompatLevel::HardRequirement);
    strict.handle_access(AccessFs::from_all(ABI::V1)).and_then(|ruleset| ruleset.create()).is_ok()
}

#[cfg(not(target_os = "linux"))]
fn landlock_works() -> bool {
    false
}

/// The layers that are in force for each check, and those that are not, for `kata doctor`.
pub fn layers() -> Vec<Layer> {
    let layer = |name: &str, in_force: bool, detail: &str| Layer { name: name.into(), in_force, detail: detail.into() };
    let landlock = landlock_works();
    let files = if landlock {
        "Landlock: reads the system's files and Python's, writes to its scratch folder only"
    } else {
        "this system has no Landlock (Linux 5.13 or newer): code under check can read and write what you can"
    };
    vec![
        layer("a process per check", true, "forked from a warm interpreter, killed with all it started"),
        layer("limits", true, "memory, processor time, file size, open files, output"),
        layer("scratch folder", true, "each check runs in a temporary folder, removed afterwards"),
        layer("environment", true, "emptied, but for PATH, the locale, the time zone and the scratch folder"),
        layer("no new privileges", cfg!(target_os = "linux"), "no set-user-id program gains anything"),
        layer("files", landlock, files),
        layer("network", false, "no TCP where the kernel's Landlock knows it (Linux 6.7); UDP is not restricted yet"),
        layer("system calls", false, "not restricted yet"),
    ]
}
