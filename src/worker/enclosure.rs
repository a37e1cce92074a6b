//! A small world of its own for a worker and everything it starts, and a guardian that outlives it.
//!
//! Owns: the namespaces (user, mount, pid, net, ipc, uts), made once per worker and not per check: inside are
//! the worker (pid 1) and the processes of the one check that it serves. The guardian is the process that
//! the judge started; it ends the worker when the judge is gone, whatever the judge died of.
//! Does not own: what one check may do (`contain`), and where it may write (`arena`).

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::os::fd::{AsFd, BorrowedFd};

use rustix::event::{PollFd, PollFlags, poll};
use rustix::process::{Pid, Resource, Rlimit, Signal, WaitOptions};

use super::arena;
use super::ending::{end_of, leave};
use super::world::Apart;
use crate::protocol::ProcessEnd;

/// Which of the two processes this one is after `enter`.
pub enum Role {
    /// With the way to tell the guardian how a session ended.
    Worker(Apart, Ending),
    /// The worker has ended, and this is the code to leave with.
    Guardian(u8),
}

/// The exit code of an enclosed worker that could not set itself up: an ordinary one is tried instead.
const CANNOT_ENCLOSE: i32 = 71;

/// Tells the guardian how a session ended. The first process of a pid namespace cannot die of a signal that it sends
/// itself, nor does one that it sends to others end it by accident: so a session has a process below it.
pub struct Ending(File);

impl Ending {
    pub fn tell(&self, end: ProcessEnd) -> io::Result<()> {
        (&self.0).write_all(&serde_json::to_vec(&end)?)
    }
}

/// Split this process into guardian and worker. Must be called before there is a second thread.
///
/// channel: the socket to the judge; when it hangs up, the worker is ended.
/// enclose: whether to try namespaces at all.
///
/// # Errors
/// No process can be made.
pub fn enter(channel: &impl AsFd, enclose: bool) -> io::Result<Role> {
    // A session of its own: Ctrl-C reaches the command line only.
    let _ = rustix::process::setsid();
    if cfg!(target_os = "linux") && enclose {
        // Inside, until they are mapped, this process is nobody.
        let identity = (rustix::process::geteuid().as_raw(), rustix::process::getegid().as_raw());
        let (told, tell) = ending()?;
        match fork(NAMESPACES)? {
            None if settle_in(identity).is_ok() => return Ok(Role::Worker(Apart::Enclosed, tell)),
            None => leave(CANNOT_ENCLOSE),
            Some(worker) => match guard(channel.as_fd(), worker)? {
                ProcessEnd::Code(CANNOT_ENCLOSE) => {}
                end => {
                    drop(tell);
                    return Ok(Role::Guardian(end_alike(told_in(told).unwrap_or(end))));
                }
            },
        }
    }
    // Without a pid namespace, orphans have to be found: they become children of their nearest subreaper.
    let (told, tell) = ending()?;
    match fork(0)? {
        None => {
            die_with_parent()?;
            become_subreaper()?;
            Ok(Role::Worker(Apart::Plain, tell))
        }
        Some(worker) => {
            become_subreaper()?;
            let end = guard(channel.as_fd(), worker)?;
            end_children();
            arena::remove_left_by(worker);
            drop(tell);
            Ok(Role::Guardian(end_alike(told_in(told).unwrap_or(end))))
        }
    }
}

fn ending() -> io::Result<(File, Ending)> {
    let (told, tell) = rustix::pipe::pipe_with(rustix::pipe::PipeFlags::CLOEXEC)?;
    Ok((File::from(told), Ending(File::from(tell))))
}

/// What was told; None if nothing was. Everybody who could tell has ended.
fn told_in(told: File) -> Option<ProcessEnd> {
    let mut text = String::new();
    told.take(64).read_to_string(&mut text).ok()?;
    serde_json::from_str(&text).ok()
}

