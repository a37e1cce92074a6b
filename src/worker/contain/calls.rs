//! seccomp (seccomp(2)): which system calls are made at all.
//!
//! Owns: the lists. The long one, of what ordinary programs and the worker itself need, is put on the worker
//! once and inherited; the short one, of what a child must not do unless its kata asks for it, is put on each
//! child. A refused call fails with EPERM, so that the learner sees an exception on a line of theirs; a call
//! that libc has an older way for fails with ENOSYS.

use std::collections::BTreeMap;
use std::io;

use seccompiler::{
    BpfProgram, SeccompAction, SeccompCmpArgLen as Len, SeccompCmpOp as Op, SeccompCondition, SeccompFilter,
    SeccompRule, TargetArch,
};

use super::super::enclosure::Apart;
use crate::protocol::Grants;

type Rules = BTreeMap<i64, Vec<SeccompRule>>;

/// Put the long list on this process.
pub fn restrict_worker() -> io::Result<()> {
    let mut allowed: Rules = ORDINARY.iter().chain(ON_THIS_MACHINE).map(|call| (*call, Vec::new())).collect();
    allowed.insert(libc::SYS_ioctl, any_of(IOCTLS.iter().map(|number| vec![equals(1, *number)])));
    apply(allowed, SeccompAction::Errno(libc::EPERM as u32), SeccompAction::Allow)?;
    // Where several filters refuse, the one that came last says how: clone3 hides its flags behind a pointer,
    // and with ENOSYS libc falls back to clone, whose flags can be seen.
    refuse(NOT_HERE.iter().map(|call| (*call, Vec::new())).collect(), libc::ENOSYS)
}

/// Put the short list on this process.
///
/// own_root: whether all that is outside the scratch folder is read-only anyway.
pub fn restrict_child(grants: &Grants, apart: Apart, own_root: bool) -> io::Result<()> {
    let me = u64::from(rustix::process::getpid().as_raw_nonzero().get() as u32);
    let mut refused: Rules = WORKERS_ONLY.iter().map(|call| (*call, Vec::new())).collect();
    refused.insert(libc::SYS_socket, sockets(grants));
    refused.insert(libc::SYS_socketpair, any_of([vec![differs(0, libc::AF_UNIX as u64)]]));
    refused.insert(libc::SYS_prlimit64, any_of([vec![differs(0, 0), differs(0, me)]]));
    refused.insert(libc::SYS_sched_setaffinity, any_of([vec![differs(0, 0), differs(0, me)]]));
    // setpriority(which, who): a process, and this one.
    refused.insert(libc::SYS_setpriority, any_of([vec![differs(0, 0)], vec![differs(1, 0), differs(1, me)]]));
    if !(grants.processes && apart == Apart::Enclosed) {
        refused.insert(libc::SYS_kill, any_of([vec![differs(0, me), differs(0, 0)]]));
        refused.insert(libc::SYS_tgkill, any_of([vec![differs(0, me)]]));
    }
    if grants.processes {
        refused.insert(libc::SYS_clone, any_of(namespaces().map(|flag| vec![has(0, flag)])));
    } else {
        refused.extend(PROCESSES.iter().map(|call| (*call, Vec::new())));
        refused.insert(libc::SYS_clone, any_of([vec![lacks(0, libc::CLONE_THREAD as u64)]]));
    }
    refuse(refused, libc::EPERM)?;
    if own_root {
        return Ok(());
    }
    // Landlock does not cover these. To say that they have worked keeps shutil.copy2 and its like going.
    refuse(MODES.iter().map(|call| (*call, Vec::new())).collect(), 0)
}

fn sockets(grants: &Grants) -> Vec<SeccompRule> {
    let mut families = Vec::new();
    if grants.loopback {
        families.extend([libc::AF_INET, libc::AF_INET6]);
    }
    if grants.processes {
        families.push(libc::AF_UNIX); // multiprocessing's managers and fork servers
    }
    any_of([families.into_iter().map(|family| differs(0, family as u64)).collect()])
}

fn namespaces() -> impl Iterator<Item = u64> {
    [
        libc::CLONE_NEWUSER,
        libc::CLONE_NEWNS,
        libc::CLONE_NEWPID,
        libc::CLONE_NEWNET,
        libc::CLONE_NEWIPC,
        libc::CLONE_NEWUTS,
        libc::CLONE_NEWCGROUP,
    ]
    .into_iter()
    .map(|flag| u64::from(flag as u32))
}

