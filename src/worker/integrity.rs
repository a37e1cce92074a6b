//! Whether the functions that a verdict rests on are still those that they were.
//!
//! Owns: a snapshot of the functions and classes of the harness, the checks and the builtins, taken before a
//! submission is imported into the same interpreter, and comparing it with what is there after its check has
//! passed. Held outside of Python's reach, as pointers: to count references would copy every page they are on
//! into every child. What all children share is taken once, in the worker.
//! Does not own: what is done about a change (`session`).

use std::collections::HashSet;
use std::sync::{Arc, Mutex, MutexGuard};

use pyo3::ffi;
use pyo3::prelude::*;
use pyo3::types::{PyCFunction, PyDict, PyTuple};

/// Modules beside the harness and the checks whose functions verdicts rest on.
const TRUSTED: &[&str] = &[
    "builtins",
    "sys",
    "time",
    "random",
    "json",
    "re",
    "operator",
    "functools",
    "itertools",
    "collections",
    "threading",
    "inspect",
    "math",
    "contextlib",
    "types",
    "gc",
];

/// What programs set in these modules in good faith, and what the harness sets for each check.
const FREE: &[&str] = &["excepthook", "unraisablehook", "displayhook", "breakpointhook", "__getattr__", "_", "_send"];

/// Functions and classes by where they were found.
#[derive(Clone, Default)]
pub struct Snapshot(Arc<Mutex<State>>);

#[derive(Default)]
struct State {
    /// Whether a submission is about to be imported into this interpreter, or has been.
    armed: bool,
    /// The modules that were looked through.
    modules: HashSet<String>,
    /// The same, by the number that `Held` knows them by.
    names: Vec<String>,
    held: Vec<Held>,
}

/// One entry of a namespace. The snapshot owns a reference to each object here, and never gives it back: it lives
/// as long as the process.
struct Held {
    /// Which of the modules.
    module: usize,
    /// A dict: the module's or the class's namespace.
    namespace: Pointer,
    /// Where `PyDict_Next` found the entry: it is there still, unless the dict was built anew, and to look there takes
    /// no search.
    at: ffi::Py_ssize_t,
    name: Pointer,
    value: Pointer,
    /// Of a Python function: its code, its defaults and its keyword defaults; NULL where it has none.
    parts: Option<[Pointer; 3]>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
struct Pointer(*mut ffi::PyObject);

// SAFETY: pointers are only followed with the GIL held, which every function here asks for.
unsafe impl Send for Pointer {}

impl Snapshot {
    /// Take what is loaded by now and has not been taken yet: the harness, `TRUSTED`, and the modules in `named`.
    pub fn take(&self, py: Python<'_>, named: &[String]) -> PyResult<()> {
        let modules = py.import("sys")?.getattr("modules")?.cast_into::<PyDict>()?;
        let mut state = self.state();
        for (name, entry) in not_yet_in(&state.modules, &modules, named) {
            let deep = is_deep(&name);
            state.modules.insert(name.clone());
            state.names.push(name.clone());
            let module = entry.value.clone();
            state.hold(&modules, entry);
            if let Ok(namespace) = module.getattr("__dict__") {
                state.hold_all(&namespace, &name, deep);
            }
        }
        Ok(())
    }

    /// A callable for the harness: takes the snapshot of what has been loaded since, with the modules named in its
    /// one argument, a list of str.
    pub fn taker<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCFunction>> {
        let snapshot = self.clone();
        PyCFunction::new_closure(
            py,
            Some(c"take_snapshot"),
            None,
            move |args: &Bound<'_, PyTuple>, _: Option<&Bound<'_, PyDict>>| -> PyResult<()> {
                // Once: who calls it again is not the harness.
                if !std::mem::replace(&mut snapshot.state().armed, true) {
                    let named: Vec<String> = args.get_item(0)?.extract()?;
                    snapshot.take(args.py(), &named)?;
                    snapshot.accept_changes(args.py());
                }
                Ok(())
            },
        )
    }

    /// What the kata's probes have patched by now is as it should be.
    fn accept_changes(&self, py: Python<'_>) {
        for held in &mut self.state().held {
            let now = held.now(py);
            if !held.was(py, now) && !now.is_null() {
                // SAFETY: it is a live object, and the GIL is held; the snapshot keeps it alive.
                unsafe { ffi::Py_INCREF(now) };
                (held.value, held.parts) = (Pointer(now), parts(py, now));
            }
        }
    }

    /// What has changed since, in a sentence; None if nothing has, or nothing was taken.
    pub fn changed(&self, py: Python<'_>) -> Option<String> {
        let state = self.state();
        let changed = state.held.iter().find(|held| state.armed && !held.is_as_it_was(py))?;
        // SAFETY: the GIL is held, and the snapshot owns the name.
        let name = unsafe { Bound::from_borrowed_ptr(py, changed.name.0) };
        let module = &state.names[changed.module];
        Some(format!("`{name}` of {module} is not what it was before the submission ran"))
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }
}

impl State {
    /// Every function and class of a namespace; if it is wanted `deep`, what is in its own classes too.
    fn hold_all(&mut self, namespace: &Bound<'_, PyAny>, module: &str, deep: bool) {
        let Ok(namespace) = namespace.cast::<PyDict>() else { return };
        for entry in entries(namespace, |name| !FREE.contains(&name)) {
            if !entry.value.is_callable() {
                continue;
            }
            let value = entry.value.clone();
            self.hold(namespace, entry);
            if deep && home(&value).is_some_and(|home| home == module) {
                // SAFETY: the GIL is held; a class made by a class statement has a dict, which lives as long as it.
                let inner = unsafe {
                    let class = value.as_ptr().cast::<ffi::PyTypeObject>();
                    Bound::from_borrowed_ptr_or_opt(value.py(), (*class).tp_dict)
                };
                if let Some(inner) = inner {
                    self.hold_all(&inner, module, false);
                }
            }
        }
    }

