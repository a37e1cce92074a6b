//! Which environment a kata's `requires` means.

use super::*;

/// A workbook of nothing but its manifest.
fn workbook(environments: &str) -> (tempfile::TempDir, Files) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    std::fs::create_dir(folder.path().join("katas")).expect("writable");
    let text = format!("format_version = 1\ntitle = \"T\"\n{environments}");
    std::fs::write(folder.path().join(MANIFEST), text).expect("writable");
    let files = Files::Folder(folder.path().to_owned());
    (folder, files)
}

/// The name of the environment that a kata needs; or what is wrong, with the next step.
fn need(requires: &[&str], environment: Option<&str>, environments: &str) -> Result<String, String> {
    let (_folder, files) = workbook(environments);
    let mut facts = Facts::of_tests("t");
    facts.requires = requires.iter().map(|text| (*text).to_owned()).collect();
    facts.environment = environment.map(str::to_owned);
    match Need::of(&facts, &files, Path::new("kata.toml")) {
        Need::Of(packages, _) => Ok(packages.name.clone()),
        Need::Nothing => Ok(String::new()),
        Need::Wrong(problem) => Err(problem.with_next()),
    }
}

const TWO: &str = "[environments.web]\npackages = [\"Django~=5.2\", \"Flask~=3.1\"]\n\
                   [environments.data]\npackages = [\"numpy\", \"Flask\"]\n";

#[test]
fn a_kata_needs_the_only_environment_that_has_all_it_requires() {
    assert_eq!(need(&[], None, TWO), Ok(String::new()));
    assert_eq!(need(&["django>=5"], None, TWO), Ok("web".into()));
    assert_eq!(need(&["flask", "numpy"], None, TWO), Ok("data".into()));
    assert_eq!(need(&[], Some("data"), TWO), Ok("data".into()));
    assert_eq!(need(&["Flask"], Some("web"), TWO), Ok("web".into()));
}

#[test]
fn a_kata_that_several_or_none_would_do_for_says_so() {
    assert_eq!(
        need(&["flask"], None, TWO),
        Err("kata.toml: the environments `data` and `web` both have what this kata requires; \
             say which one it needs: `environment = \"data\"`"
            .into())
    );
    assert_eq!(
        need(&["Django", "redis"], None, TWO),
        Err("kata.toml: no environment of the workbook has redis beside all else that this kata requires; \
             add it to `packages` of `[environments.web]` in katas/workbook.toml, then `kata env lock web`"
            .into())
    );
    assert_eq!(
        need(&["Django"], None, ""),
        Err("kata.toml: this kata requires packages, and its workbook has no environment; \
             add it to katas/workbook.toml, such as `[environments.web]` with `packages = [\"Django\"]`"
            .into())
    );
    assert_eq!(
        need(&[], Some("webb"), TWO),
        Err("kata.toml: the workbook has no environment \"webb\"; did you mean \"web\"?".into())
    );
}

#[test]
fn an_environment_that_cannot_be_locked_is_named_with_the_reason() {
    let wrong = |text: &str| {
        let (folder, files) = workbook(text);
        let problem = of_workbook(&files).expect_err(text).with_next();
        problem.replace(&folder.path().display().to_string(), "W")
    };
    assert_eq!(
        wrong("[environments.web]\npackages = [\"six @ file:///six\"]\n"),
        "W/katas/workbook.toml: \"six @ file:///six\" in `[environments.web]` cannot be locked: it is an address, and \
         only packages of the index have versions and hashes; write a name and its versions, such as \"Django~=5.2\""
    );
    assert_eq!(
        wrong("[environments.Web]\npackages = [\"six\"]\n"),
        "W/katas/workbook.toml: \"Web\" is no name for an environment; \
         use small letters, digits, `_` and `-`, such as `[environments.web]`"
    );
    assert_eq!(
        wrong("[environments.web]\npackages = [\"six\", \"Six>1\"]\n"),
        "W/katas/workbook.toml: `[environments.web]` names the package six twice; \
         say all of it at once, such as \"Django>=5.2,<6\""
    );
    assert_eq!(
        wrong("[environments.web]\npackages = [\"six\"]\npython = \"3.9\"\n"),
        "W/katas/workbook.toml: `python` of `[environments.web]` is \"3.9\"; \
         write the oldest Python that its packages are for, such as \"3.12\"; it is 3.11 or later"
    );
}