// -- a filter -------------------------------------------------------------------------------------

fn refuse(calls: Rules, with: i32) -> io::Result<()> {
    apply(calls, SeccompAction::Allow, SeccompAction::Errno(with as u32))
}

fn apply(calls: Rules, otherwise: SeccompAction, matched: SeccompAction) -> io::Result<()> {
    let machine = TargetArch::try_from(std::env::consts::ARCH).map_err(io::Error::other)?;
    let filter = SeccompFilter::new(calls, otherwise, matched, machine).map_err(io::Error::other)?;
    let program = BpfProgram::try_from(filter).map_err(io::Error::other)?;
    seccompiler::apply_filter(&program).map_err(io::Error::other)
}

/// Rules of which one has to hold; each is conditions that all have to. No condition at all is always true.
fn any_of(rules: impl IntoIterator<Item = Vec<SeccompCondition>>) -> Vec<SeccompRule> {
    rules.into_iter().filter_map(|conditions| SeccompRule::new(conditions).ok()).collect()
}

fn condition(argument: u8, how: Op, value: u64) -> SeccompCondition {
    // Flags, numbers of processes and families are 32 bits wide; the upper half of the register is not looked at.
    SeccompCondition::new(argument, Len::Dword, how, value).expect("a system call has six arguments")
}

fn equals(argument: u8, value: u64) -> SeccompCondition {
    condition(argument, Op::Eq, value)
}

fn differs(argument: u8, value: u64) -> SeccompCondition {
    condition(argument, Op::Ne, value)
}

fn has(argument: u8, flag: u64) -> SeccompCondition {
    condition(argument, Op::MaskedEq(flag), flag)
}

fn lacks(argument: u8, flag: u64) -> SeccompCondition {
    condition(argument, Op::MaskedEq(flag), 0)
}

// -- the lists ------------------------------------------------------------------------------------

/// What a child must not do, and its worker has to.
const WORKERS_ONLY: &[i64] =
    &[libc::SYS_mount, libc::SYS_umount2, libc::SYS_setsid, libc::SYS_setpgid, libc::SYS_capset, libc::SYS_chroot];

/// New processes and programs.
#[cfg(target_arch = "x86_64")]
const PROCESSES: &[i64] = &[libc::SYS_fork, libc::SYS_vfork, libc::SYS_execve, libc::SYS_execveat];
#[cfg(not(target_arch = "x86_64"))]
const PROCESSES: &[i64] = &[libc::SYS_execve, libc::SYS_execveat];

/// Who owns a file, who may use it, and when it was changed.
#[cfg(target_arch = "x86_64")]
const MODES: &[i64] = &[
    libc::SYS_chmod,
    libc::SYS_chown,
    libc::SYS_lchown,
    libc::SYS_utime,
    libc::SYS_utimes,
    libc::SYS_futimesat,
    libc::SYS_fchmod,
    libc::SYS_fchmodat,
    libc::SYS_fchown,
    libc::SYS_fchownat,
    libc::SYS_utimensat,
    libc::SYS_setxattr,
    libc::SYS_lsetxattr,
    libc::SYS_fsetxattr,
    libc::SYS_removexattr,
    libc::SYS_lremovexattr,
    libc::SYS_fremovexattr,
];
#[cfg(not(target_arch = "x86_64"))]
const MODES: &[i64] = &[
    libc::SYS_fchmod,
    libc::SYS_fchmodat,
    libc::SYS_fchown,
    libc::SYS_fchownat,
    libc::SYS_utimensat,
    libc::SYS_setxattr,
    libc::SYS_lsetxattr,
    libc::SYS_fsetxattr,
    libc::SYS_removexattr,
    libc::SYS_lremovexattr,
    libc::SYS_fremovexattr,
];

/// Calls that are to look as if this kernel did not have them. A file of memfd_create counts against no limit
/// on files and no limit on memory.
const NOT_HERE: &[i64] = &[
    libc::SYS_clone3,
    libc::SYS_memfd_create,
    libc::SYS_io_uring_setup,
    libc::SYS_io_uring_enter,
    libc::SYS_io_uring_register,
];

