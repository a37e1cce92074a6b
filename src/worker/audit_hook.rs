//! An audit hook (PEP 578) in native code: what a submission may not ask of the interpreter.
//!
//! Owns: which events of a submission's own lines are refused, and remembering that one was. Python code can
//! neither remove the hook nor see its state. It looks at the line that makes the call: the harness's probes and
//! the standard library go on using the same functions.
//! Does not own: what a remembered attempt means for the verdict (`session`).

use std::ffi::{CStr, c_char, c_int, c_void};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use pyo3::exceptions::PyPermissionError;
use pyo3::ffi;
use pyo3::prelude::*;
use pyo3::types::PyTuple;

/// Whether the hook looks at all: only where a submission and its checks share this interpreter, so that to look
/// around is to look for answers. Where they do not, there is nothing to be found.
static WATCHING: AtomicBool = AtomicBool::new(false);
/// Whether looking at frames and at all objects is what the kata is about.
static MAY_LOOK: AtomicBool = AtomicBool::new(false);
static STATE: Mutex<State> = Mutex::new(State { submission: String::new(), attempt: None });

struct State {
    /// The `co_filename` of the submission's code.
    submission: String,
    /// The first thing that was refused because it reaches for the checks.
    attempt: Option<String>,
}

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

/// Begin to look, for a submission whose code carries the file name `submission`.
///
/// may_look: whether looking at frames and at all objects is what the kata is about.
pub fn watch(submission: &str, may_look: bool) {
    state().submission = submission.to_owned();
    MAY_LOOK.store(may_look, Ordering::Relaxed);
    WATCHING.store(true, Ordering::Relaxed);
}

/// What the submission tried, if it was refused something.
pub fn attempt() -> Option<String> {
    state().attempt.clone()
}

fn state() -> std::sync::MutexGuard<'static, State> {
    STATE.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
}

extern "C" fn hook(event: *const c_char, args: *mut ffi::PyObject, _: *mut c_void) -> c_int {
    if !WATCHING.load(Ordering::Relaxed) {
        return 0;
    }
    // SAFETY: CPython calls hooks with the GIL held, a NUL-terminated name and a tuple (PySys_AddAuditHook).
    let (py, name) = unsafe { (Python::assume_attached(), CStr::from_ptr(event)) };
    let Some(kind) = kind_of(name.to_bytes()) else { return 0 };
    // SAFETY: as above; the reference is borrowed for this call.
    let args = unsafe { Bound::from_borrowed_ptr_or_opt(py, args) };
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
    /// Looks at who is calling, or at all objects there are.
    Looking,
    /// Reads an attribute whose reading is audited.
    Reading,
    /// Sets one.
    Setting,
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
        b"sys._getframe"
        | b"sys._current_frames"
        | b"sys._current_exceptions"
        | b"gc.get_objects"
        | b"gc.get_referrers"
        | b"gc.get_referents"
        | b"sys.settrace"
        | b"sys.setprofile"
        | b"sys.monitoring.register_callback" => Some(Kind::Looking),
        b"object.__getattr__" => Some(Kind::Reading),
        b"object.__setattr__" => Some(Kind::Setting),
        _ => None,
    }
}

/// The exception to raise, if the event comes from the submission and is not for it.
fn refusal(py: Python<'_>, kind: Kind, args: Option<Bound<'_, PyAny>>) -> Option<PyErr> {
    if MAY_LOOK.load(Ordering::Relaxed) && matches!(kind, Kind::Looking | Kind::Reading) {
        return None;
    }
    let what = match kind {
        Kind::Memory => "use ctypes to reach into memory".to_owned(),
        Kind::Looking => "look at or trace the frames of its callers, or look at all objects".to_owned(),
        Kind::Reading | Kind::Setting => {
            let name: String = args?.cast_into::<PyTuple>().ok()?.get_item(1).ok()?.extract().ok()?;
            match (kind, name.as_str()) {
                (Kind::Reading, "tb_frame") => "look at the frames of a traceback".to_owned(),
                (Kind::Setting, "__code__") => "exchange the code of a function".to_owned(),
                _ => return None,
            }
        }
    };
    // To print a traceback is honest, and reads its frames.
    let line = line_of_the_submission(py, kind != Kind::Reading)?;
    let sentence = format!("a submission may not {what} (line {line})");
    state().attempt.get_or_insert_with(|| sentence.clone());
    Some(PyPermissionError::new_err(sentence))
}

/// Where the standard library hands out frames or memory to who calls it. To print a stack is honest; to walk it is not.
fn hands_out(file: &str, function: &str) -> bool {
    file.ends_with("/inspect.py")
        || file.ends_with("/ctypes/__init__.py")
        || (file.ends_with("/traceback.py") && function == "walk_stack")
}

/// The line of the submission that is running, if it is one: directly, or `through` the standard library.
fn line_of_the_submission(py: Python<'_>, through: bool) -> Option<i32> {
    // SAFETY: the GIL is held; the frame is borrowed, and turned into a reference of our own.
    let mut frame = unsafe { Bound::from_borrowed_ptr_or_opt(py, ffi::PyEval_GetFrame().cast()) }?;
    let mut asking = None;
    loop {
        let (file, function) = code_of(py, &frame)?;
        if file == state().submission {
            // SAFETY: it is a frame.
            return Some(unsafe { ffi::PyFrame_GetLineNumber(frame.as_ptr().cast()) });
        }
        if !through || !(hands_out(&file, &function) || asking.as_ref() == Some(&file)) {
            return None;
        }
        asking = Some(file);
        // SAFETY: it is a frame; the result is a new reference or NULL.
        frame = unsafe { Bound::from_owned_ptr_or_opt(py, ffi::PyFrame_GetBack(frame.as_ptr().cast()).cast()) }?;
    }
}

/// The file and the function that a frame belongs to.
fn code_of(py: Python<'_>, frame: &Bound<'_, PyAny>) -> Option<(String, String)> {
    // SAFETY: it is a frame; PyFrame_GetCode returns a new reference.
    let code = unsafe { Bound::from_owned_ptr(py, ffi::PyFrame_GetCode(frame.as_ptr().cast()).cast()) };
    let part = |name: &str| code.getattr(name).ok()?.extract().ok();
    Some((part("co_filename")?, part("co_name")?))
}
