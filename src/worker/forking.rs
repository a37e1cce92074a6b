//! Forks of a process in which CPython runs.
//!
//! Owns: calling CPython's own hooks around them. Does not own: what a child becomes (`serve`), and forks before Python
//! runs (`enclosure`).

use pyo3::ffi;

/// fork(2) with CPython's own hooks on all three sides.
pub fn fork() -> libc::pid_t {
    // SAFETY: the GIL is held and this process has one thread, so the child's copy is consistent.
    unsafe {
        ffi::PyOS_BeforeFork();
        let pid = libc::fork();
        if pid == 0 {
            ffi::PyOS_AfterFork_Child()
        } else {
            ffi::PyOS_AfterFork_Parent()
        }
        pid
    }
}

/// CPython's own hooks around a fork that is made in Rust, before a worker has begun.
pub struct Hooks(());

impl Hooks {
    /// Call before; the process that forks makes no use of Python any more.
    pub fn before_fork() -> Hooks {
        // SAFETY: who asks for this has the GIL, in a process with one thread.
        unsafe { ffi::PyOS_BeforeFork() };
        Hooks(())
    }

    /// Call in the child.
    pub fn in_child(self) {
        // SAFETY: it runs in the child of a fork that `before_fork` was called ahead of, in the thread that called it.
        unsafe { ffi::PyOS_AfterFork_Child() }
    }
}