/// Requests to terminals, sockets and files that ask, or concern the own descriptor only. Not among them: to
/// put characters into a terminal's input (TIOCSTI), or to change a file's flags.
const IOCTLS: &[u64] = &[
    libc::TCGETS as _,
    libc::TIOCGWINSZ as _,
    libc::TIOCGPGRP as _,
    libc::FIONREAD as _,
    libc::FIONBIO as _,
    libc::FIOCLEX as _,
    libc::FIONCLEX as _,
    0x802C_542A, // TCGETS2, which newer C libraries use for isatty
    0x4004_9409, // FICLONE: to copy a file
];

/// What ordinary programs make, on every machine, and what the worker needs. All else is refused.
const ORDINARY: &[i64] = &[
    // reading and writing
    libc::SYS_read,
    libc::SYS_write,
    libc::SYS_readv,
    libc::SYS_writev,
    libc::SYS_pread64,
    libc::SYS_pwrite64,
    libc::SYS_preadv,
    libc::SYS_pwritev,
    libc::SYS_preadv2,
    libc::SYS_pwritev2,
    libc::SYS_sendfile,
    libc::SYS_splice,
    libc::SYS_tee,
    libc::SYS_copy_file_range,
    libc::SYS_readahead,
    libc::SYS_fadvise64,
    libc::SYS_fallocate,
    libc::SYS_fsync,
    libc::SYS_fdatasync,
    libc::SYS_sync_file_range,
    libc::SYS_lseek,
    // descriptors
    libc::SYS_close,
    libc::SYS_close_range,
    libc::SYS_dup,
    libc::SYS_dup3,
    libc::SYS_fcntl,
    libc::SYS_flock,
    libc::SYS_pipe2,
    libc::SYS_eventfd2,
    libc::SYS_signalfd4,
    libc::SYS_timerfd_create,
    libc::SYS_timerfd_settime,
    libc::SYS_timerfd_gettime,
    libc::SYS_epoll_create1,
    libc::SYS_epoll_ctl,
    libc::SYS_epoll_pwait,
    libc::SYS_epoll_pwait2,
    libc::SYS_ppoll,
    libc::SYS_pselect6,
    libc::SYS_pidfd_open,
    // files
    libc::SYS_openat,
    libc::SYS_openat2,
    libc::SYS_newfstatat,
    libc::SYS_fstat,
    libc::SYS_statx,
    libc::SYS_statfs,
    libc::SYS_fstatfs,
    libc::SYS_faccessat,
    libc::SYS_faccessat2,
    libc::SYS_readlinkat,
    libc::SYS_getdents64,
    libc::SYS_getcwd,
    libc::SYS_chdir,
    libc::SYS_fchdir,
    libc::SYS_mkdirat,
    libc::SYS_unlinkat,
    libc::SYS_linkat,
    libc::SYS_symlinkat,
    libc::SYS_renameat2,
    libc::SYS_mknodat,
    libc::SYS_truncate,
    libc::SYS_ftruncate,
    libc::SYS_umask,
    libc::SYS_fchmod,
    libc::SYS_fchmodat,
    libc::SYS_fchown,
    libc::SYS_fchownat,
    libc::SYS_utimensat,
    libc::SYS_getxattr,
    libc::SYS_lgetxattr,
    libc::SYS_fgetxattr,
    libc::SYS_listxattr,
    libc::SYS_llistxattr,
    libc::SYS_flistxattr,
    libc::SYS_setxattr,
    libc::SYS_lsetxattr,
    libc::SYS_fsetxattr,
    libc::SYS_removexattr,
    libc::SYS_lremovexattr,
    libc::SYS_fremovexattr,
    // memory
    libc::SYS_brk,
    libc::SYS_mmap,
    libc::SYS_munmap,
    libc::SYS_mremap,
    libc::SYS_mprotect,
    libc::SYS_madvise,
    libc::SYS_mincore,
    libc::SYS_msync,
    libc::SYS_membarrier,
    // threads and processes
    libc::SYS_clone,
    libc::SYS_execve,
    libc::SYS_execveat,
    libc::SYS_wait4,
    libc::SYS_waitid,
    libc::SYS_exit,
    libc::SYS_exit_group,
    libc::SYS_futex,
    libc::SYS_futex_waitv,
    libc::SYS_set_robust_list,
    libc::SYS_get_robust_list,
    libc::SYS_set_tid_address,
    libc::SYS_rseq,
    libc::SYS_prctl,
    libc::SYS_setsid,
    libc::SYS_setpgid,
    libc::SYS_sched_yield,
    libc::SYS_sched_getaffinity,
    libc::SYS_sched_setaffinity,
    libc::SYS_sched_getparam,
    libc::SYS_sched_getscheduler,
    libc::SYS_sched_get_priority_max,
    libc::SYS_sched_get_priority_min,
    libc::SYS_getpriority,
    libc::SYS_setpriority,
    libc::SYS_prlimit64,
    libc::SYS_getrusage,
    libc::SYS_times,
    libc::SYS_uname,
    libc::SYS_sysinfo,
    libc::SYS_getcpu,
    libc::SYS_getrandom,
    libc::SYS_getpid,
    libc::SYS_getppid,
    libc::SYS_gettid,
    libc::SYS_getpgid,
    libc::SYS_getsid,
    libc::SYS_getuid,
    libc::SYS_geteuid,
    libc::SYS_getgid,
    libc::SYS_getegid,
    libc::SYS_getresuid,
    libc::SYS_getresgid,
    libc::SYS_getgroups,
    libc::SYS_capget,
    libc::SYS_capset,
    // time and signals
    libc::SYS_nanosleep,
    libc::SYS_clock_nanosleep,
    libc::SYS_clock_gettime,
    libc::SYS_clock_getres,
    libc::SYS_gettimeofday,
    libc::SYS_getitimer,
    libc::SYS_setitimer,
    libc::SYS_timer_create,
    libc::SYS_timer_settime,
    libc::SYS_timer_gettime,
    libc::SYS_timer_getoverrun,
    libc::SYS_timer_delete,
    libc::SYS_kill,
    libc::SYS_tgkill,
    libc::SYS_rt_sigaction,
    libc::SYS_rt_sigprocmask,
    libc::SYS_rt_sigpending,
    libc::SYS_rt_sigreturn,
    libc::SYS_rt_sigsuspend,
    libc::SYS_rt_sigtimedwait,
    libc::SYS_sigaltstack,
    libc::SYS_restart_syscall,
    // sockets; which ones can be made is for the short list
    libc::SYS_socket,
    libc::SYS_socketpair,
    libc::SYS_bind,
    libc::SYS_connect,
    libc::SYS_listen,
    libc::SYS_accept,
    libc::SYS_accept4,
    libc::SYS_shutdown,
    libc::SYS_getsockname,
    libc::SYS_getpeername,
    libc::SYS_getsockopt,
    libc::SYS_setsockopt,
    libc::SYS_sendto,
    libc::SYS_recvfrom,
    libc::SYS_sendmsg,
    libc::SYS_recvmsg,
    libc::SYS_sendmmsg,
    libc::SYS_recvmmsg,
    // the worker's own: containing its children, and emptying their folders
    libc::SYS_seccomp,
    libc::SYS_landlock_create_ruleset,
    libc::SYS_landlock_add_rule,
    libc::SYS_landlock_restrict_self,
    libc::SYS_mount,
    libc::SYS_umount2,
];

