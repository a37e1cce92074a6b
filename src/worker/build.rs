//! Ties the binary to the Python it is built against, and compiles the harness for that Python.
//!
//! Without an rpath the binary can silently load another libpython of the same minor version than the one it
//! was built for, with another standard library.

use std::env;
use std::path::PathBuf;
use std::process::Command;

const NO_SHARED_PYTHON: &str = "\
katabook embeds CPython and needs a Python 3.11 or newer with its shared library.
  Debian, Ubuntu:  apt-get install python3-dev
  Fedora:          dnf install python3-devel
  macOS:           brew install python@3.13
  pyenv:           PYTHON_CONFIGURE_OPTS=--enable-shared pyenv install 3.13
To choose one among several, set PYO3_PYTHON to its interpreter.";

fn main() {
    println!("cargo:rerun-if-changed=harness");
    println!("cargo:rerun-if-env-changed={HOSTED}");
    pyo3_build_config::use_pyo3_cfgs();
    let config = pyo3_build_config::get();
    let version = (config.version().major, config.version().minor);
    if version < (3, 11) {
        panic!("\n\nfound Python {}.{}.\n{NO_SHARED_PYTHON}\n\n", version.0, version.1);
    }
    if env::var_os(HOSTED).is_none() {
        link_with(config, version);
    }
    let python = config.executable().unwrap_or("python3");
    println!("cargo:rustc-env=KATABOOK_PYTHON={python}");
    println!("cargo:rustc-env=KATABOOK_PYTHON_VERSION={}.{}", version.0, version.1);
    compile_harness(python);
}

/// What pyo3 knows it by that an extension module is built, which links no libpython (maturin sets it).
const HOSTED: &str = "PYO3_BUILD_EXTENSION_MODULE";

/// Link with libpython so that it is the one that is found when the program runs.
fn link_with(config: &pyo3_build_config::InterpreterConfig, version: (u8, u8)) {
    if !config.shared() {
        panic!("\n\nfound Python {}.{}, without a shared library.\n{NO_SHARED_PYTHON}\n\n", version.0, version.1);
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
}

/// Bytecode of every module of the harness, so that no start of a worker compiles it again.
fn compile_harness(python: &str) {
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    let status = Command::new(python)
        .args(["-I", "-S", "harness/compile.py", "harness"])
        .arg(out.join("harness.marshal"))
        .status();
    match status {
        Ok(status) if status.success() => {}
        other => panic!("\n\n{python} could not compile the harness ({other:?}).\n{NO_SHARED_PYTHON}\n\n"),
    }
}
