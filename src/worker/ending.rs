//! How processes end, and ending this one.

use crate::protocol::ProcessEnd;

pub fn end_of(status: rustix::process::WaitStatus) -> ProcessEnd {
    match (status.exit_status(), status.terminating_signal()) {
        (Some(code), _) => ProcessEnd::Code(code),
        (_, Some(signal)) => ProcessEnd::Signal(signal),
        _ => ProcessEnd::Unknown,
    }
}

/// Leave at once: no finalisers, no atexit handlers, no waiting for threads of the learner's.
pub fn leave(code: i32) -> ! {
    // SAFETY: `_exit` is always safe to call; whatever must be flushed has been.
    unsafe { libc::_exit(code) }
}

/// Have SIGPROF end this process when it has used so much processor time.
pub fn end_after(milliseconds: u32) -> std::io::Result<()> {
    let zero = libc::timeval { tv_sec: 0, tv_usec: 0 };
    let after = libc::timeval {
        tv_sec: (milliseconds / 1000) as libc::time_t,
        tv_usec: (milliseconds % 1000 * 1000) as libc::suseconds_t,
    };
    let timer = libc::itimerval { it_interval: zero, it_value: after };
    // SAFETY: `timer` outlives the call, which copies it; nobody wants the former one.
    match unsafe { libc::setitimer(libc::ITIMER_PROF, &timer, std::ptr::null_mut()) } {
        0 => Ok(()),
        _ => Err(std::io::Error::last_os_error()),
    }
}
