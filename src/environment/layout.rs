//! What an environment is: a folder that `venv`, `virtualenv`, `uv` or conda has made.
//!
//! Owns: which folders of packages it has, what of the file system these need, and whether it fits the Python of checks.
//! Does not own: the folders that `.pth` files name (`links`), which environment is meant (`found`).

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use super::links;
use crate::error::{Error, Result};
use crate::python::{self, Version};

/// Packages that checks may import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Environment {
    /// Its folder, without symbolic links on the way to it.
    pub root: PathBuf,
    /// The Python that it was made for, such as 3 and 11.
    pub python: (u32, u32),
    /// What belongs at the end of `sys.path`, in this order.
    pub site_packages: Vec<PathBuf>,
    /// The folders and files that have to be seen for that; none is within another one.
    pub shown: Vec<PathBuf>,
    /// The `.pth` files in it with lines that are not followed, because they would run code.
    pub not_followed: Vec<PathBuf>,
}

/// What a Python of one's own may need of its folder. Not all of it: people make environments in folders that hold other
/// things, too.
const PARTS: &[&str] = &["pyvenv.cfg", "conda-meta", "bin", "lib", "lib64", "share", "etc", "ssl"];

/// Where a check has something else than the machine has.
const HIDDEN: &[&str] = &["/dev", "/proc", "/sys"];

impl Environment {
    /// The environment in this folder.
    ///
    /// # Errors
    /// It is none, or holds no packages of a Python.
    pub fn at(path: &Path) -> Result<Environment> {
        let root = fs::canonicalize(path).map_err(|e| Error::io("use this as an environment", path, &e))?;
        if let Some(hidden) = HIDDEN.iter().find(|hidden| root.starts_with(hidden)) {
            let what = format!("an environment below {hidden} cannot be shown to a check");
            return Err(Error::new(what).in_file(path).next("make it in a folder of yours"));
        }
        let settings = Settings::of(&root);
        let python = settings.as_ref().map_or_else(|| conda(&root), |settings| settings.version.or(folder(&root)));
        let python = python.ok_or_else(|| none_in(path, &root))?;
        let mut site_packages = folders_of(&root, python);
        if site_packages.is_empty() {
            let (major, minor) = python;
            let what = format!("this environment has no folder lib/python{major}.{minor}/site-packages");
            return Err(Error::new(what)
                .in_file(path)
                .next(format!("make it anew: `{} -m venv DIR`", python::command())));
        }
        let (mut shown, mut not_followed) = (parts_of(&root), Vec::new());
        for folder in site_packages.clone() {
            let links = links::named_in(&folder);
            site_packages.extend(links.path);
            shown.extend(links.shown);
            not_followed.extend(links.not_followed);
        }
        for folder in settings.iter().flat_map(|settings| settings.of_the_system(python)) {
            shown.push(folder.clone());
            site_packages.push(folder);
        }
        Ok(Environment { root, python, site_packages: each_once(site_packages), shown: outermost(shown), not_followed })
    }

    /// Its Python, as people call it: "3.11".
    pub fn version(&self) -> String {
        format!("{}.{}", self.python.0, self.python.1)
    }

    /// Whether compiled packages in it can be loaded by Python `version`, such as "3.11.7".
    pub fn is_of(&self, version: &str) -> bool {
        numbers(version) == Some(self.python)
    }

    /// That it is made for the Python `version`, which runs checks.
    ///
    /// # Errors
    /// It is not, and the way to one that is.
    pub fn fits(&self, version: &str) -> Result<()> {
        if self.is_of(version) {
            return Ok(());
        }
        let what = format!("this environment is of Python {}, and checks run on {version}", self.version());
        Err(Error::new(what).in_file(&self.root).next(format!(
            "make one that fits with `{} -m venv DIR`, install there, and name it: `--env DIR`",
            python::command()
        )))
    }

    /// The same without what leads out of its folder: a package may bring a `.pth` file, and whoever wrote it is not asked
    /// what of this machine code under check may see.
    pub fn within_itself(mut self) -> Environment {
        self.site_packages.retain(|path| path.starts_with(&self.root));
        self.shown.retain(|path| path.starts_with(&self.root));
        self
    }

