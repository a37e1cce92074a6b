//! Notices that a check was refused memory.
//!
//! Owns: a layer around CPython's raw allocator, through which everything larger than 512 bytes goes (docs.python.org,
//! Memory Management, "Memory allocators"), that says so once, on the pipe of the fault handler.
//! Does not own: the limit (`contain`), and what is made of it: a `MemoryError` that the submission catches is known
//! to nobody else.

use std::ffi::c_void;
use std::mem::MaybeUninit;
use std::os::fd::BorrowedFd;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};

use pyo3::ffi;

use super::world::TRACE;
use crate::protocol::MEMORY_REFUSED;

/// CPython's own allocator. Its functions may be called from every thread, with or without the GIL.
struct Original(ffi::PyMemAllocatorEx);

// SAFETY: it is written once and only read afterwards; the context is CPython's, made for any thread.
unsafe impl Send for Original {}
// SAFETY: as above.
unsafe impl Sync for Original {}

static ORIGINAL: OnceLock<Original> = OnceLock::new();
static TOLD: AtomicBool = AtomicBool::new(false);

/// Put the layer in place, once, after CPython has started and while nothing else runs.
pub fn notice() {
    let mut found = MaybeUninit::<ffi::PyMemAllocatorEx>::uninit();
    // SAFETY: CPython writes the whole structure.
    let original = unsafe {
        ffi::PyMem_GetAllocator(ffi::PyMemAllocatorDomain::PYMEM_DOMAIN_RAW, found.as_mut_ptr());
        found.assume_init()
    };
    let (ctx, free) = (original.ctx, original.free);
    if ORIGINAL.set(Original(original)).is_ok() {
        let mut layer =
            ffi::PyMemAllocatorEx { ctx, malloc: Some(malloc), calloc: Some(calloc), realloc: Some(realloc), free };
        // SAFETY: CPython copies it; its functions hand every call on to those that were there, with their context.
        unsafe { ffi::PyMem_SetAllocator(ffi::PyMemAllocatorDomain::PYMEM_DOMAIN_RAW, &raw mut layer) }
    }
}

extern "C" fn malloc(context: *mut c_void, size: usize) -> *mut c_void {
    told(original().and_then(|own| own.malloc).map(|malloc| malloc(context, size)))
}

extern "C" fn calloc(context: *mut c_void, count: usize, size: usize) -> *mut c_void {
    told(original().and_then(|own| own.calloc).map(|calloc| calloc(context, count, size)))
}

extern "C" fn realloc(context: *mut c_void, at: *mut c_void, size: usize) -> *mut c_void {
    told(original().and_then(|own| own.realloc).map(|realloc| realloc(context, at, size)))
}

fn original() -> Option<&'static ffi::PyMemAllocatorEx> {
    ORIGINAL.get().map(|original| &original.0)
}

/// What was got, after a word to the judge if it was nothing.
fn told(got: Option<*mut c_void>) -> *mut c_void {
    let got = got.unwrap_or_default();
    if got.is_null() && !TOLD.swap(true, Ordering::Relaxed) {
        // SAFETY: a worker's child has the pipe under this number; where it has not, or closed it, the write fails.
        let pipe = unsafe { BorrowedFd::borrow_raw(TRACE) };
        let _ = rustix::io::write(pipe, MEMORY_REFUSED.as_bytes());
    }
    got
}