#[cfg(target_os = "linux")]
const NAMESPACES: i32 = libc::CLONE_NEWUSER
    | libc::CLONE_NEWNS
    | libc::CLONE_NEWPID
    | libc::CLONE_NEWNET
    | libc::CLONE_NEWIPC
    | libc::CLONE_NEWUTS;
#[cfg(not(target_os = "linux"))]
const NAMESPACES: i32 = 0;

/// A fork, into new namespaces if any are named. None in the child; an error in new namespaces is no error:
/// a child that never was counts as one that could not enclose itself.
fn fork(namespaces: i32) -> io::Result<Option<Pid>> {
    // SAFETY: this process has one thread, so the child's memory is consistent; without a stack of its own the
    // child of clone(2) goes on as after fork(2).
    let pid = unsafe {
        match namespaces {
            0 => libc::fork(),
            #[cfg(target_os = "linux")]
            _ => libc::syscall(libc::SYS_clone, libc::c_long::from(namespaces | libc::SIGCHLD), 0, 0, 0, 0) as i32,
            #[cfg(not(target_os = "linux"))]
            _ => -1,
        }
    };
    match pid {
        0 => Ok(None),
        pid if pid > 0 => Ok(Pid::from_raw(pid)),
        _ if namespaces != 0 => Ok(Some(NOBODY)),
        _ => Err(io::Error::last_os_error()),
    }
}

/// Stands for a child that the system refused to make.
const NOBODY: Pid = Pid::INIT;

/// Wait for the worker; end it when the judge hangs up. Returns how it ended.
fn guard(channel: BorrowedFd<'_>, worker: Pid) -> io::Result<ProcessEnd> {
    if worker == NOBODY {
        return Ok(ProcessEnd::Code(CANNOT_ENCLOSE));
    }
    loop {
        #[cfg(target_os = "linux")]
        {
            let ended = rustix::process::pidfd_open(worker, rustix::process::PidfdFlags::empty())?;
            let mut waiting =
                [PollFd::new(&ended, PollFlags::IN), PollFd::from_borrowed_fd(channel, PollFlags::empty())];
            rustix::io::retry_on_intr(|| poll(&mut waiting, None))?;
            if waiting[0].revents().is_empty() {
                let _ = rustix::process::kill_process(worker, Signal::KILL);
            }
        }
        #[cfg(not(target_os = "linux"))]
        let _ = (channel, poll::<PollFd<'_>>, PollFlags::IN);
        if let Some((_, status)) = rustix::process::waitpid(Some(worker), WaitOptions::empty())? {
            return Ok(end_of(status));
        }
    }
}

/// End as the worker did: to the judge, the guardian's end is the worker's.
fn end_alike(end: ProcessEnd) -> u8 {
    match end {
        ProcessEnd::Code(code) => code as u8,
        ProcessEnd::Signal(signal) => {
            let _ = rustix::process::setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) });
            // SAFETY: both calls have no memory effects; the process ends with the second.
            unsafe {
                libc::signal(signal, libc::SIG_DFL);
                libc::raise(signal);
            }
            70
        }
        ProcessEnd::Unknown => 70,
    }
}

/// What a new namespace needs before it can be lived in: names for the user, mounts that stay inside, an end
/// with the guardian's, and a loopback interface that is up.
#[cfg(target_os = "linux")]
fn settle_in((user, group): (u32, u32)) -> io::Result<()> {
    use rustix::mount::{MountPropagationFlags, mount_change};
    die_with_parent()?;
    keep_identity(user, group)?;
    rustix::thread::set_no_new_privs(true)?;
    mount_change("/", MountPropagationFlags::REC | MountPropagationFlags::PRIVATE)?;
    arena::try_mount()?;
    // A /proc of the outer world, where it cannot be replaced, is no more than Landlock gives anyway.
    if mount_proc().is_ok() && has_own_pid_max() {
        let _ = fs::write("/proc/sys/kernel/pid_max", MOST_TASKS.to_string());
    }
    let _ = loopback_up();
    Ok(())
}

