use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use super::found::{By, find_by};
use super::{Environment, links};

/// An environment as `python -m venv` makes it, of this Python.
fn venv(folder: &Path, version: &str) -> PathBuf {
    let (major_minor, _) = version.rsplit_once('.').expect("three numbers");
    let packages = folder.join(format!("lib/python{major_minor}/site-packages"));
    fs::create_dir_all(&packages).expect("a temporary folder can be written");
    let settings = format!("home = /usr/bin\ninclude-system-site-packages = false\nversion = {version}\n");
    fs::write(folder.join("pyvenv.cfg"), settings).expect("it can be written");
    fs::canonicalize(packages).expect("it is there")
}

fn folder() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = fs::canonicalize(folder.path()).expect("it is there");
    (folder, path)
}

#[test]
fn an_environment_has_the_version_that_its_settings_name() {
    let (_kept, folder) = folder();
    let packages = venv(&folder, "3.11.4");
    let found = Environment::at(&folder).expect("it is one");
    assert_eq!((found.python, &found.site_packages), ((3, 11), &vec![packages]));
    assert!(found.is_of("3.11.7") && !found.is_of("3.12.1"));
}

#[test]
fn nothing_else_of_a_project_that_is_its_own_environment_is_shown() {
    let (_kept, folder) = folder();
    venv(&folder, "3.11.4");
    fs::write(folder.join(".env"), "SECRET=1").expect("it can be written");
    let found = Environment::at(&folder).expect("it is one");
    assert_eq!(found.shown, [folder.join("lib"), folder.join("pyvenv.cfg")]);
}

#[test]
fn a_folder_that_is_none_is_told_from_one_that_holds_one() {
    let (_kept, folder) = folder();
    let told = Environment::at(&folder).expect_err("it is none").with_next();
    assert!(told.contains("is no virtual environment: it has no pyvenv.cfg; `"), "{told}");
    venv(&folder.join(".venv"), "3.11.4");
    let told = Environment::at(&folder).expect_err("it is none").with_next();
    assert!(told.ends_with(&format!("there is one in it: `--env {}`", folder.join(".venv").display())), "{told}");
}

#[test]
fn folders_that_pth_files_name_are_followed_and_code_in_them_is_not() {
    let (_kept, folder) = folder();
    let packages = venv(&folder.join("env"), "3.11.4");
    let project = folder.join("project/src");
    fs::create_dir_all(&project).expect("it can be written");
    fs::write(packages.join("project.pth"), format!("# mine\n{}\nnot/there\n", project.display())).expect("writable");
    fs::write(packages.join("hooks.pth"), "import hooks; hooks.install()\n").expect("it can be written");
    fs::write(packages.join("root.pth"), "/\n").expect("it can be written");
    let found = Environment::at(&folder.join("env")).expect("it is one");
    assert_eq!(found.site_packages, [packages.clone(), project.clone()]);
    assert!(found.shown.contains(&project) && !found.shown.contains(&PathBuf::from("/")), "{:?}", found.shown);
    assert_eq!(found.not_followed, [packages.join("hooks.pth"), packages.join("root.pth")]);
}

#[test]
fn of_what_setuptools_installs_editably_the_packages_alone_are_shown() {
    let (_kept, folder) = folder();
    let packages = venv(&folder.join("env"), "3.11.4");
    fs::create_dir_all(folder.join("project/shop")).expect("it can be written");
    fs::write(packages.join("__editable__.shop-1.pth"), "import __editable___shop_1_finder; x.install()\n")
        .expect("writable");
    let table = format!("MAPPING: dict[str, str] = {{'shop': '{}'}}\n", folder.join("project/shop").display());
    fs::write(packages.join("__editable___shop_1_finder.py"), table).expect("it can be written");
    let found = links::named_in(&packages);
    assert_eq!((found.path, found.shown), (vec![folder.join("project")], vec![folder.join("project/shop")]));
    assert!(found.not_followed.is_empty());
}

#[test]
fn the_active_environment_comes_before_one_beside_the_file_and_condas_base_after_it() {
    let (_kept, folder) = folder();
    for name in ["active", "conda", "project/.venv"] {
        venv(&folder.join(name), "3.11.4");
    }
    let file = folder.join("project/tests/test_shop.py");
    fs::create_dir_all(file.parent().expect("it has one")).expect("it can be written");
    let found = |variables: &[(&str, &str)]| {
        let variable =
            |name: &str| variables.iter().find(|(known, _)| *known == name).map(|(_, value)| OsString::from(value));
        let found =
            find_by(None, &[&file], &|it| it == "3.11", &variable).expect("nothing is named").expect("one is found");
        (found.environment.root.strip_prefix(&folder).expect("it is below").to_owned(), found.by)
    };
    let active = folder.join("active").display().to_string();
    let conda = folder.join("conda").display().to_string();
    assert_eq!(found(&[]), ("project/.venv".into(), By::Place));
    assert_eq!(found(&[("VIRTUAL_ENV", &active)]), ("active".into(), By::Variable("VIRTUAL_ENV")));
    assert_eq!(found(&[("CONDA_PREFIX", &conda)]), ("conda".into(), By::Variable("CONDA_PREFIX")));
    let base = [("CONDA_PREFIX", conda.as_str()), ("CONDA_DEFAULT_ENV", "base")];
    assert_eq!(found(&base), ("project/.venv".into(), By::Place));
}

#[test]
fn one_that_fits_is_taken_before_one_that_does_not() {
    let (_kept, folder) = folder();
    venv(&folder.join("active"), "3.12.1");
    venv(&folder.join(".venv"), "3.11.4");
    let variable = |name: &str| (name == "VIRTUAL_ENV").then(|| folder.join("active").into_os_string());
    let found = |version: &str| {
        let found =
            find_by(None, &[&folder.join("test_a.py")], &|it| it == version, &variable).expect("nothing is named");
        found.expect("one is found").environment.version()
    };
    assert_eq!((found("3.11"), found("3.12"), found("3.13")), ("3.11".into(), "3.12".into(), "3.12".into()));
}

#[test]
fn a_folder_of_condas_tells_its_version_by_its_packages() {
    let (_kept, folder) = folder();
    fs::create_dir_all(folder.join("lib/python3.12/site-packages")).expect("it can be written");
    assert!(Environment::at(&folder).is_err());
    fs::create_dir(folder.join("conda-meta")).expect("it can be written");
    assert_eq!(Environment::at(&folder).expect("it is one").python, (3, 12));
}

#[test]
fn an_environment_of_uv_is_one_and_brings_the_packages_of_its_python_last_if_it_says_so() {
    let (_kept, folder) = folder();
    let (own, of_python) = (venv(&folder.join("env"), "3.11.4"), venv(&folder.join("python"), "3.11.4"));
    let home = folder.join("python/bin").display().to_string();
    for (with_python, packages) in [("false", vec![own.clone()]), ("true", vec![own, of_python])] {
        let settings = format!("home = {home}\nversion_info = 3.11.4\ninclude-system-site-packages = {with_python}\n");
        fs::write(folder.join("env/pyvenv.cfg"), settings).expect("it can be written");
        assert_eq!(Environment::at(&folder.join("env")).expect("it is one").site_packages, packages);
    }
}
