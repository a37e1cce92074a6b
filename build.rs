//! Ties the binary to the Python it is built against, and compiles the harness for that Python.
//!
//! Without an rpath the binary can silently load another libpython of the same minor version than the one it
//! was built for, with another standard library.

use std::env;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;

const NO_SHARED_PYTHON: &str = "\
katabook embeds CPython and needs a Python 3.11 or newer with its shared library.
  Debian, Ubuntu:  apt-get install python3-dev
  Fedora:          dnf install python3-devel
  macOS:           brew install python@3.13
  pyenv:           PYTHON_CONFIGURE_OPTS=--enable-shared pyenv install 3.13
To choose one among several, set PYO3_PYTHON to its interpreter.";

/// What can change how a check ends, or what of that is compared: all of it is in the digest of the engine.
const ENGINE: [&str; 10] = [
    "src/worker",
    "src/worker_main.rs",
    "src/catalog",
    "src/judge",
    "src/protocol",
    "src/outcome.rs",
    "src/diagnosis",
    "src/diagnosis.rs",
    "src/assessment",
    "Cargo.lock",
];

fn main() {
    ENGINE.iter().for_each(|part| println!("cargo:rerun-if-changed={part}"));
    println!("cargo:rerun-if-changed=katas");
    println!("cargo:rerun-if-changed=python_reference");
    pyo3_build_config::use_pyo3_cfgs();
    let config = pyo3_build_config::get();
    let version = (config.version().major, config.version().minor);
    if version < (3, 11) || !config.shared() {
        let shared = if config.shared() { "" } else { ", without a shared library" };
        panic!("\n\nfound Python {}.{}{shared}.\n{NO_SHARED_PYTHON}\n\n", version.0, version.1);
    }
    let found = config.lib_dir().is_none_or(|dir| {
        let name = config.lib_name().unwrap_or("python3");
        let present = |ending: &str| PathBuf::from(dir).join(format!("lib{name}.{ending}")).exists();
        present("so") || present("dylib") || cfg!(windows)
    });
    if !found {
        panic!(
            "\n\nthe development files of Python {}.{} are not installed.\n{NO_SHARED_PYTHON}\n\n",
            version.0, version.1
        );
    }
    pyo3_build_config::add_libpython_rpath_link_args();
    let python = config.executable().unwrap_or("python3");
    println!("cargo:rustc-env=KATABOOK_PYTHON={python}");
    println!("cargo:rustc-env=KATABOOK_ENGINE={}", engine());
    compile_harness(python);
}

/// Bytecode of every module of the harness, so that no start of a worker compiles it again; and a hash for each probe,
/// which what was proven of a kata rests on.
fn compile_harness(python: &str) {
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    let status = Command::new(python)
        .args(["-I", "-S", "src/worker/harness/compile.py", "src/worker/harness"])
        .args([out.join("harness.marshal"), out.join("probes.json")])
        .status();
    match status {
        Ok(status) if status.success() => {}
        other => panic!("\n\n{python} could not compile the harness ({other:?}).\n{NO_SHARED_PYTHON}\n\n"),
    }
}

/// A digest of the engine, for what is remembered of its runs. Another compiler may hash otherwise: then it is forgotten.
fn engine() -> String {
    let mut hasher = DefaultHasher::new();
    env!("CARGO_PKG_VERSION").hash(&mut hasher);
    for file in ENGINE.iter().flat_map(|part| files_of(Path::new(part))) {
        (file.display().to_string(), fs::read(&file).unwrap_or_default()).hash(&mut hasher);
    }
    format!("{:016x}", hasher.finish())
}

/// A file, or all files of a folder in order.
fn files_of(path: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(path) else { return vec![path.to_owned()] };
    let mut inside: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    inside.retain(|path| path.file_name().is_none_or(|name| name != "__pycache__"));
    inside.sort();
    inside.iter().flat_map(|path| files_of(path)).collect()
}
