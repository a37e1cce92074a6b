//! seccomp (seccomp(2)): which system calls are made at all.
//!
//! Owns: which list of `call_lists` is put on whom. The long one, of what ordinary programs and the worker itself need, is put on the worker
//! once and inherited; the short one, of what a child must not do unless its kata asks for it, is put on each
//! child. A refused call fails with EPERM, so that the learner sees an exception on a line of theirs; a call
//! that libc has an older way for fails with ENOSYS.

use std::collections::BTreeMap;
use std::io;

use seccompiler::{
    BpfProgram, SeccompAction, SeccompCmpArgLen as Len, SeccompCmpOp as Op, SeccompCondition, SeccompFilter,
    SeccompRule, TargetArch,
};

use super::super::world::Apart;
use super::call_lists::{IOCTLS, MODES, NOT_HERE, OLDER_MODES, ON_THIS_MACHINE, ORDINARY, PROCESSES, WORKERS_ONLY};
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
    refuse(MODES.iter().chain(OLDER_MODES).map(|call| (*call, Vec::new())).collect(), 0)
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
