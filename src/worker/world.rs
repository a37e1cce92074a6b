//! The world of a worker: how far it is apart from the machine, and what of the machine it sees.

/// How far a worker is apart from the machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Apart {
    /// In namespaces of its own.
    Enclosed,
    /// An ordinary process.
    Plain,
}

/// System files that programs need, beside Python itself. Nothing of a user's is among them, and of /etc only
/// what no secret is in; /proc is this process's own part of it, and facts about the machine.
pub const SYSTEM: &[&str] = &[
    "/usr",
    "/lib",
    "/lib64",
    "/bin",
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
    "/proc/cpuinfo",
    "/proc/meminfo",
    "/proc/stat",
    "/proc/uptime",
    "/proc/loadavg",
    "/sys/devices/system/cpu",
    "/sys/fs/cgroup",
];

/// The descriptor that CPython's fault handler writes to.
pub const TRACE: i32 = 90;
