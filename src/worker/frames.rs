//! Frames of the harness and of a kata's files, as a submission sees them: it may hold one, and learns nothing from it.
//!
//! Owns: what `f_back`, `f_locals`, `f_globals`, `f_builtins` and `f_code` of such a frame give, and to whom. For a
//! submission the stack ends with its own outermost frame, however it comes by a frame: from a traceback, a generator,
//! a signal handler, `inspect`, or code that the library runs for it. Its own frames are whole.
//! Does not own: what else is refused (`audit_hook`), and when it is (`watching`).

use std::ffi::{CStr, c_void};
use std::ptr;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use pyo3::exceptions::PyPermissionError;
use pyo3::ffi;
use pyo3::prelude::*;

use super::watching;

/// The files of the harness have names that begin so.
const HARNESS: &str = "<katabook";

/// The files of the kata at hand.
static KATA: OnceLock<Vec<String>> = OnceLock::new();

/// An attribute that is guarded, and where the interpreter's own getter was put.
struct Guarded {
    name: &'static CStr,
    getter: ffi::getter,
    original: &'static AtomicUsize,
}

static BACK: AtomicUsize = AtomicUsize::new(0);
static LOCALS: AtomicUsize = AtomicUsize::new(0);
static GLOBALS: AtomicUsize = AtomicUsize::new(0);
static BUILTINS: AtomicUsize = AtomicUsize::new(0);
static CODE: AtomicUsize = AtomicUsize::new(0);

const GUARDED: [Guarded; 5] = [
    Guarded { name: c"f_back", getter: f_back, original: &BACK },
    Guarded { name: c"f_locals", getter: f_locals, original: &LOCALS },
    Guarded { name: c"f_globals", getter: f_globals, original: &GLOBALS },
    Guarded { name: c"f_builtins", getter: f_builtins, original: &BUILTINS },
    Guarded { name: c"f_code", getter: f_code, original: &CODE },
];

/// What a getset descriptor is (cpython/descrobject.h); pyo3 does not declare it.
#[repr(C)]
struct GetSetDescriptor {
    head: ffi::PyObject,
    class: *mut ffi::PyTypeObject,
    name: *mut ffi::PyObject,
    qualified: *mut ffi::PyObject,
    definition: *mut ffi::PyGetSetDef,
}

/// Put the guards into the type of frames, for the life of the process and its children.
pub fn guard(py: Python<'_>) -> PyResult<()> {
    let attributes = py.import("types")?.getattr("FrameType")?.getattr("__dict__")?;
    for guarded in GUARDED {
        let name = guarded.name.to_str().unwrap_or_default();
        let descriptor = attributes.get_item(name)?;
        if descriptor.get_type().name()? != "getset_descriptor" {
            continue; // another Python: then reading it is what `audit_hook` refuses
        }
        // SAFETY: it is a getset descriptor of a builtin type, whose definition is a static of the interpreter's that
        // lives as long as it and is not constant. The GIL is held, and nobody reads the getter meanwhile.
        unsafe {
            let definition = (*descriptor.as_ptr().cast::<GetSetDescriptor>()).definition;
            if let Some(original) = (*definition).get {
                guarded.original.store(original as usize, Ordering::Relaxed);
                (*definition).get = Some(guarded.getter);
            }
        }
    }
    Ok(())
}

/// Tell which files are the kata's.
pub fn hide(files: Vec<String>) {
    let _ = KATA.set(files);
}

/// Whether a file is the harness's or the kata's.
pub fn is_hidden(file: &str) -> bool {
    file.starts_with(HARNESS) || KATA.get().is_some_and(|files| files.iter().any(|known| known == file))
}

/// Whether a file that is hidden is named in these bytes.
pub fn names_hidden(bytes: &[u8]) -> bool {
    // Megabytes, where a submission imports packages.
    let holds = |name: &str| !name.is_empty() && memchr::memmem::find(bytes, name.as_bytes()).is_some();
    holds(HARNESS) || KATA.get().is_some_and(|files| files.iter().any(|file| holds(file)))
}

/// Whether what is asked for by `name` is kept from the line that runs now, if it belongs to `frame`.
///
/// Only code of the harness's or the kata's that names the attribute itself may read it: that code may well call
/// something of the submission's, which then runs as if it were the one that asks.
pub fn is_kept_from(py: Python<'_>, frame: &Bound<'_, PyAny>, name: &str) -> bool {
    watching::watches() && file_of(py, frame).is_some_and(|file| is_hidden(&file)) && !asks_itself(py, name)
}

