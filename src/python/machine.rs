//! The Pythons of this machine.
//!
//! Owns: where they are, and of which version. None is started to find that out: an interpreter that lies in somebody's
//! folder is a program like any other. Does not own: which of them is used (`choice`), and with which worker (`workers`).

use std::collections::HashSet;
use std::ffi::OsString;
use std::fmt;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

/// A minor version of Python, such as 3.11.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Version(pub u32, pub u32);

impl Version {
    /// The first two numbers of a version, such as "3.11" or "3.11.7".
    pub fn of(text: &str) -> Option<Version> {
        let mut numbers = text.split('.').map(|number| number.parse().ok());
        Some(Version(numbers.next()??, numbers.next()??))
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.0, self.1)
    }
}

/// A Python that is installed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interpreter {
    /// Its program, without symbolic links on the way to it, and without a virtual environment around it.
    pub program: PathBuf,
    pub version: Version,
}

impl Interpreter {
    /// The Python that a program is, by the name that it has where it really is: `python3` is a link to `python3.13`. A
    /// virtual environment's `python` is such a link, too. None of a script that would choose one, such as pyenv's, and of
    /// another program.
    pub fn at(program: &Path) -> Option<Interpreter> {
        let program = fs::canonicalize(program).ok()?;
        let version = Version::of(program.file_name()?.to_str()?.strip_prefix("python")?)?;
        (!is_script(&program)).then_some(Interpreter { program, version })
    }

    /// The one that an environment's folder has, or was made with.
    pub fn of_environment(root: &Path) -> Option<Interpreter> {
        Interpreter::at(&root.join("bin/python3")).or_else(|| Interpreter::at(&root.join("bin/python")))
    }
}

fn is_script(program: &Path) -> bool {
    let mut begin = [0; 2];
    File::open(program).and_then(|mut file| file.read_exact(&mut begin)).is_ok() && begin == *b"#!"
}

/// The Pythons of this machine, each once: those on the path first, in its order, then those that pyenv and uv have installed
/// for this user, the newest first.
pub fn interpreters() -> Vec<Interpreter> {
    found_in(folders(&|name| std::env::var_os(name)))
}

fn found_in(folders: Vec<PathBuf>) -> Vec<Interpreter> {
    let mut seen = HashSet::new();
    let programs = folders.iter().flat_map(|folder| {
        // `python3` is the one that a shell starts: before the others there.
        let mut names: Vec<PathBuf> = fs::read_dir(folder).into_iter().flatten().flatten().map(|e| e.path()).collect();
        names.retain(|path| path.file_name().and_then(|name| name.to_str()).is_some_and(is_named_so));
        names.sort_by_key(|path| (!path.ends_with("python3"), std::cmp::Reverse(path.clone())));
        names
    });
    programs
        .filter_map(|path| Interpreter::at(&path))
        .filter(|interpreter| seen.insert(interpreter.program.clone()))
        .collect()
}

fn is_named_so(name: &str) -> bool {
    name.strip_prefix("python3").is_some_and(|rest| rest.is_empty() || Version::of(&format!("3{rest}")).is_some())
}

/// Where Pythons are.
fn folders(variable: &dyn Fn(&str) -> Option<OsString>) -> Vec<PathBuf> {
    let path = variable("PATH").unwrap_or_default();
    let mut folders: Vec<PathBuf> = std::env::split_paths(&path).filter(|folder| folder.is_absolute()).collect();
    folders.extend(["/usr/local/bin", "/usr/bin", "/opt/homebrew/bin"].map(PathBuf::from));
    let home = variable("HOME").map(PathBuf::from).unwrap_or_default();
    let named = |name: &str, usual: &str| variable(name).map_or_else(|| home.join(usual), PathBuf::from);
    for installed in
        [named("PYENV_ROOT", ".pyenv").join("versions"), named("UV_PYTHON_INSTALL_DIR", ".local/share/uv/python")]
    {
        let mut versions: Vec<PathBuf> =
            fs::read_dir(installed).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
        versions.sort_by_key(|path| std::cmp::Reverse(numbers_in(path)));
        folders.extend(versions.into_iter().map(|version| version.join("bin")));
    }
    folders
}

/// The numbers of a name, so that 3.9 comes before 3.13.
fn numbers_in(path: &Path) -> Vec<u32> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name.split(|c: char| !c.is_ascii_digit()).filter_map(|number| number.parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::symlink;

    use super::*;

    fn a_python(folder: &Path, name: &str) -> PathBuf {
        fs::create_dir_all(folder).expect("writable");
        fs::write(folder.join(name), "\u{7f}ELF").expect("writable");
        folder.join(name)
    }

    #[test]
    fn a_version_is_known_by_the_name_where_a_program_really_is() {
        let room = tempfile::tempdir().expect("a temporary folder");
        let room = fs::canonicalize(room.path()).expect("it is there");
        let program = a_python(&room.join("base"), "python3.13");
        fs::create_dir_all(room.join("venv/bin")).expect("writable");
        symlink(&program, room.join("venv/bin/python3")).expect("writable");
        let found = Interpreter::of_environment(&room.join("venv"));
        assert_eq!(found, Some(Interpreter { program, version: Version(3, 13) }));
    }

    #[test]
    fn a_script_and_a_free_threaded_python_are_none() {
        let room = tempfile::tempdir().expect("a temporary folder");
        fs::write(room.path().join("python3.12"), "#!/bin/sh\n").expect("writable");
        a_python(room.path(), "python3.13t");
        a_python(room.path(), "python3-config");
        assert_eq!(found_in(vec![room.path().into()]), []);
    }

    #[test]
    fn what_is_on_the_path_comes_first_and_what_pyenv_has_newest_first() {
        let room = tempfile::tempdir().expect("a temporary folder");
        let room = fs::canonicalize(room.path()).expect("it is there");
        let program = a_python(&room.join("bin"), "python3.11");
        symlink(&program, room.join("bin/python3")).expect("writable");
        for version in ["3.9.1", "3.13.0", "3.12.1"] {
            let minor = version.rsplit_once('.').expect("it has a dot").0;
            a_python(&room.join("pyenv/versions").join(version).join("bin"), &format!("python{minor}"));
        }
        let variables = |name: &str| match name {
            "PATH" => Some(room.join("bin").into()),
            "PYENV_ROOT" => Some(room.join("pyenv").into()),
            _ => Some(room.clone().into()),
        };
        let found = found_in(folders(&variables));
        let ours = found.iter().filter(|python| python.program.starts_with(&room));
        let versions: Vec<String> = ours.map(|python| python.version.to_string()).collect();
        assert_eq!(versions, ["3.11", "3.13", "3.12", "3.9"]);
    }
}
