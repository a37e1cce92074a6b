//! What code may do in a file of tests that is run whole, and not beside a kata's check.
//!
//! Owns: what of `ctypes` is ordinary use there: functions of libraries by their name, strings and buffers of one's own.
//! Does not own: what is refused, and whose line it is (`audit_hook`). SECURITY.md says what a pass of such a test is worth.

use std::sync::atomic::{AtomicUsize, Ordering};

use pyo3::prelude::*;
use pyo3::types::PyTuple;

/// Where the buffer is that `from_buffer` has been given last: what is made there is no address of somebody's choice.
static BUFFER: AtomicUsize = AtomicUsize::new(0);

/// Whether an event of the interpreter's is harmless there, whoever's line it comes from.
///
/// Not so: objects made of an address, functions that are called by their address, and the interpreter's own functions.
pub fn allows(event: &[u8], args: Option<&Bound<'_, PyAny>>) -> bool {
    let number = |at: usize| item(args, at).and_then(|it| it.extract::<usize>().ok());
    match event {
        b"ctypes.string_at" | b"ctypes.wstring_at" | b"ctypes.memoryview_at" => true,
        b"ctypes.dlsym" | b"ctypes.dlsym/handle" => item(args, 1)
            .and_then(|name| name.extract::<String>().ok())
            .is_some_and(|name| !name.starts_with("Py") && !name.starts_with("_Py")),
        b"ctypes.cdata/buffer" => {
            BUFFER.store(number(0).unwrap_or(0).wrapping_add(number(2).unwrap_or(0)), Ordering::Relaxed);
            true
        }
        b"ctypes.cdata" => {
            number(0).is_some_and(|address| address != 0 && address == BUFFER.swap(0, Ordering::Relaxed))
        }
        b"object.__setattr__" => true,
        _ => false,
    }
}

fn item<'py>(args: Option<&Bound<'py, PyAny>>, at: usize) -> Option<Bound<'py, PyAny>> {
    args?.cast::<PyTuple>().ok()?.get_item(at).ok()
}