/// Older forms of the above, which this kind of machine still has.
#[cfg(target_arch = "x86_64")]
const ON_THIS_MACHINE: &[i64] = &[
    libc::SYS_open,
    libc::SYS_creat,
    libc::SYS_stat,
    libc::SYS_lstat,
    libc::SYS_access,
    libc::SYS_readlink,
    libc::SYS_getdents,
    libc::SYS_mkdir,
    libc::SYS_rmdir,
    libc::SYS_unlink,
    libc::SYS_link,
    libc::SYS_symlink,
    libc::SYS_rename,
    libc::SYS_renameat,
    libc::SYS_mknod,
    libc::SYS_chmod,
    libc::SYS_chown,
    libc::SYS_lchown,
    libc::SYS_utime,
    libc::SYS_utimes,
    libc::SYS_futimesat,
    libc::SYS_dup2,
    libc::SYS_pipe,
    libc::SYS_poll,
    libc::SYS_select,
    libc::SYS_eventfd,
    libc::SYS_signalfd,
    libc::SYS_epoll_create,
    libc::SYS_epoll_wait,
    libc::SYS_fork,
    libc::SYS_vfork,
    libc::SYS_getpgrp,
    libc::SYS_alarm,
    libc::SYS_pause,
    libc::SYS_time,
    libc::SYS_arch_prctl,
];
#[cfg(not(target_arch = "x86_64"))]
const ON_THIS_MACHINE: &[i64] = &[libc::SYS_renameat];
