//! Whether the functions that a verdict rests on are still those that they were.
//!
//! Owns: a snapshot of the functions and classes of the harness, the checks and the builtins, taken before a
//! submission is imported into the same interpreter, and comparing it with what is there after its check has
//! passed. Held outside of Python's reach.
//! Does not own: what is done about a change (`session`).

use std::sync::{Arc, Mutex, MutexGuard};

use pyo3::prelude::*;
use pyo3::types::{PyCFunction, PyDict, PyFunction, PyMapping, PyTuple, PyType};

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

/// What programs set in these modules in good faith.
const FREE: &[&str] = &["excepthook", "unraisablehook", "displayhook", "breakpointhook", "__getattr__", "_"];

/// Functions and classes by where they were found.
#[derive(Clone, Default)]
pub struct Snapshot(Arc<Mutex<Vec<Held>>>);

struct Held {
    module: String,
    name: String,
    /// The module's or the class's namespace.
    namespace: Py<PyAny>,
    value: Py<PyAny>,
    /// Of a Python function: its code and its defaults.
    parts: Option<[Py<PyAny>; 3]>,
}

impl Snapshot {
    /// A callable for the harness: takes the snapshot, of its own modules, `TRUSTED`, and those named in its
    /// one argument, a list of str.
    pub fn taker<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCFunction>> {
        let snapshot = self.clone();
        PyCFunction::new_closure(
            py,
            Some(c"take_snapshot"),
            None,
            move |args: &Bound<'_, PyTuple>, _: Option<&Bound<'_, PyDict>>| -> PyResult<()> {
                let named: Vec<String> = args.get_item(0)?.extract()?;
                let mut held = snapshot.held();
                if held.is_empty() {
                    *held = take(args.py(), &named)?;
                }
                Ok(())
            },
        )
    }

    /// What has changed since, in a sentence; None if nothing has, or nothing was taken.
    pub fn changed(&self, py: Python<'_>) -> Option<String> {
        let held = self.held();
        let changed = held.iter().find(|held| !held.is_as_it_was(py))?;
        Some(format!("`{}` of {} is not what it was before the submission ran", changed.name, changed.module))
    }

    fn held(&self) -> MutexGuard<'_, Vec<Held>> {
        self.0.lock().unwrap_or_else(|poisoned| poisoned.into_inner())
    }
}

fn take(py: Python<'_>, named: &[String]) -> PyResult<Vec<Held>> {
    let modules = py.import("sys")?.getattr("modules")?.cast_into::<PyDict>()?;
    let mut held = Vec::new();
    for (name, module) in modules.iter() {
        let Ok(name) = name.extract::<String>() else { continue };
        // A kata's own modules may patch their own classes; nobody else's need patching.
        let deep = name == "katabook" || name.starts_with("katabook.") || name == "random";
        if !deep && !named.contains(&name) && !TRUSTED.contains(&name.as_str()) {
            continue;
        }
        held.push(Held {
            module: "sys.modules".into(),
            name: name.clone(),
            namespace: modules.clone().into_any().unbind(),
            value: module.clone().unbind(),
            parts: None,
        });
        hold_all(&module.getattr("__dict__")?, &name, deep, &mut held)?;
    }
    Ok(held)
}

/// Every function and class of a namespace; if it is wanted `deep`, what is in its own classes too.
fn hold_all(namespace: &Bound<'_, PyAny>, module: &str, deep: bool, held: &mut Vec<Held>) -> PyResult<()> {
    for entry in namespace.cast::<PyMapping>()?.items()?.iter() {
        let (name, value): (Bound<'_, PyAny>, Bound<'_, PyAny>) = entry.extract()?;
        let Ok(name) = name.extract::<String>() else { continue };
        if FREE.contains(&name.as_str()) || !value.is_callable() {
            continue;
        }
        held.push(Held {
            module: module.to_owned(),
            name,
            namespace: namespace.clone().unbind(),
            value: value.clone().unbind(),
            parts: parts(&value),
        });
        if deep && let Ok(class) = value.cast::<PyType>() {
            let home = class.getattr("__module__").and_then(|m| m.extract::<String>()).unwrap_or_default();
            if home == module {
                hold_all(&class.getattr("__dict__")?, module, false, held)?;
            }
        }
    }
    Ok(())
}

fn parts(value: &Bound<'_, PyAny>) -> Option<[Py<PyAny>; 3]> {
    let function = value.cast_exact::<PyFunction>().ok()?;
    let part = |name: &str| function.getattr(name).ok().map(Bound::unbind);
    Some([part("__code__")?, part("__defaults__")?, part("__kwdefaults__")?])
}

impl Held {
    fn is_as_it_was(&self, py: Python<'_>) -> bool {
        let now = self.namespace.bind(py).get_item(&self.name);
        let Ok(now) = now else { return false };
        if !now.is(&self.value) {
            return false;
        }
        match (&self.parts, parts(&now)) {
            (Some(then), Some(now)) => then.iter().zip(&now).all(|(a, b)| a.is(b)),
            (None, _) => true,
            (Some(_), None) => false,
        }
    }
}