#[cfg(not(target_os = "linux"))]
fn settle_in(_: (u32, u32)) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Map this user, and nobody else, to itself (user_namespaces(7)).
#[cfg(target_os = "linux")]
fn keep_identity(user: u32, group: u32) -> io::Result<()> {
    fs::write("/proc/self/setgroups", "deny")?;
    fs::write("/proc/self/uid_map", format!("{user} {user} 1"))?;
    fs::write("/proc/self/gid_map", format!("{group} {group} 1"))
}

#[cfg(target_os = "linux")]
fn mount_proc() -> io::Result<()> {
    use rustix::mount::{MountFlags, mount};
    let flags = MountFlags::NOSUID | MountFlags::NODEV | MountFlags::NOEXEC;
    Ok(mount("proc", "/proc", "proc", flags, None)?)
}

/// How many processes and threads there can be inside at a time, the worker's own included: RLIMIT_NPROC, which bounds a
/// check to fewer, does not hold for root (setrlimit(2)).
const MOST_TASKS: u32 = 1024;

/// Whether `pid_max` is one of this namespace: since Linux 6.14. Before, it is the whole machine's, and not to be touched.
#[cfg(target_os = "linux")]
fn has_own_pid_max() -> bool {
    let system = rustix::system::uname();
    let release = system.release().to_string_lossy().into_owned();
    let mut numbers = release.split(['.', '-']).map_while(|number| number.parse::<u32>().ok());
    (numbers.next(), numbers.next()) >= (Some(6), Some(14))
}

/// Bring `lo` up: a check that may use the network finds a machine with nothing but itself on it.
#[cfg(target_os = "linux")]
fn loopback_up() -> io::Result<()> {
    use std::os::fd::AsRawFd;
    let socket = rustix::net::socket(rustix::net::AddressFamily::INET, rustix::net::SocketType::DGRAM, None)?;
    // SAFETY: an ifreq is plain data, zeroed is valid for it, and both calls are given one of the right size.
    let done = unsafe {
        let mut request: libc::ifreq = std::mem::zeroed();
        for (to, from) in request.ifr_name.iter_mut().zip(b"lo") {
            *to = *from as libc::c_char;
        }
        request.ifr_ifru.ifru_flags = (libc::IFF_UP | libc::IFF_RUNNING) as libc::c_short;
        libc::ioctl(socket.as_raw_fd(), libc::SIOCSIFFLAGS, &request)
    };
    if done == 0 { Ok(()) } else { Err(io::Error::last_os_error()) }
}

/// The kernel ends this process together with its parent.
fn die_with_parent() -> io::Result<()> {
    #[cfg(target_os = "linux")]
    rustix::process::set_parent_process_death_signal(Some(Signal::KILL))?;
    Ok(())
}

fn become_subreaper() -> io::Result<()> {
    #[cfg(target_os = "linux")]
    rustix::process::set_child_subreaper(Some(rustix::process::getpid()))?;
    Ok(())
}

/// Kill everything that a check has left behind.
pub fn sweep(apart: Apart) {
    match apart {
        Apart::Enclosed => {
            // Everything in this pid namespace but pid 1, which is this process (kill(2), pid_namespaces(7)).
            // SAFETY: `kill` has no memory effects.
            unsafe { libc::kill(-1, libc::SIGKILL) };
            while rustix::process::wait(WaitOptions::empty()).is_ok_and(|ended| ended.is_some()) {}
        }
        Apart::Plain => end_children(),
    }
}

/// Kill every child, and every process that becomes a child as its own parent dies.
fn end_children() {
    while let Some(child) = first_child() {
        let _ = rustix::process::kill_process(child, Signal::KILL);
        if rustix::process::waitpid(Some(child), WaitOptions::empty()).is_err() {
            break;
        }
    }
}

/// A child of this process, as the kernel lists them (proc(5), /proc/pid/task/tid/children).
fn first_child() -> Option<Pid> {
    let text = fs::read_to_string("/proc/thread-self/children").ok()?;
    text.split_whitespace().next()?.parse().ok().and_then(Pid::from_raw)
}
