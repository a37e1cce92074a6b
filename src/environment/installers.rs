//! The programs that install packages: uv, else the pip of the Python that runs checks.
//!
//! Owns: finding them, and how each is told what to do. Does not own: when (`sync`, `vendor`, `resolve`), or what it means
//! that one fails (`failing`).
//!
//! uv is run as a program: its crates promise no stable interface. Both are told that each file needs a hash, that nothing
//! is built from source (a build is code of anybody's), and that what the lock does not name is not installed.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::error::{Error, Result};
use crate::protocol::PythonFacts;

/// The variable that names the uv to be used.
const UV: &str = "KATABOOK_UV";

/// What of the user's environment would send packages elsewhere.
const ELSEWHERE: [&str; 10] = [
    "PIP_TARGET",
    "PIP_PREFIX",
    "PIP_ROOT",
    "PIP_USER",
    "PIP_REQUIRE_VIRTUALENV",
    "PIP_PYTHON",
    "UV_TARGET",
    "UV_PREFIX",
    "UV_SYSTEM_PYTHON",
    "VIRTUAL_ENV",
];

/// A program that installs packages.
#[derive(Debug, Clone)]
pub enum Installer {
    Uv(PathBuf),
    /// How pip is called.
    Pip(Vec<OsString>),
}

impl Installer {
    /// uv where it is found, else pip.
    ///
    /// # Errors
    /// Neither is there.
    pub fn find(python: &PythonFacts) -> Result<Installer> {
        match uv()? {
            Some(uv) => Ok(Installer::Uv(uv)),
            None => own_pip(python).map(Installer::Pip).ok_or_else(|| {
                Error::new(format!("neither uv nor pip is here to install packages: {} has no pip", python.executable))
                    .next(format!("install uv (docs.astral.sh/uv), or name it: {UV}=/path/to/uv"))
            }),
        }
    }

    /// Its name with its version, as it tells it.
    pub fn told(&self) -> String {
        let (mut command, name) = match self {
            Installer::Uv(program) => (Command::new(program), "uv"),
            Installer::Pip(words) => (of(words), "pip"),
        };
        let said = command.arg("--version").stderr(Stdio::null()).output().ok();
        let said = said.map(|output| String::from_utf8_lossy(&output.stdout).into_owned()).unwrap_or_default();
        let mut words = said.split_whitespace();
        words.find(|word| *word == name);
        words.next().map_or_else(|| name.to_owned(), |version| format!("{name} {version}"))
    }

    /// Make a virtual environment without any package.
    pub fn venv(&self, python: &PythonFacts, at: &Path) -> Command {
        match self {
            Installer::Uv(program) => {
                let mut command = uv_command(program);
                command.args(["venv", "--quiet", "--no-project", "--python", &python.executable]).arg(at);
                command
            }
            Installer::Pip(_) => {
                let mut command = Command::new(&python.executable);
                command.args(["-I", "-m", "venv", "--without-pip"]).arg(at);
                command
            }
        }
    }

    /// Install what a lock names into a virtual environment.
    ///
    /// from: the folder of wheels to take it from, instead of the index.
    pub fn install(&self, lock: &Path, into: &Path, from: Option<&Path>) -> Command {
        let python = into.join("bin/python");
        let mut command = match self {
            Installer::Uv(program) => {
                let mut command = uv_command(program);
                // A copy: what is hard-linked to uv's own cache could be changed there.
                command.args(["pip", "sync", "--link-mode", "copy", "--python"]).arg(python);
                command.args(from.is_some().then_some("--offline"));
                command
            }
            Installer::Pip(words) => {
                let mut command = of(words);
                command.arg("--python").arg(python);
                command.args(["install", "--no-deps", "--no-compile", "--progress-bar", "off"]).arg("-r");
                command
            }
        };
        command.arg(lock);
        checked(&mut command, from);
        command
    }
}

