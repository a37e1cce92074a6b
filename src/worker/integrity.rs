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
        for (name, module) in not_yet_in(&state.modules, &modules, named) {
            let deep = is_deep(&name);
            state.modules.insert(name.clone());
            state.names.push(name.clone());
            state.hold(modules.as_any(), pyo3::types::PyString::new(py, &name).as_any(), &module);
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
            if !held.is_as_it_was(py) && !now.is_null() {
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
        let Ok(entries) = namespace.cast::<PyDict>() else { return };
        for (name, value) in entries.iter() {
            let free = name.extract::<&str>().map_or(true, |name| FREE.contains(&name));
            if free || !value.is_callable() {
                continue;
            }
            self.hold(namespace, &name, &value);
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

    fn hold(&mut self, namespace: &Bound<'_, PyAny>, name: &Bound<'_, PyAny>, value: &Bound<'_, PyAny>) {
        let own = |object: &Bound<'_, PyAny>| Pointer(object.clone().into_ptr());
        let held = Held {
            module: self.names.len() - 1,
            namespace: own(namespace),
            name: own(name),
            value: own(value),
            parts: parts(value.py(), value.as_ptr()),
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
) -> Vec<(String, Bound<'py, PyAny>)> {
    let py = modules.py();
    let mut found = Vec::new();
    let (mut position, mut name, mut module) = (0, std::ptr::null_mut(), std::ptr::null_mut());
    // Not by PyO3's iterator, which counts a reference to each name and each module: hundreds of pages.
    // SAFETY: the GIL is held, and nothing runs between two steps that could change the dict; both pointers are
    // borrowed from it, live, and counted before they are kept.
    unsafe {
        while ffi::PyDict_Next(modules.as_ptr(), &mut position, &mut name, &mut module) != 0 {
            let mut length = 0;
            if ffi::PyUnicode_Check(name) == 0 {
                continue;
            }
            let text = ffi::PyUnicode_AsUTF8AndSize(name, &mut length);
            if text.is_null() {
                ffi::PyErr_Clear();
                continue;
            }
            let text = std::slice::from_raw_parts(text.cast::<u8>(), length as usize);
            let Ok(text) = std::str::from_utf8(text) else { continue };
            let wanted = is_deep(text) || TRUSTED.contains(&text) || named.iter().any(|name| name == text);
            if wanted && !known.contains(text) {
                found.push((text.to_owned(), Bound::from_borrowed_ptr(py, module)));
            }
        }
    }
    found
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
        // SAFETY: the GIL is held; the snapshot owns the dict and the key.
        unsafe { ffi::PyDict_GetItemWithError(self.namespace.0, self.name.0) }
    }

    fn is_as_it_was(&self, py: Python<'_>) -> bool {
        let now = self.now(py);
        now == self.value.0 && parts(py, now) == self.parts
    }
}
