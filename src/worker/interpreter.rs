//! CPython, started once and in isolation.

use std::ffi::{CStr, CString, c_char};
use std::io;
use std::mem::MaybeUninit;
use std::path::PathBuf;
use std::sync::OnceLock;

use pyo3::exceptions::PyValueError;
use pyo3::ffi;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyDict, PyList};

use crate::protocol::{Layer, PythonFacts, Which};

/// The harness as `compile.py` made it at build time.
static HARNESS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/harness.marshal"));

/// Start CPython so that nothing of the user's environment reaches it: no `PYTHON*` variables, no user or
/// system site-packages, no script folder on `sys.path`, UTF-8 everywhere, no `.pyc` files written.
///
/// hash_seed: the seed of str hashing; fixed, so that the order of sets repeats from run to run.
pub fn start(hash_seed: u32) -> io::Result<()> {
    // SAFETY: called once, before any other use of the interpreter, on the main thread; both configurations
    // are initialised by CPython before a field is written (PEP 587).
    unsafe {
        // Rust's own handlers, which look for stack overflows, would make a raised SIGSEGV go unheard once.
        libc::signal(libc::SIGSEGV, libc::SIG_DFL);
        libc::signal(libc::SIGBUS, libc::SIG_DFL);
        let mut pre = MaybeUninit::<ffi::PyPreConfig>::zeroed();
        ffi::PyPreConfig_InitIsolatedConfig(pre.as_mut_ptr());
        (*pre.as_mut_ptr()).utf8_mode = 1;
        succeeded(ffi::Py_PreInitialize(pre.as_ptr()))?;
        let mut config = MaybeUninit::<ffi::PyConfig>::zeroed();
        let config = config.as_mut_ptr();
        ffi::PyConfig_InitIsolatedConfig(config);
        (*config).site_import = 0;
        (*config).write_bytecode = 0;
        (*config).install_signal_handlers = 1; // SIGPIPE ignored and SIGINT an exception, as learners know it
        (*config).use_hash_seed = 1;
        (*config).hash_seed = hash_seed.into();
        (*config).parse_argv = 0;
        let done = set_program(config).and_then(|()| succeeded(ffi::Py_InitializeFromConfig(config)));
        ffi::PyConfig_Clear(config);
        done?;
        ffi::PyEval_SaveThread(); // so that `Python::attach` works from here on
    }
    Ok(())
}

/// `sys.executable` must not be this binary: a learner's `subprocess.run([sys.executable, ...])` would re-enter it.
unsafe fn set_program(config: *mut ffi::PyConfig) -> io::Result<()> {
    let program = CString::new(PYTHON)?;
    // SAFETY: `config` is initialised, the string outlives the calls, which copy it.
    unsafe {
        succeeded(ffi::PyConfig_SetBytesString(config, &raw mut (*config).program_name, program.as_ptr()))?;
        succeeded(ffi::PyConfig_SetBytesString(config, &raw mut (*config).executable, program.as_ptr()))
    }
}

/// Take over a Python that was started as a program (`python -s -S -B -P -X utf8 -c …`, with an environment that names no
/// other variable of Python's than PYTHONHASHSEED), so that checks find in it what they find in one that `start` has
/// started.
pub fn adopt(py: Python<'_>) -> PyResult<()> {
    let sys = py.import("sys")?;
    let _ = HOST.set(sys.getattr("_base_executable")?.extract()?);
    sys.setattr("argv", [""])?;
    sys.setattr("orig_argv", PyList::empty(py))?;
    // Who started it, and how, is nothing that a submission should find.
    py.import("os")?.getattr("environ")?.call_method1("pop", ("PYTHONHASHSEED", py.None()))?;
    sys.getattr("modules")?.call_method1("pop", ("_katabook_worker", py.None()))?;
    for name in ["sys", "_katabook_worker"] {
        py.import("__main__")?.dict().call_method1("pop", (name, py.None()))?;
    }
    Ok(())
}

/// The interpreter that hosts this worker, if one does.
static HOST: OnceLock<String> = OnceLock::new();

/// The interpreter of the Python that runs here.
fn executable() -> &'static str {
    HOST.get().map_or(PYTHON, String::as_str)
}

/// The interpreter that belongs to the library this binary was built against.
const PYTHON: &str = env!("KATABOOK_PYTHON");

