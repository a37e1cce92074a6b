//! Somebody's own packages: `kata check --tests` with a virtual environment.
//!
//! Most of it needs no package at all: an environment is a folder with a settings file. What needs numpy and its like
//! installs them once (`scripts/packages`), and is left out where they cannot be had.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::support::{kata, packages, python_version, repository, stderr, stdout};

const PACKAGE: &str = "\
def doubled(number):
    return number * 2

def broken(number):
    raise ValueError(f'no {number} here')
";
const SOLUTION: &str = "import shop\n\ndef twice(number):\n    return shop.doubled(number)\n";
const TESTS: &str =
    "import shop\nfrom mine import twice\n\ndef test_twice():\n    assert twice(4) == shop.doubled(4)\n";

/// A folder with `.venv`, in which the package `shop` is, a solution and its tests.
fn project(version: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let packages = packages_of(folder.path(), version);
    fs::create_dir_all(&packages).expect("a temporary folder can be written");
    let settings = format!("home = /usr/bin\ninclude-system-site-packages = false\nversion = {version}.1\n");
    let files = [(".venv/pyvenv.cfg", settings.as_str()), ("mine.py", SOLUTION), ("test_mine.py", TESTS)];
    for (name, text) in files {
        fs::write(folder.path().join(name), text).expect("it can be written");
    }
    fs::write(packages.join("shop.py"), PACKAGE).expect("it can be written");
    folder
}

fn packages_of(folder: &Path, version: &str) -> PathBuf {
    folder.join(format!(".venv/lib/python{version}/site-packages"))
}

fn check(folder: &Path, more: &[&str]) -> std::process::Output {
    let mut command = kata(folder);
    command.args(["check", "--tests", "test_mine.py", "mine.py"]).args(more).output().expect("kata runs")
}

/// The first check's report.
fn first(folder: &Path, more: &[&str]) -> Value {
    let output = check(folder, &[&["--format", "json"], more].concat());
    let run: Value = serde_json::from_slice(&output.stdout).unwrap_or_else(|e| panic!("{e}: {}", stderr(&output)));
    crate::schema::holds_for(&run);
    run["reports"][0]["checks"][0].clone()
}

#[test]
fn packages_beside_the_file_are_found_and_named() {
    let folder = project(python_version());
    for sitting in [&[][..], &["--sitting", "shared"], &["--sitting", "split"]] {
        let output = check(folder.path(), sitting);
        assert_eq!(
            stdout(&output),
            "mine  test_mine.py\nwith the packages of .venv\nmine.py\n\n✓ Twice\n\nmastered: every check passed\n",
            "{}",
            stderr(&output)
        );
    }
}

#[test]
fn a_module_of_the_standard_library_is_never_that_of_a_package() {
    let folder = project(python_version());
    fs::write(packages_of(folder.path(), python_version()).join("json.py"), "raise SystemExit")
        .expect("it can be written");
    let solution = "import json\n\ndef twice(number):\n    return json.loads(str(number * 2))\n";
    fs::write(folder.path().join("mine.py"), solution).expect("it can be written");
    assert_eq!(first(folder.path(), &[])["outcome"], "passed");
}

#[test]
fn an_exception_of_a_package_is_told_with_the_line_that_called_it() {
    let folder = project(python_version());
    fs::write(folder.path().join("mine.py"), SOLUTION.replace("doubled", "broken")).expect("it can be written");
    for sitting in ["shared", "split"] {
        let found = first(folder.path(), &["--sitting", sitting]);
        assert_eq!(found["message"], "ValueError: no 4 here");
        assert_eq!(found["location"]["source"], "return shop.broken(number)");
        assert_eq!(found["frames"].as_array().map(Vec::len), Some(1), "{found}");
    }
}

#[test]
fn an_environment_cannot_be_written_to() {
    let folder = project(python_version());
    let solution = "import os, shop\n\ndef twice(number):\n    open(shop.__file__, 'a')\n";
    fs::write(folder.path().join("mine.py"), solution).expect("it can be written");
    for without in ["", "namespaces"] {
        let mut command = kata(folder.path());
        command.env("KATABOOK_WITHOUT", without);
        command.args(["check", "--tests", "test_mine.py", "mine.py"]);
        let printed = stdout(&command.output().expect("kata runs"));
        let refused = ["OSError: [Errno 30] Read-only file system", "PermissionError: [Errno 13] Permission denied"];
        assert!(refused.iter().any(|refused| printed.contains(refused)), "{printed}");
    }
}

#[test]
fn what_lies_beside_an_environment_is_not_shown() {
    let folder = project(python_version());
    let secret = folder.path().join("secret.txt");
    fs::write(&secret, "of the user").expect("it can be written");
    let solution = format!("def twice(number):\n    return open({secret:?}).read()\n");
    fs::write(folder.path().join("mine.py"), solution).expect("it can be written");
    assert_eq!(first(folder.path(), &[])["exception"], "FileNotFoundError");
}

#[test]
fn a_package_that_is_installed_editably_is_found_in_its_own_folder() {
    let folder = project(python_version());
    let packages = packages_of(folder.path(), python_version());
    fs::create_dir(folder.path().join("src")).expect("it can be written");
    fs::rename(packages.join("shop.py"), folder.path().join("src/shop.py")).expect("it can be moved");
    let link = folder.path().join("src").display().to_string();
    fs::write(packages.join("shop.pth"), link).expect("it can be written");
    assert_eq!(first(folder.path(), &[])["outcome"], "passed");
}