fn asks_itself(py: Python<'_>, name: &str) -> bool {
    // SAFETY: the GIL is held; the frame is borrowed, and turned into a reference of our own.
    let Some(asking) = (unsafe { Bound::from_borrowed_ptr_or_opt(py, ffi::PyEval_GetFrame().cast()) }) else {
        return true; // no Python code runs
    };
    let Some(code) = code_of(py, &asking) else { return false };
    let file = code.getattr("co_filename").and_then(|file| file.extract::<String>());
    let names = code.getattr("co_names").and_then(|names| names.contains(name));
    file.is_ok_and(|file| is_hidden(&file)) && names.unwrap_or(false)
}

/// The file that a frame's code is from.
fn file_of(py: Python<'_>, frame: &Bound<'_, PyAny>) -> Option<String> {
    code_of(py, frame)?.getattr("co_filename").ok()?.extract().ok()
}

fn code_of<'py>(py: Python<'py>, frame: &Bound<'py, PyAny>) -> Option<Bound<'py, PyAny>> {
    // SAFETY: it is a frame; PyFrame_GetCode returns a new reference.
    unsafe { Bound::from_owned_ptr_or_opt(py, ffi::PyFrame_GetCode(frame.as_ptr().cast()).cast()) }
}

/// What the interpreter's own getter gives: a new reference, or NULL with an exception set.
unsafe fn original(of: &AtomicUsize, frame: *mut ffi::PyObject, closure: *mut c_void) -> *mut ffi::PyObject {
    // SAFETY: `guard` put a getter there before it put ours in its place.
    let getter: ffi::getter = unsafe { std::mem::transmute(of.load(Ordering::Relaxed)) };
    // SAFETY: the arguments are those that the interpreter called us with.
    unsafe { getter(frame, closure) }
}

unsafe extern "C" fn f_back(frame: *mut ffi::PyObject, closure: *mut c_void) -> *mut ffi::PyObject {
    // SAFETY: CPython calls getters with the GIL held and a frame.
    let (py, found) = unsafe { (Python::assume_attached(), original(&BACK, frame, closure)) };
    if found.is_null() || !watching::watches() {
        return found;
    }
    // SAFETY: it is a new reference.
    let found = unsafe { Bound::from_owned_ptr(py, found) };
    if !found.is_none() && is_kept_from(py, &found, "f_back") { py.None().into_ptr() } else { found.into_ptr() }
}

/// The getter of a dict: an empty one in the place of what is kept.
unsafe fn dict_of(of: &AtomicUsize, name: &str, frame: *mut ffi::PyObject, closure: *mut c_void) -> *mut ffi::PyObject {
    // SAFETY: CPython calls getters with the GIL held and a frame.
    unsafe {
        let py = Python::assume_attached();
        if is_kept_from(py, &Bound::from_borrowed_ptr(py, frame), name) {
            return ffi::PyDict_New();
        }
        original(of, frame, closure)
    }
}

unsafe extern "C" fn f_locals(frame: *mut ffi::PyObject, closure: *mut c_void) -> *mut ffi::PyObject {
    // SAFETY: as called.
    unsafe { dict_of(&LOCALS, "f_locals", frame, closure) }
}

unsafe extern "C" fn f_globals(frame: *mut ffi::PyObject, closure: *mut c_void) -> *mut ffi::PyObject {
    // SAFETY: as called.
    unsafe { dict_of(&GLOBALS, "f_globals", frame, closure) }
}

unsafe extern "C" fn f_builtins(frame: *mut ffi::PyObject, closure: *mut c_void) -> *mut ffi::PyObject {
    // SAFETY: as called.
    unsafe { dict_of(&BUILTINS, "f_builtins", frame, closure) }
}

/// A code object has the constants of a check in it. What prints a traceback needs its name, so the library may read it.
unsafe extern "C" fn f_code(frame: *mut ffi::PyObject, closure: *mut c_void) -> *mut ffi::PyObject {
    // SAFETY: CPython calls getters with the GIL held and a frame.
    unsafe {
        let py = Python::assume_attached();
        let held = Bound::from_borrowed_ptr(py, frame);
        if watching::is_asked_by_the_submission(py) && is_kept_from(py, &held, "f_code") {
            PyPermissionError::new_err("a submission may not look at the code of its checks").restore(py);
            return ptr::null_mut();
        }
        original(&CODE, frame, closure)
    }
}
