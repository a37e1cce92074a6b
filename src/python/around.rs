//! The environments around somebody: those that are active, and the one of a folder.
//!
//! Owns: where they are, and that conda's base means nothing. Does not own: what is in one (`environment`), which of them
//! counts (`choice` for the Python, `environment` for the packages).

use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// The environments that are active, each with the variable that says so, the likeliest first.
#[derive(Debug, Default)]
pub struct Active {
    pub meant: Vec<(&'static str, PathBuf)>,
    /// conda's base environment: with many people it is always active.
    pub base: Option<(&'static str, PathBuf)>,
}

/// What is active. variable: what a variable of the environment is; empty is as none.
pub fn active(variable: &dyn Fn(&str) -> Option<OsString>) -> Active {
    let named = |name: &'static str| Some((name, PathBuf::from(variable(name).filter(|path| !path.is_empty())?)));
    let conda = named("CONDA_PREFIX");
    let is_base = variable("CONDA_DEFAULT_ENV").is_some_and(|name| name == "base");
    let (conda, base) = if is_base { (None, conda) } else { (conda, None) };
    Active { meant: named("VIRTUAL_ENV").into_iter().chain(conda).collect(), base }
}

/// The nearest environment in a folder, or in one above it.
pub fn nearest(folder: &Path) -> Option<PathBuf> {
    let within = |folder: &Path| [".venv", "venv"].map(|name| folder.join(name));
    folder.ancestors().flat_map(within).find(|path| path.join("pyvenv.cfg").is_file())
}