    /// Whether something in it can be imported by this name.
    pub fn has(&self, module: &str) -> bool {
        let begins = |name: &OsStr| name.to_str().and_then(|name| name.split('.').next()) == Some(module);
        let entries = self.site_packages.iter().filter_map(|folder| fs::read_dir(folder).ok());
        entries.flat_map(|entries| entries.flatten()).any(|entry| begins(&entry.file_name()))
    }
}

fn none_in(path: &Path, root: &Path) -> Error {
    let error = Error::new("this folder is no virtual environment: it has no pyvenv.cfg").in_file(path);
    let inside = [".venv", "venv"].into_iter().find(|name| root.join(name).join("pyvenv.cfg").is_file());
    error.next(match inside {
        Some(name) => format!("there is one in it: `--env {}`", path.join(name).display()),
        None => format!("`{} -m venv DIR` makes one", python::command()),
    })
}

/// What `pyvenv.cfg` says.
struct Settings {
    version: Option<(u32, u32)>,
    /// The folder of the interpreter that it was made with, if the packages installed there belong to it, too.
    home: Option<PathBuf>,
}

impl Settings {
    fn of(root: &Path) -> Option<Settings> {
        let text = fs::read_to_string(root.join("pyvenv.cfg")).ok()?;
        let value = |wanted: &str| {
            let lines = text.lines().filter_map(|line| line.split_once('='));
            lines.map(|(key, value)| (key.trim(), value.trim())).find(|(key, _)| *key == wanted).map(|(_, value)| value)
        };
        let version = value("version").or(value("version_info")).and_then(numbers);
        let with_system = value("include-system-site-packages").is_some_and(|it| it.eq_ignore_ascii_case("true"));
        Some(Settings { version, home: value("home").filter(|_| with_system).map(PathBuf::from) })
    }

    /// The folders of packages that the system's Python has: its own, and where Debian puts them.
    fn of_the_system(&self, (major, minor): (u32, u32)) -> Vec<PathBuf> {
        let Some(prefix) = self.home.as_deref().and_then(Path::parent) else { return Vec::new() };
        let mut folders = folders_of(prefix, (major, minor));
        if prefix == Path::new("/usr") {
            let debians = [format!("/usr/local/lib/python{major}.{minor}"), format!("/usr/lib/python{major}")];
            folders.extend(debians.map(|folder| PathBuf::from(folder).join("dist-packages")));
        }
        folders.retain(|folder| folder.is_dir());
        folders
    }
}

/// Of conda's environments nothing tells the version but the folders in them.
fn conda(root: &Path) -> Option<(u32, u32)> {
    folder(root).filter(|_| root.join("conda-meta").is_dir())
}

/// The Python that has a folder of packages here.
fn folder(root: &Path) -> Option<(u32, u32)> {
    let entries = fs::read_dir(root.join("lib")).ok()?.flatten();
    let with_packages = entries.filter(|entry| entry.path().join("site-packages").is_dir());
    with_packages.filter_map(|entry| numbers(entry.file_name().to_str()?.strip_prefix("python")?)).max()
}

fn folders_of(root: &Path, (major, minor): (u32, u32)) -> Vec<PathBuf> {
    let folder = |lib: &str| fs::canonicalize(root.join(lib).join(format!("python{major}.{minor}/site-packages"))).ok();
    each_once(["lib", "lib64"].into_iter().filter_map(folder).collect())
}

fn parts_of(root: &Path) -> Vec<PathBuf> {
    PARTS.iter().map(|part| root.join(part)).filter(|path| path.symlink_metadata().is_ok()).collect()
}

/// The first two numbers of a version.
fn numbers(version: &str) -> Option<(u32, u32)> {
    Version::of(version).map(|Version(major, minor)| (major, minor))
}

pub(super) fn each_once(mut paths: Vec<PathBuf>) -> Vec<PathBuf> {
    let mut seen = std::collections::HashSet::new();
    paths.retain(|path| seen.insert(path.clone()));
    paths
}

/// Without those that are within another one.
pub(super) fn outermost(mut paths: Vec<PathBuf>) -> Vec<PathBuf> {
    paths.sort();
    let mut kept: Vec<PathBuf> = Vec::new();
    for path in paths {
        if kept.last().is_none_or(|outer| !path.starts_with(outer)) {
            kept.push(path);
        }
    }
    kept
}
