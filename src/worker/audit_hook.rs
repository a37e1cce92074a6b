//! An audit hook (PEP 578) in native code: what a submission may not ask of the interpreter.
//!
//! Owns: which events of a submission's own lines are refused. Python code can not remove the hook. It looks at the line that makes the call: the harness's probes and
//! the standard library go on using the same functions.
//! Does not own: what is seen of a frame (`frames`), whose line it is (`watching`), what a file of tests may beyond that (`whole_files`), what a remembered attempt means for the verdict (`session`).

use std::ffi::{CStr, c_char, c_int, c_void};

use pyo3::exceptions::{PyPermissionError, PyValueError};
use pyo3::ffi;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyTuple};

use super::watching::{code_of, line_of_the_submission};
use super::{frames, watching, whole_files};

unsafe extern "C" {
    // cpython/sysmodule.h; pyo3 does not declare it.
    fn PySys_AddAuditHook(
        hook: extern "C" fn(*const c_char, *mut ffi::PyObject, *mut c_void) -> c_int,
        data: *mut c_void,
    ) -> c_int;
}

/// Install the hook; it stays for the life of the process and its children.
pub fn install() -> PyResult<()> {
    // SAFETY: the interpreter runs and the GIL is held; the hook is a static function without data.
    if unsafe { PySys_AddAuditHook(hook, std::ptr::null_mut()) } != 0 {
        return Err(PyErr::fetch(unsafe { Python::assume_attached() }));
    }
    Ok(())
}

extern "C" fn hook(event: *const c_char, args: *mut ffi::PyObject, _: *mut c_void) -> c_int {
    if !watching::is_on() {
        return 0;
    }
    // SAFETY: CPython calls hooks with the GIL held, a NUL-terminated name and a tuple (PySys_AddAuditHook).
    let (py, name) = unsafe { (Python::assume_attached(), CStr::from_ptr(event)) };
    // SAFETY: as above; the reference is borrowed for this call.
    let args = unsafe { Bound::from_borrowed_ptr_or_opt(py, args) };
    if watching::is_whole_file() && whole_files::allows(name.to_bytes(), args.as_ref()) {
        return 0;
    }
    let Some(kind) = kind_of(name.to_bytes()) else { return 0 };
    match refusal(py, kind, args) {
        Some(problem) => {
            problem.restore(py);
            -1
        }
        None => 0,
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Reaches into memory itself.
    Memory,
    /// Traces, or looks at all objects there are.
    Looking,
    /// Asks for a frame of the stack.
    Frame,
    /// Sets an attribute whose setting is audited.
    Setting,
    /// Makes code, which may say that it is of any file.
    Coding,
    /// Makes code of what cannot be looked at before.
    Opaque,
}

fn kind_of(event: &[u8]) -> Option<Kind> {
    match event {
        b"ctypes.dlsym"
        | b"ctypes.dlsym/handle"
        | b"ctypes.string_at"
        | b"ctypes.wstring_at"
        | b"ctypes.memoryview_at"
        | b"ctypes.call_function"
        | b"ctypes.PyObj_FromPtr"
        | b"ctypes.cdata" => Some(Kind::Memory),
        b"gc.get_objects"
        | b"gc.get_referrers"
        | b"gc.get_referents"
        | b"sys.settrace"
        | b"sys.setprofile"
        | b"sys.monitoring.register_callback" => Some(Kind::Looking),
        b"sys._getframe" => Some(Kind::Frame),
        b"object.__setattr__" => Some(Kind::Setting),
        b"compile" | b"code.__new__" | b"marshal.loads" => Some(Kind::Coding),
        b"marshal.load" => Some(Kind::Opaque),
        _ => None,
    }
}

/// The exception to raise, if the event comes from the submission and is not for it.
fn refusal(py: Python<'_>, kind: Kind, args: Option<Bound<'_, PyAny>>) -> Option<PyErr> {
    if watching::may_look() && matches!(kind, Kind::Looking | Kind::Frame) {
        return None;
    }
    let what = match kind {
        Kind::Memory => "use ctypes to reach into memory",
        Kind::Looking => "trace what runs beside it, or look at all objects",
        Kind::Frame => return end_of_the_stack(py, args),
        Kind::Setting => {
            let name: String = args?.cast_into::<PyTuple>().ok()?.get_item(1).ok()?.extract().ok()?;
            if name != "__code__" {
                return None;
            }
            "exchange the code of a function"
        }
        Kind::Coding => return false_name(py, args),
        Kind::Opaque => "load code with marshal.load, which cannot be looked at before (marshal.loads can)",
    };
    let line = line_of_the_submission(py, true)?;
    Some(refused(format!("a submission may not {what} (line {line})")))
}

/// The exception for what only a program does that means to be said to have passed; a check remembers it.
fn refused(sentence: String) -> PyErr {
    // Of a file that is run whole the next tests are not to blame, and this one has an exception.
    if !watching::is_whole_file() {
        watching::remember(&sentence);
    }
    PyPermissionError::new_err(sentence)
}

/// For a submission the stack ends where its own frames do, and Python has an exception for that.
fn end_of_the_stack(py: Python<'_>, args: Option<Bound<'_, PyAny>>) -> Option<PyErr> {
    let frame = args?.cast_into::<PyTuple>().ok()?.get_item(0).ok()?;
    frames::is_kept_from(py, &frame, "_getframe").then(|| PyValueError::new_err("call stack is not deep enough"))
}

/// Code that is made to say it is of a file of the harness or the kata is a lie, whoever is asked to make it.
fn false_name(py: Python<'_>, args: Option<Bound<'_, PyAny>>) -> Option<PyErr> {
    let args = args?.cast_into::<PyTuple>().ok()?;
    // `compile` and `code.__new__` tell the name second, `marshal.loads` has the bytes that it is in.
    let says = |thing: Bound<'_, PyAny>| {
        thing.extract().is_ok_and(|file: String| frames::is_hidden(&file))
            || thing.cast::<PyBytes>().is_ok_and(|bytes| frames::names_hidden(bytes.as_bytes()))
    };
    if !args.iter().take(2).any(says) {
        return None;
    }
    // SAFETY: the GIL is held; the frame is borrowed, and turned into a reference of our own.
    let asking = unsafe { Bound::from_borrowed_ptr_or_opt(py, ffi::PyEval_GetFrame().cast()) };
    let (file, function) = asking.and_then(|frame| code_of(py, &frame))?;
    // `types.coroutine` copies the code of a function that it is given, and changes its flags.
    let honest = frames::is_hidden(&file) || (file.ends_with("/types.py") && function == "coroutine");
    (!honest).then(|| refused("a submission may not give its code the name of a file of the checks".into()))
}
