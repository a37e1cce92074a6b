//! Whether a submission is watched, and whether the line that runs now is one of its own.
//!
//! Owns: what the guards of this process know of the submission (the audit hook, the frames): Python code can neither see
//! nor change it. Does not own: what is refused (`audit_hook`), what is seen of a frame (`frames`).

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use pyo3::ffi;
use pyo3::prelude::*;

/// Whether the hook looks at all: only where a submission and its checks share this interpreter, so that to look
/// around is to look for answers. Where they do not, there is nothing to be found.
static WATCHING: AtomicBool = AtomicBool::new(false);

/// Whether looking at frames, tracing, and looking at all objects is what the kata is about.
static MAY_LOOK: AtomicBool = AtomicBool::new(false);

/// Whether tests run here that their own runner runs, and no check: what is said of them is Python's word in any case.
static WHOLE_FILE: AtomicBool = AtomicBool::new(false);

static STATE: Mutex<State> = Mutex::new(State { submission: String::new(), attempt: None });

struct State {
    /// The `co_filename` of the submission's code.
    submission: String,
    /// The first thing that was refused because it reaches for the checks.
    attempt: Option<String>,
}

/// Begin to look, for a submission whose code carries the file name `submission`.
///
/// may_look: whether looking at frames and at all objects is what the kata is about.
pub fn watch(submission: &str, may_look: bool) {
    state().submission = submission.to_owned();
    MAY_LOOK.store(may_look, Ordering::Relaxed);
    WATCHING.store(true, Ordering::Relaxed);
}

/// The same, for a file of tests that its own runner runs: these look at frames as they do anywhere.
pub fn watch_whole_file(submission: &str) {
    WHOLE_FILE.store(true, Ordering::Relaxed);
    watch(submission, true);
}

/// Whether a file of tests is run whole.
pub fn is_whole_file() -> bool {
    WHOLE_FILE.load(Ordering::Relaxed)
}

/// Whether a submission shares this interpreter, and may not look at what runs beside it.
pub fn watches() -> bool {
    WATCHING.load(Ordering::Relaxed) && !MAY_LOOK.load(Ordering::Relaxed)
}

/// Whether the line that runs now is one of the submission's.
pub fn is_asked_by_the_submission(py: Python<'_>) -> bool {
    watches() && line_of_the_submission(py, false).is_some()
}

/// What the submission tried, if it was refused something.
pub fn attempt() -> Option<String> {
    state().attempt.clone()
}

/// Remember what was refused, if it is the first thing.
pub fn remember(sentence: &str) {
    state().attempt.get_or_insert_with(|| sentence.to_owned());
}

/// Whether the hook has to look at all.
pub fn is_on() -> bool {
    WATCHING.load(Ordering::Relaxed)
}

/// Whether looking at frames and at all objects is what the kata is about.
pub fn may_look() -> bool {
    MAY_LOOK.load(Ordering::Relaxed)
}

fn state() -> std::sync::MutexGuard<'static, State> {
    STATE.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
}

/// Where the standard library hands out objects or memory to who calls it.
fn hands_out(file: &str) -> bool {
    file.ends_with("/inspect.py") || file.ends_with("/ctypes/__init__.py")
}

/// The line of the submission that is running, if it is one: directly, or `through` the standard library.
pub fn line_of_the_submission(py: Python<'_>, through: bool) -> Option<i32> {
    // SAFETY: the GIL is held; the frame is borrowed, and turned into a reference of our own.
    let mut frame = unsafe { Bound::from_borrowed_ptr_or_opt(py, ffi::PyEval_GetFrame().cast()) }?;
    let mut asking = None;
    loop {
        let (file, _) = code_of(py, &frame)?;
        if file == state().submission {
            // SAFETY: it is a frame.
            return Some(unsafe { ffi::PyFrame_GetLineNumber(frame.as_ptr().cast()) });
        }
        if !through || !(hands_out(&file) || asking.as_ref() == Some(&file)) {
            return None;
        }
        asking = Some(file);
        // SAFETY: it is a frame; the result is a new reference or NULL.
        frame = unsafe { Bound::from_owned_ptr_or_opt(py, ffi::PyFrame_GetBack(frame.as_ptr().cast()).cast()) }?;
    }
}

/// The file and the function that a frame belongs to.
pub fn code_of(py: Python<'_>, frame: &Bound<'_, PyAny>) -> Option<(String, String)> {
    // SAFETY: it is a frame; PyFrame_GetCode returns a new reference.
    let code = unsafe { Bound::from_owned_ptr(py, ffi::PyFrame_GetCode(frame.as_ptr().cast()).cast()) };
    let part = |name: &str| code.getattr(name).ok()?.extract().ok();
    Some((part("co_filename")?, part("co_name")?))
}