/// Which Python that is, without starting it.
pub fn which() -> Which {
    Which { executable: PYTHON.into(), version: env!("KATABOOK_PYTHON_VERSION").into() }
}

fn succeeded(status: ffi::PyStatus) -> io::Result<()> {
    // SAFETY: a status is a plain value; its message, if any, is a static string of CPython's.
    unsafe {
        if ffi::PyStatus_Exception(status) == 0 {
            return Ok(());
        }
        let text = |p: *const c_char| {
            if p.is_null() { "unknown".into() } else { CStr::from_ptr(p).to_string_lossy() }
        };
        Err(io::Error::other(format!("Python does not start: {}", text(status.err_msg))))
    }
}

/// Make `katabook` importable.
pub fn install_harness(py: Python<'_>) -> PyResult<()> {
    let loads = py.import("marshal")?.getattr("loads")?;
    let part = |from: usize, to: usize| HARNESS.get(from..to).ok_or_else(|| PyValueError::new_err("no such code"));
    let (_, end) = HARNESS.split_last_chunk::<8>().ok_or_else(|| PyValueError::new_err("no harness"))?;
    let end = u64::from_le_bytes(*end) as usize;
    let places = loads.call1((PyBytes::new(py, part(end, HARNESS.len())?),))?; // it stops at the end of the dict
    let (_, from, to): (bool, usize, usize) = places.get_item("")?.extract()?;
    let boot = loads.call1((PyBytes::new(py, part(from, to)?),))?;
    let globals = PyDict::new(py);
    globals.set_item("__name__", "katabook_boot")?;
    globals.set_item("codes", seen_in_place(py, part(0, end)?)?)?;
    globals.set_item("places", places)?;
    py.import("builtins")?.getattr("exec")?.call1((boot, globals))?;
    Ok(())
}

/// A read-only memoryview: a copy of the harness would be half of what a worker holds, and so of what each fork takes along.
fn seen_in_place<'py>(py: Python<'py>, bytes: &'static [u8]) -> PyResult<Bound<'py, PyAny>> {
    let (start, length) = (bytes.as_ptr().cast_mut().cast(), bytes.len() as ffi::Py_ssize_t);
    // SAFETY: the GIL is held; the bytes live as long as the program, and nobody writes through a view that is made for
    // reading. A new reference, or NULL with an exception set.
    unsafe { Bound::from_owned_ptr_or_err(py, ffi::PyMemoryView_FromMemory(start, length, ffi::PyBUF_READ)) }
}

/// Which Python this is, for `kata doctor` and reports.
///
/// fully: with facts that take an import.
pub fn facts(py: Python<'_>, fully: bool, isolation: Vec<Layer>) -> PyResult<PythonFacts> {
    let sys = py.import("sys")?;
    let info = sys.getattr("version_info")?;
    let part = |i: usize| info.get_item(i)?.extract::<u32>();
    Ok(PythonFacts {
        version: format!("{}.{}.{}", part(0)?, part(1)?, part(2)?),
        build: sys.getattr("version")?.extract::<String>()?.replace('\n', " "),
        prefix: sys.getattr("base_prefix")?.extract()?,
        executable: executable().to_owned(),
        library: loaded_library(),
        sqlite: if fully { Some(py.import("sqlite3")?.getattr("sqlite_version")?.extract()?) } else { None },
        isolation,
    })
}

/// The folders that Python's own files are in.
pub fn folders(py: Python<'_>) -> PyResult<Vec<PathBuf>> {
    let sys = py.import("sys")?;
    let mut folders = Vec::new();
    for name in ["prefix", "base_prefix", "exec_prefix", "base_exec_prefix"] {
        let folder: PathBuf = sys.getattr(name)?.extract()?;
        // A prefix of "/" would give everything away; /usr and /lib are given anyway.
        if folder.components().count() > 1 && !folders.contains(&folder) {
            folders.push(folder);
        }
    }
    Ok(folders)
}

/// The libpython that this process has loaded.
fn loaded_library() -> Option<String> {
    let maps = std::fs::read_to_string("/proc/self/maps").ok()?;
    let line = maps.lines().find(|line| line.contains("/libpython3"))?;
    line.find('/').map(|at| line[at..].to_owned())
}