    fn hold(&mut self, namespace: &Bound<'_, PyDict>, entry: Entry<'_>) {
        let Entry { at, name, value } = entry;
        let held = Held {
            module: self.names.len() - 1,
            namespace: Pointer(namespace.clone().into_ptr()),
            at,
            parts: parts(value.py(), value.as_ptr()),
            name: Pointer(name.into_ptr()),
            value: Pointer(value.into_ptr()),
        };
        for part in held.parts.iter().flatten().filter(|part| !part.0.is_null()) {
            // SAFETY: it is a live object, and the GIL is held.
            unsafe { ffi::Py_INCREF(part.0) };
        }
        self.held.push(held);
    }
}

/// The modules that are to be looked through and have not been.
fn not_yet_in<'py>(
    known: &HashSet<String>,
    modules: &Bound<'py, PyDict>,
    named: &[String],
) -> Vec<(String, Entry<'py>)> {
    let wanted = |name: &str| is_deep(name) || TRUSTED.contains(&name) || named.iter().any(|known| known == name);
    let found = entries(modules, |name| wanted(name) && !known.contains(name));
    found.into_iter().filter_map(|entry| Some((entry.name.extract().ok()?, entry))).collect()
}

/// An entry of a dict, and where it stands.
struct Entry<'py> {
    at: ffi::Py_ssize_t,
    name: Bound<'py, PyAny>,
    value: Bound<'py, PyAny>,
}

/// The entries of a dict whose names are wanted.
fn entries<'py>(dict: &Bound<'py, PyDict>, wanted: impl Fn(&str) -> bool) -> Vec<Entry<'py>> {
    let py = dict.py();
    let mut found = Vec::new();
    let (mut at, mut next, mut name, mut value) = (0, 0, std::ptr::null_mut(), std::ptr::null_mut());
    // Not by PyO3's iterator, which counts a reference to each name and each value: hundreds of pages.
    // SAFETY: the GIL is held, and nothing runs between two steps that could change the dict; both pointers are
    // borrowed from it, live, and counted before they are kept.
    unsafe {
        while ffi::PyDict_Next(dict.as_ptr(), &mut next, &mut name, &mut value) != 0 {
            if text_of(name).is_some_and(&wanted) {
                let (name, value) = (Bound::from_borrowed_ptr(py, name), Bound::from_borrowed_ptr(py, value));
                found.push(Entry { at, name, value });
            }
            at = next;
        }
    }
    found
}

/// The text of a str, if it is one and can be written as UTF-8.
///
/// # Safety
/// The GIL is held, and the text is used no longer than the object lives.
unsafe fn text_of<'t>(object: *mut ffi::PyObject) -> Option<&'t str> {
    let mut length = 0;
    // SAFETY: the object is live; the text is its own, in its own buffer.
    unsafe {
        if ffi::PyUnicode_Check(object) == 0 {
            return None;
        }
        let text = ffi::PyUnicode_AsUTF8AndSize(object, &mut length);
        if text.is_null() {
            ffi::PyErr_Clear();
            return None;
        }
        std::str::from_utf8(std::slice::from_raw_parts(text.cast::<u8>(), length as usize)).ok()
    }
}

/// Whether the classes of a module are looked through, too. A kata's own modules may patch their own classes; nobody
/// else's need patching.
fn is_deep(module: &str) -> bool {
    let package = module.split('.').next().unwrap_or(module);
    ["katabook", "unittest", "random"].contains(&package)
}

/// The module that a class says it is of.
fn home(class: &Bound<'_, PyAny>) -> Option<String> {
    class.is_instance_of::<pyo3::types::PyType>().then(|| class.getattr("__module__").ok()?.extract().ok())?
}

/// The parts of a Python function, borrowed.
fn parts(_: Python<'_>, value: *mut ffi::PyObject) -> Option<[Pointer; 3]> {
    // SAFETY: the GIL is held, and the value is a live object; the getters are used on functions only.
    unsafe {
        (ffi::Py_TYPE(value) == &raw mut ffi::PyFunction_Type).then(|| {
            [
                Pointer(ffi::PyFunction_GetCode(value)),
                Pointer(PyFunction_GetDefaults(value)),
                Pointer(PyFunction_GetKwDefaults(value)),
            ]
        })
    }
}

unsafe extern "C" {
    // cpython/funcobject.h; pyo3 does not declare them. Borrowed references, or NULL.
    fn PyFunction_GetDefaults(function: *mut ffi::PyObject) -> *mut ffi::PyObject;
    fn PyFunction_GetKwDefaults(function: *mut ffi::PyObject) -> *mut ffi::PyObject;
}

impl Held {
    /// What stands there now, borrowed; NULL if nothing does.
    fn now(&self, _: Python<'_>) -> *mut ffi::PyObject {
        let (mut next, mut name, mut value) = (self.at, std::ptr::null_mut(), std::ptr::null_mut());
        // SAFETY: the GIL is held; the snapshot owns the dict and the key. A position that is none of the dict's ends the
        // iteration, and one that is another entry's has another key.
        unsafe {
            if ffi::PyDict_Next(self.namespace.0, &mut next, &mut name, &mut value) != 0 && name == self.name.0 {
                return value;
            }
            ffi::PyDict_GetItemWithError(self.namespace.0, self.name.0)
        }
    }

    fn is_as_it_was(&self, py: Python<'_>) -> bool {
        self.was(py, self.now(py))
    }

    /// Whether it is this that stood there.
    fn was(&self, py: Python<'_>, now: *mut ffi::PyObject) -> bool {
        now == self.value.0 && parts(py, now) == self.parts
    }
}