#[test]
fn an_environment_of_another_python_is_named_with_the_way_to_one_that_fits() {
    let folder = project("3.9");
    let output = check(folder.path(), &[]);
    let told = stderr(&output);
    assert!(told.starts_with("note: its packages are left out. "), "{told}");
    assert!(told.contains("/.venv: this environment is of Python 3.9, and checks run on 3."), "{told}");
    assert!(told.contains(" -m venv DIR`, install there, and name it: `--env DIR`"), "{told}");
    let named = check(folder.path(), &["--env", ".venv"]);
    assert_eq!(named.status.code(), Some(2));
    assert!(stderr(&named).contains("this environment is of Python 3.9"), "{}", stderr(&named));
}

#[test]
fn nothing_is_said_of_an_environment_of_another_python_where_nothing_is_imported_from_it() {
    let folder = project("3.9");
    fs::write(folder.path().join("mine.py"), "def twice(number):\n    return number * 2\n").expect("it can be written");
    fs::write(folder.path().join("test_mine.py"), TESTS.replace("import shop\n", "").replace("shop.doubled(4)", "8"))
        .expect("it can be written");
    let output = check(folder.path(), &[]);
    assert_eq!((stderr(&output).as_str(), output.status.code()), ("", Some(0)));
}

/// What is in `.venv` and beside it, with this package, solution and test.
fn with_package(package: &str, test: &str) -> tempfile::TempDir {
    let folder = project(python_version());
    fs::write(packages_of(folder.path(), python_version()).join("shop.py"), package).expect("it can be written");
    fs::write(folder.path().join("mine.py"), "def twice(number):\n    return number * 2\n").expect("it can be written");
    let test = format!("import os\nimport shop\nfrom mine import twice\n\ndef test_it():\n    assert {test}\n");
    fs::write(folder.path().join("test_mine.py"), test).expect("it can be written");
    folder
}

#[test]
fn a_package_that_the_tests_import_is_imported_once_for_all_of_them() {
    let folder = with_package("import os\nimported_in = os.getpid()\n", "shop.imported_in != os.getpid()");
    assert_eq!(first(folder.path(), &["--sitting", "shared"])["outcome"], "passed");
}

#[test]
fn a_package_that_starts_a_thread_has_it_in_every_check() {
    let package = "import threading, time\nthread = threading.Thread(target=time.sleep, args=(60,), daemon=True)\nthread.start()\n";
    let folder = with_package(package, "shop.thread.is_alive()");
    assert_eq!(first(folder.path(), &["--sitting", "shared"])["outcome"], "passed");
}

#[test]
fn where_packages_are_found_is_said_where_one_is_missing() {
    let folder = project(python_version());
    fs::remove_dir_all(folder.path().join(".venv")).expect("it can be removed");
    let output = check(folder.path(), &[]);
    assert_eq!(
        stderr(&output),
        "error: test_mine.py:1: the tests do not load: ModuleNotFoundError: No module named 'shop'\n  next: its packages are \
         found in an active virtual environment, in `.venv` beside or above your files, or with `--env DIR`\n"
    );
    fs::write(
        folder.path().join("test_mine.py"),
        "from mine import twice\n\ndef test_twice():\n    assert twice(4) == 8\n",
    )
    .expect("it can be written");
    let output = check(folder.path(), &[]);
    assert_eq!(
        stdout(&output),
        "mine  test_mine.py\nmine.py  failed: the file could not be imported, so no check was held\n\n  \
         it imports 'shop', which is not installed for this Python\n  line 1    import shop\n\n  \
         the test:\n    def test_twice():\n        assert twice(4) == 8\n  \
         note: packages are found in an active virtual environment, in `.venv` beside\n    \
         or above your files, or with `--env DIR`\n"
    );
}

#[test]
fn doctor_tells_which_environment_would_be_used() {
    let folder = project(python_version());
    let mut command = kata(folder.path());
    let printed = stdout(&command.arg("doctor").output().expect("kata runs"));
    let wanted =
        format!("Packages\n  folder    .venv, of Python {} (beside your files, or above them)\n", python_version());
    assert!(printed.contains(&wanted), "{printed}");
}

// -- five libraries -------------------------------------------------------------------------------

/// Every test of `tests/packages/test_NAME.py` passes: as people check files of their own, and in one process.
fn passes(name: &str) {
    let Some(environment) = packages() else { return };
    let folder = repository().join("tests/packages");
    for sitting in [&[][..], &["--sitting", "shared"]] {
        let mut command = kata(&folder);
        command.args(["check", "--tests", &format!("test_{name}.py"), &format!("{name}.py"), "--format", "json"]);
        let output = command.args(sitting).arg("--env").arg(environment).output().expect("kata runs");
        let run: Value = serde_json::from_slice(&output.stdout).unwrap_or_else(|e| panic!("{e}: {}", stderr(&output)));
        assert_eq!(run["reports"][0]["verdict"], "passed", "{sitting:?}: {run:#}");
    }
}

#[test]
fn numpy_calculates_and_its_arrays_come_back() {
    passes("arrays");
}

#[test]
fn pandas_reads_and_groups_and_its_frames_come_back() {
    passes("frames");
}

#[test]
fn pillow_draws_and_reads_every_common_format() {
    passes("pictures");
}

#[test]
fn cryptography_encrypts_signs_and_makes_keys() {
    passes("secrets_of_mine");
}

#[test]
fn sqlalchemy_maps_rows_in_memory_and_in_files() {
    passes("tables");
}