/// Download what a lock names into a folder.
pub fn download(pip: &[OsString], lock: &Path, into: &Path) -> Command {
    let mut command = of(pip);
    command.args(["download", "--no-deps", "--progress-bar", "off", "--dest"]).arg(into).arg("-r").arg(lock);
    checked(&mut command, None);
    command
}

/// Only files with the lock's hashes, and none that would have to be built.
fn checked(command: &mut Command, from: Option<&Path>) {
    command.args(["--require-hashes", "--only-binary", ":all:"]);
    if let Some(folder) = from {
        command.arg("--no-index").arg("--find-links").arg(folder);
    }
}

/// Compile the modules of an environment that will be at `place`: in a check they cannot be written, and would be
/// compiled again in each. None of them is run: `-S` keeps Python from what an environment wants run at its start.
pub fn compile(python: &PythonFacts, stage: &Path, place: &Path) -> Command {
    let mut command = Command::new(&python.executable);
    command.args(["-I", "-S", "-m", "compileall", "-q", "-j", "0", "-s"]).arg(stage).arg("-p").arg(place);
    command.arg(stage.join("lib"));
    command
}

/// The uv that is to be used: the named one, the one beside this program, or the first on the path.
///
/// # Errors
/// The named one is not there.
pub fn uv() -> Result<Option<PathBuf>> {
    if let Some(named) = std::env::var_os(UV).filter(|named| !named.is_empty()) {
        let named = PathBuf::from(named);
        return match named.is_file() {
            true => Ok(Some(named)),
            false => Err(Error::new(format!("{UV} names a file that is not there"))
                .in_file(named)
                .next("name the program uv, or unset the variable")),
        };
    }
    let beside = std::env::current_exe().ok().and_then(|here| here.parent().map(Path::to_owned));
    let path = std::env::var_os("PATH").unwrap_or_default();
    let mut folders = beside.into_iter().chain(std::env::split_paths(&path));
    Ok(folders.find_map(|folder| Some(folder.join("uv")).filter(|program| folder.is_absolute() && program.is_file())))
}

/// A uv that asks nobody, draws nothing, and fetches no Python.
pub fn uv_command(program: &Path) -> Command {
    let mut command = quiet(Command::new(program));
    command.args(["--no-progress", "--color", "never", "--no-python-downloads"]);
    command
}

/// The pip of the Python that runs checks.
fn own_pip(python: &PythonFacts) -> Option<Vec<OsString>> {
    let words: Vec<OsString> = [python.executable.as_str(), "-I", "-m", "pip"].map(OsString::from).to_vec();
    let asked = of(&words).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
    asked.is_ok_and(|status| status.success()).then_some(words)
}

/// A pip that runs in the Python that runs checks: its own, else one that uv brings. Only pip downloads without installing.
///
/// # Errors
/// Neither is there.
pub fn pip(python: &PythonFacts) -> Result<Vec<OsString>> {
    if let Some(own) = own_pip(python) {
        return Ok(own);
    }
    let uv = uv()?.ok_or_else(|| {
        Error::new(format!("pip is needed to download wheels, and {} has none", python.executable))
            .next(format!("install uv (docs.astral.sh/uv), or name it: {UV}=/path/to/uv"))
    })?;
    let words = ["run", "--quiet", "--no-project", "--isolated", "--with", "pip", "--python", &python.executable];
    let words = words.into_iter().chain(["python", "-m", "pip"]).map(OsString::from);
    Ok(std::iter::once(uv.into_os_string()).chain(words).collect())
}

/// A command of these words.
fn of(words: &[OsString]) -> Command {
    let (program, arguments) = words.split_first().map_or((OsString::new(), &[][..]), |(p, a)| (p.clone(), a));
    let mut command = quiet(Command::new(program));
    command.args(arguments);
    command.env("PIP_NO_INPUT", "1").env("PIP_DISABLE_PIP_VERSION_CHECK", "1").env("PIP_NO_COLOR", "1");
    command
}

fn quiet(mut command: Command) -> Command {
    for name in ELSEWHERE {
        command.env_remove(name);
    }
    command
}
